import { defineIndicatorChart } from "../indicator-chart";

/** Stock of internally displaced people in the country or a governorate, one line a publisher. */
export const idpsOverTime = defineIndicatorChart({
  slug: "idps-over-time",
  indicatorCode: "idps",
  placeKinds: ["governorate"],
  // Conflict is the whole of what UNHCR and IDMC count; DTM states no cause. Other causes are parts of these.
  dimensions: { cause: [null, "conflict"] },
  splitBy: ["cause"],
  plainMain: true,
  name: (t) => t("chart.idps-over-time.name"),
  notes: (t) => [t("chart.idps-over-time.causeNote")],
});
