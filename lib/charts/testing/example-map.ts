import { keepBoundaries } from "@/lib/geo/known-boundaries";
import { toExampliaBoundaries } from "@/lib/geo/testing/examplia-areas";
import { toChartMap } from "../map/to-chart-map";
import type { ChartSpec } from "../spec";
import { toExampleBars, toExamplePoint } from "./example-specs";
import { toContext } from "./examplia";

/** The three areas of Examplia, one of them without a figure, on its own boundaries. */
export function toExampliaMap(): ChartSpec {
  const boundaries = keepBoundaries(toExampliaBoundaries());
  const names = ["North", "South", "West"];
  const points = names.map((category, at) => toExamplePoint({ at, category, value: [800, 120, null][at] ?? null }));
  const spec = toExampleBars();
  const series = spec.series.map((one) => ({ ...one, points }));
  const places = names.map((name, pointIndex) => ({ code: `XAG0${pointIndex + 1}`, name, point: { seriesIndex: 0, pointIndex } }));
  return { ...spec, series, map: toChartMap({ boundaries, series, places, unit: "persons" }, toContext()) };
}
