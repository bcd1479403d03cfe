import type { ChartContext } from "./definition";
import type { ChartPoint } from "./spec";

/** The point of a place for which the source gives no figure. */
export function toNotReported(at: number, category: string, source: number, { t }: ChartContext): ChartPoint {
  const text = t("chart.notReported");
  return {
    at,
    category,
    value: null,
    lower: null,
    upper: null,
    qualifier: "exact",
    text,
    shortText: text,
    preliminary: false,
    doubtful: false,
    gapBefore: false,
    source,
    figure: null,
    note: null,
  };
}
