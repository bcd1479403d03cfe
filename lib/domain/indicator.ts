import type { Names } from "./observation";

export type Theme = "displacement" | "turnout" | "casualties";

/**
 * `stock`: counted at a date, never added over time. `flow`: what happened in a period. `cumulative`: all since a start, up to a
 * date. `rate`: a share, never added.
 */
export type IndicatorKind = "stock" | "flow" | "cumulative" | "rate";

export type Indicator = {
  code: string;
  theme: Theme;
  kind: IndicatorKind;
  unit: string;
  names: Names;
  definitions: Names;
  additiveOverPlaces: boolean;
  /** Dimension columns that observations of this indicator may fill. */
  dimensions: string[];
};

/** A date at which a publisher's series changed its method. */
export type SeriesBreak = {
  indicatorCode: string;
  publisherCode: string;
  locationCode: string;
  /** Day. */
  date: string;
  reasons: Names;
};

export type Edition = {
  number: number;
  /** Instant in UTC, ISO 8601. */
  committedAt: string;
  fileName: string;
  reason: string;
};
