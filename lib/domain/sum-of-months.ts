import { groupBy } from "./group-by";
import { listMonths } from "./months";
import { isDoubtful, type Observation } from "./observation";
import { toPeriodSpan } from "./period-span";
import { type Qualifier, toOpenEnd } from "./qualifier";
import { gatherSameFigures, toPartKey } from "./same-figures";

/** Why a month of a year can't be added. */
export type UnusableMonth = { month: string; why: "not_published" | "not_reported" | "disagreeing" | "doubtful" };

/** A year that no source printed: the months of one body, indicator, place and group of people, added. */
export type SumOfMonths = {
  computed: true;
  year: number;
  value: number;
  /** Sum of the published ranges, where a month has one; a month without counts with its value at both ends. */
  lower: number | null;
  upper: number | null;
  qualifier: Qualifier;
  /** Its twelve parts, oldest first. */
  months: Observation[];
};

/** A year that is not added, and why. `first` says of what it would have been. */
export type UnsummedYear = { year: number; usable: number; unusable: UnusableMonth[]; opposite: boolean; first: Observation };

export type SumsOfMonths = { sums: SumOfMonths[]; unsummed: UnsummedYear[] };

/**
 * Adds the months of each calendar year, only where all twelve are known: a year with a month missing would look smaller than it was. Never
 * over two bodies, places or groups, nor a month about which documents disagree or that is doubtful. Figures of other periods are left alone.
 */
export function toSumsOfMonths(observations: readonly Observation[]): SumsOfMonths {
  const months = observations.filter((one) => toPeriodSpan(one.referencePeriodStart, one.referencePeriodEnd) === "month");
  const years = groupBy(months, (one) => `${toPartKey(one)}|${one.referencePeriodStart.slice(0, 4)}`);
  const result: SumsOfMonths = { sums: [], unsummed: [] };
  for (const members of years.values()) {
    const [first] = members;
    if (!first) continue;
    const year = Number(first.referencePeriodStart.slice(0, 4));
    const { usable, unusable } = sortOut(members, year);
    const qualifier = toSumQualifier(usable.map((one) => one.qualifier));
    if (unusable.length > 0 || qualifier === null) {
      result.unsummed.push({ year, usable: usable.length, unusable, opposite: unusable.length === 0, first });
    } else {
      result.sums.push({ computed: true, year, ...addFigures(usable), qualifier, months: usable });
    }
  }
  return result;
}

function sortOut(members: readonly Observation[], year: number): { usable: Observation[]; unusable: UnusableMonth[] } {
  const byMonth = groupBy(gatherSameFigures(members), ({ principal }) => principal.referencePeriodStart.slice(0, 7));
  const usable: Observation[] = [];
  const unusable: UnusableMonth[] = [];
  for (const month of listMonths(`${year}-01`, `${year}-12`)) {
    const figures = byMonth.get(month)?.[0];
    const why = toObstacle(figures);
    if (why === null && figures) usable.push(figures.principal);
    else unusable.push({ month, why: why ?? "not_published" });
  }
  return { usable, unusable };
}

function toObstacle(figures: ReturnType<typeof gatherSameFigures>[number] | undefined): UnusableMonth["why"] | null {
  if (!figures) return "not_published";
  if (figures.disagreeing.length > 0) return "disagreeing";
  if (figures.principal.value === null) return "not_reported";
  return isDoubtful(figures.principal) ? "doubtful" : null;
}

function addFigures(months: readonly Observation[]): Pick<SumOfMonths, "value" | "lower" | "upper"> {
  const add = (toPart: (one: Observation) => number | null) => months.reduce((sum, one) => sum + (toPart(one) ?? one.value ?? 0), 0);
  const hasRange = months.some(({ lower, upper }) => lower !== null || upper !== null);
  return {
    value: add(({ value }) => value),
    lower: hasRange ? add(({ lower }) => lower) : null,
    upper: hasRange ? add(({ upper }) => upper) : null,
  };
}

/**
 * How exact a sum is. An end that one part leaves open is open in the sum, whatever else is only about right; with parts open at both
 * ends nothing can be said, and there is no sum (null).
 */
export function toSumQualifier(parts: readonly Qualifier[]): Qualifier | null {
  const has = (...wanted: Qualifier[]) => parts.some((part) => wanted.includes(part));
  const isOpenAbove = parts.some((part) => toOpenEnd(part) === "above");
  const isOpenBelow = parts.some((part) => toOpenEnd(part) === "below");
  if (isOpenAbove && isOpenBelow) return null;
  if (isOpenAbove) return has("at_least") ? "at_least" : "more_than";
  if (isOpenBelow) return has("at_most") ? "at_most" : "less_than";
  return (["about", "estimate", "provisional"] as const).find((part) => has(part)) ?? "exact";
}
