/** How long a reference period is, as far as it decides which figures may stand in one series. */
export type PeriodSpan = "day" | "month" | "year" | "other";

/** Span of a reference period, both days (`YYYY-MM-DD`) included: a day, a calendar month, a calendar year, or something else. */
export function toPeriodSpan(start: string, end: string): PeriodSpan {
  if (start === end) return "day";
  const next = new Date(`${end}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  const after = next.toISOString().slice(0, 10);
  if (!start.endsWith("-01") || !after.endsWith("-01")) return "other";
  const months = (Number(after.slice(0, 4)) - Number(start.slice(0, 4))) * 12 + Number(after.slice(5, 7)) - Number(start.slice(5, 7));
  if (months === 1) return "month";
  return months === 12 && start.slice(5, 7) === "01" ? "year" : "other";
}
