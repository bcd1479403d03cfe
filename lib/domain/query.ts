import type { DimensionName } from "./observation";

/** Which observations are wanted: those that meet every condition given. */
export type ObservationQuery = {
  indicatorCode?: string;
  locationCodes?: string[];
  /** Places of a kind (`governorate`, `camp` …) instead of named ones. */
  locationKind?: string;
  /** Where people came from: places by code, or any; without it only figures that are not split by origin. */
  originCodes?: string[] | "any";
  electionCode?: string;
  /** An incident by its code, or `any`: only figures that belong to one. */
  incidentCode?: string | "any";
  publisherCodes?: string[];
  sourceIds?: string[];
  /** Days, both included: the reference period ends within them. */
  endsFrom?: string;
  endsTo?: string;
  /** For each dimension named, the values wanted; null is the whole, or not stated. Dimensions not named must be null. */
  dimensions?: Partial<Record<DimensionName, (string | null)[] | "any">>;
};
