import type { ChartContext } from "../../definition";
import type { ChartComparability, ChartControl } from "../../spec";

/** Offers to draw what can't be compared; the drawing then says that it can't. */
export function toShowControl(value: string | undefined, { t }: ChartContext): ChartControl {
  return {
    name: "show",
    label: t("chart.turnout.show.label"),
    value: value ?? "",
    options: [
      { value: "", label: t("chart.turnout.show.comparable") },
      { value: "anyway", label: t("chart.turnout.show.anyway") },
    ],
  };
}

/** The verdict and all reasons in one text, for the drawing itself and every file made of it. */
export function toWarning({ text, reasons }: ChartComparability): string {
  return [text, ...reasons].join(" ");
}
