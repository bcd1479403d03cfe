import type { Names } from "./observation";

export type Election = {
  code: string;
  /** Country in which it was held, as a location code. */
  countryCode: string;
  /** `parliamentary`, `governorate_council`, `regional_parliamentary`, `referendum` … */
  type: string;
  names: Names;
  /** Days, months or years as far as they are known. */
  heldFrom: string;
  heldTo: string | null;
  seats: number | null;
  /** What the electoral commission divided by; in the language of the source data, which is English. */
  denominatorNote: string | null;
  sourceUrl: string | null;
};

/** Kinds of elections that have words of their own. A data manager may bring others, which are named by their code. */
export const electionTypes = ["parliamentary", "governorate_council", "regional_parliamentary", "referendum"] as const;
export type ElectionType = (typeof electionTypes)[number];

export function isElectionType(type: string): type is ElectionType {
  return electionTypes.some((known) => known === type);
}
