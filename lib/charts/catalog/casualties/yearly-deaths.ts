import type { Observation } from "@/lib/domain/observation";
import { toPeriodSpan } from "@/lib/domain/period-span";
import type { ObservationQuery } from "@/lib/domain/query";
import { keepLatestStages } from "@/lib/domain/whole-figures";
import { COUNTRY } from "../../indicator-chart";

const locationCodes = [COUNTRY];

/** Deaths of civilians and of everyone, as each counter publishes them. */
export const deathQueries: ObservationQuery[] = [
  {
    indicatorCode: "killed",
    locationCodes,
    dimensions: { populationGroup: ["civilians", "civilians_incl_police", "civilians_excl_police", "civilians_and_security_forces"] },
  },
  { indicatorCode: "documented_civilian_deaths", locationCodes, dimensions: { populationGroup: ["civilians"], stage: "any" } },
  { indicatorCode: "organized_violence_deaths", locationCodes, dimensions: { populationGroup: [null, "civilians"] } },
];

/** Figures of whole calendar years. Months are never summed to years here. */
export function keepYears(observations: Observation[]): Observation[] {
  return observations.filter((one) => toPeriodSpan(one.referencePeriodStart, one.referencePeriodEnd) === "year");
}

/** The same without early counts that their own counter has replaced since; those have a chart of their own. */
export function keepRevisedYears(observations: Observation[]): Observation[] {
  return keepLatestStages(keepYears(observations));
}
