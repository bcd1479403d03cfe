import type { ChartSpec } from "@/lib/charts/spec";
import type { ChartExport } from "../../chart-export";
import { exportOptionsSchema } from "../../export-options";

/** A chart of Examplia ready to be written; for tests. */
export function toExampleExport(spec: ChartSpec, over: Partial<ChartExport> = {}): ChartExport {
  return {
    spec,
    view: "chart",
    options: exportOptionsSchema.parse({}),
    stamp: {
      site: "Figures of Examplia",
      siteUrl: "https://figures.example/en",
      slug: spec.slug,
      edition: 3,
      committedAt: "2031-05-04T10:00:00.000Z",
      editionText: "Edition 3 of 4 May 2031",
      permalink: `https://figures.example/en/charts/${spec.slug}?edition=3`,
    },
    drawing: null,
    observations: [],
    withheld: [],
    ...over,
  };
}
