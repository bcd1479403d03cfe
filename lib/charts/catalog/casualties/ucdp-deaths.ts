import { defineCounterChart } from "./counter-chart";
import { listHighest } from "./counter-spec";

/** Deaths in organized violence by who fought whom; the three types are parts, so the whole is not among them. */
export const ucdpDeathsByType = defineCounterChart({
  slug: "ucdp-deaths-by-type",
  queries: [{ indicatorCode: "organized_violence_deaths", dimensions: { cause: ["state_based", "non_state", "one_sided"] } }],
  draw: "periods",
  sentence: (series, context) => `${listHighest(series, context)} ${context.t("chart.ucdp-deaths-by-type.parts")}`,
  name: (t) => t("chart.ucdp-deaths-by-type.name"),
  notes: (t) => [t("chart.ucdp-deaths-by-type.typesNote"), t("chart.ucdp-deaths-by-type.partsNote")],
});
