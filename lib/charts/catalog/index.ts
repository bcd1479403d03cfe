import type { ChartDefinition } from "../definition";
import { idpsByGovernorate } from "./idps-by-governorate";
import { idpsOverTime } from "./idps-over-time";
import { indicatorOverTime } from "./indicator-over-time";

/** Every chart of the house, by slug. */
export const chartCatalog: ReadonlyMap<string, ChartDefinition> = new Map(
  [idpsOverTime, idpsByGovernorate, indicatorOverTime].map((definition) => [definition.slug, definition]),
);
