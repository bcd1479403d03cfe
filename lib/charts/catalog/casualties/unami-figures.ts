import { z } from "zod";
import { zCode } from "@/lib/charts/code-parameter";
import { type AnbarCoverage, toAnbarCoverage } from "@/lib/domain/anbar-coverage";
import { groupBy } from "@/lib/domain/group-by";
import { listMonths } from "@/lib/domain/months";
import type { Observation } from "@/lib/domain/observation";
import type { ObservationQuery } from "@/lib/domain/query";
import { toBodyCode } from "@/lib/domain/whole-figures";
import { COUNTRY } from "../../indicator-chart";

export const UNAMI = "unami";

/** Killed and injured are counted apart and never added. */
export const casualtyIndicators = ["killed", "injured"] as const;
export type CasualtyIndicator = (typeof casualtyIndicators)[number];

/** What a reader may choose of UNAMI's figures of Iraq. */
export const unamiParameters = z.object({
  indicator: z.enum(casualtyIndicators).optional(),
  /** Who is counted. */
  population_group: zCode.optional(),
});

/** Figures of Iraq for every group of people, by whomever. */
export function toCountryQuery(indicatorCode: CasualtyIndicator): ObservationQuery {
  return { indicatorCode, locationCodes: [COUNTRY], dimensions: { populationGroup: "any" } };
}

/** UNAMI's own figures and those that others quote of it, without the victims of single events. */
export function keepUnami(observations: readonly Observation[]): Observation[] {
  return observations.filter((one) => toBodyCode(one) === UNAMI && one.incidentCode === null && one.populationGroup !== null);
}

/** Groups of people in figures, those with most months or years first. */
export function listGroups(observations: readonly Observation[]): { code: string; periods: number }[] {
  const toPeriod = (one: Observation) => `${one.referencePeriodStart} ${one.referencePeriodEnd}`;
  return [...groupBy(observations, (one) => one.populationGroup ?? "")]
    .map(([code, members]) => ({ code, periods: new Set(members.map(toPeriod)).size }))
    .sort((a, b) => b.periods - a.periods || a.code.localeCompare(b.code, "en"));
}

/** The month a monthly figure is of, as `YYYY-MM`. */
export function toMonthOf({ referencePeriodStart }: Observation): string {
  return referencePeriodStart.slice(0, 7);
}

/** Months of figures with a coverage, oldest first, each once. */
export function listMonthsWith(observations: readonly Observation[], ...coverages: AnbarCoverage[]): string[] {
  return [...new Set(observations.filter((one) => coverages.includes(toAnbarCoverage(one.coverage))).map(toMonthOf))].sort();
}

/** Months between the first and the last of those given that are not among them. */
export function listGaps(months: readonly string[]): string[] {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const known = new Set(months);
  return listMonths(first, last).filter((month) => !known.has(month));
}
