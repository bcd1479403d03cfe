import { toPlaceAxis, toValueAxis } from "../../axes";
import type { ChartContext } from "../../definition";
import { toFrame, toHeadings } from "../../frame";
import type { ChartSpec } from "../../spec";

type Input = Pick<ChartSpec, "slug" | "title" | "controls" | "parameters" | "kind"> & {
  emptyMessage: string;
  notes?: string[];
  comparability?: ChartSpec["comparability"];
};

/** A chart of turnout by place that has nothing to draw, and says why. */
export function toEmptyPlaces(
  { slug, kind, parameters, title, controls, emptyMessage, notes = [], comparability }: Input,
  context: ChartContext,
): ChartSpec {
  return {
    ...toFrame({ slug, kind, parameters, unit: "percent", category: "place" }, context),
    title,
    headings: toHeadings(title, [], context),
    sentence: "",
    categoryAxis: toPlaceAxis([], context.t("chart.table.place")),
    valueAxis: toValueAxis(100, "percent", context.reader),
    series: [],
    breaks: [],
    notes,
    sources: [],
    controls,
    emptyMessage,
    ...(comparability && { comparability }),
  };
}
