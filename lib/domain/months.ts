/** Months in a row, both included, as `YYYY-MM`. */
export type MonthRun = { from: string; to: string };

/** Calendar months (`YYYY-MM`) from one to another, both included. */
export function listMonths(from: string, to: string): string[] {
  const months: string[] = [];
  for (let at = toIndex(from); at <= toIndex(to); at++) months.push(toMonth(at));
  return months;
}

/** Months gathered into runs without a gap, oldest first; each month counts once. */
export function toMonthRuns(months: readonly string[]): MonthRun[] {
  const runs: MonthRun[] = [];
  for (const month of [...new Set(months)].sort()) {
    const last = runs.at(-1);
    if (last && toIndex(last.to) + 1 === toIndex(month)) last.to = month;
    else runs.push({ from: month, to: month });
  }
  return runs;
}

function toIndex(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function toMonth(index: number): string {
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}
