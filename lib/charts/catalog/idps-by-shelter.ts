import { defineIndicatorChart } from "../indicator-chart";

/** Of all displaced people, how many in a hundred live in which kind of shelter. */
export const idpsByShelter = defineIndicatorChart({
  slug: "idps-by-shelter",
  indicatorCode: "idp_share",
  dimensions: { shelterType: "any" },
  splitBy: ["shelterType"],
  name: (t) => t("chart.idps-by-shelter.name"),
  notes: (t) => [t("chart.idps-by-shelter.note")],
});
