import { toExamplePoint, toExampleTrend } from "@/lib/charts/testing/example-specs";
import type { ChartExport } from "../chart-export";
import { exportOptionsSchema } from "../export-options";
import { toExampleExport } from "./example-export";

const firstYear = 2000;

/** A chart of Examplia with 120 points in three lines, another one for each round, so that none is remembered. */
export function toBenchExport(round: number): ChartExport {
  const exported = toExampleExport();
  const trend = toExampleTrend({ title: `People in Examplia, round ${round}`, breaks: [] });
  const [office] = trend.series;
  if (!office) throw new Error("The example has a series.");
  const series = [1, 2, 3].map((slot) => ({
    ...office,
    key: `office-${slot}`,
    label: `Office ${slot}`,
    slot: slot as 1 | 2 | 3,
    points: Array.from({ length: 40 }, (_, index) =>
      toExamplePoint({ at: Date.UTC(firstYear, index * 2 + slot, 1), value: 300 + slot * 150 + ((index * 37 + slot * 11 + round) % 97) }),
    ),
  }));
  return {
    ...exported,
    spec: { ...trend, series, sources: exported.spec.sources },
    options: exportOptionsSchema.parse({ width: "800", scale: "2" }),
    observations: [],
  };
}
