import { defineIndicatorChart } from "../indicator-chart";

/** Movements of newly displaced people in a year, conflict and disasters side by side. */
export const newDisplacements = defineIndicatorChart({
  slug: "new-displacements",
  indicatorCode: "new_displacements",
  dimensions: { cause: "any" },
  splitBy: ["cause"],
  name: (t) => t("chart.new-displacements.name"),
  notes: (t) => [t("chart.new-displacements.note")],
});
