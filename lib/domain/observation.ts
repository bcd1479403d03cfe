import type { Qualifier } from "./qualifier";

/** What splits an indicator, under the names of the import columns' properties. */
export const dimensionNames = [
  "populationGroup",
  "sex",
  "ageGroup",
  "shelterType",
  "cause",
  "denominator",
  "votingScope",
  "stage",
] as const;
export type DimensionName = (typeof dimensionNames)[number];

/** Null in a dimension means the whole of what the indicator counts, or not stated. */
export type Dimensions = Record<DimensionName, string | null>;

/** A name as the catalogue has it; a language without one falls back to English. */
export type Names = { en: string; ar: string | null; ckb: string | null };

export type Publisher = {
  code: string;
  names: Names;
  /** Acronyms or short names, for charts and lists: "IOM DTM". */
  shortNames: Names;
  url: string | null;
  licence: string;
  licenceUrl: string | null;
  redistributable: "yes" | "facts_only" | "no";
  creditLine: string;
  activeUntil: string | null;
};

export type Source = {
  id: string;
  publisher: Publisher;
  /** Whose figure the document quotes, where it isn't the publisher's own. */
  quotedBody: Publisher | null;
  title: string;
  /** Where the document is, or else the copy that was read. */
  url: string | null;
  /** `2025-12-31`, `2025-12` or `2025`, as far as the document says. */
  publishedOn: string | null;
  licence: string;
  redistributable: Publisher["redistributable"];
};

/** One figure for an indicator, place, reference period and its dimensions, from one source, as it stood in an edition. */
export type Observation = Dimensions & {
  id: string;
  indicatorCode: string;
  locationCode: string;
  /** Days (`YYYY-MM-DD`), both included. */
  referencePeriodStart: string;
  referencePeriodEnd: string;
  /** Null: the source says that it gives no figure. Zero is a figure. In the indicator's unit; percentages are 0 to 100. */
  value: number | null;
  lower: number | null;
  upper: number | null;
  qualifier: Qualifier;
  originCode: string | null;
  electionCode: string | null;
  incidentCode: string | null;
  source: Source;
  coverage: string | null;
  note: string | null;
  fromEdition: number;
  untilEdition: number | null;
};

/** A note that begins so marks a figure of an official body that does not fit its other figures (`docs/import-format.md`). */
export function isDoubtful(observation: Pick<Observation, "note">): boolean {
  return observation.note?.startsWith("Doubtful:") ?? false;
}
