import type { Names } from "./observation";

/** A dated event whose killed, injured, abducted or displaced are observations. */
export type Incident = {
  code: string;
  names: Names;
  /** Day, month or year of the event, or of its beginning, as far as it is known. */
  occurredOn: string;
  locationCode: string;
  /** What happened, as the catalogue has it. */
  descriptions: Names;
  sourceUrl: string | null;
};

/** What incidents usually have figures of, in the order in which a page gives them. */
export const incidentIndicators = ["killed", "injured", "abducted_persons", "newly_displaced_persons"] as const;

/** Incidents that have words of our own. A data manager may bring others, which the catalogue describes. */
export const describedIncidents = [
  "canal-hotel-2003",
  "un-baghdad-2003-09",
  "sinjar-2014",
  "mosul-2016-2017",
  "protests-2019-2020",
] as const;
export type DescribedIncident = (typeof describedIncidents)[number];

export function isDescribedIncident(code: string): code is DescribedIncident {
  return describedIncidents.some((known) => known === code);
}
