import type { z } from "zod";
import type { Camp } from "@/lib/domain/camp";
import type { DimensionValue } from "@/lib/domain/dimension-value";
import type { Election } from "@/lib/domain/election";
import type { Incident } from "@/lib/domain/incident";
import type { Edition, Indicator, SeriesBreak } from "@/lib/domain/indicator";
import type { Location, LocationQuery } from "@/lib/domain/location";
import type { Observation } from "@/lib/domain/observation";
import type { ObservationQuery } from "@/lib/domain/query";
import type { Reader } from "@/lib/format/reader";
import type { Boundaries } from "@/lib/geo/boundaries";
import type { Translator } from "@/lib/i18n/translator";
import type { ChartSpec } from "./spec";

/** What a chart is drawn from, as it stood in one edition. */
export type ChartData = {
  /** Of all queries, in their order; within one, oldest period first. */
  observations: Observation[];
  locations: Location[];
  camps: Camp[];
  indicators: Indicator[];
  elections: Election[];
  /** Empty where the chart asked for none. */
  incidents?: Incident[];
  breaks: SeriesBreak[];
  dimensionValues: DimensionValue[];
  /** Null where the chart asked for none. */
  boundaries?: Boundaries | null;
};

/** What a chart wants of the database. */
export type ChartNeeds = {
  observations: ObservationQuery[];
  locations?: LocationQuery;
  camps?: boolean;
  elections?: boolean;
  incidents?: boolean;
  /** Indicators by code, for their names, units and definitions. */
  indicators?: string[];
  breaks?: { indicatorCode: string; locationCode: string }[];
  /** Boundaries of the governorates, for a map. */
  boundaries?: boolean;
};

export type ChartContext = { reader: Reader; t: Translator; edition: Edition };

/** One chart of the catalog. */
export type ChartDefinition<Parameters = unknown> = {
  slug: string;
  /** Parameters as they stand in the URL; unknown ones are left alone, wrong ones refused. */
  parameters: z.ZodType<Parameters>;
  needs: (parameters: Parameters) => ChartNeeds;
  build: (parameters: Parameters, data: ChartData, context: ChartContext) => ChartSpec;
};

/** A definition whose parameters are checked where it is written, and hidden where all charts are listed. */
export function defineChart<Parameters>(definition: ChartDefinition<Parameters>): ChartDefinition {
  return definition as ChartDefinition;
}
