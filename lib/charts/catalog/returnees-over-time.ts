import { defineIndicatorChart } from "../indicator-chart";

/** People who live again where they were displaced from, as IOM DTM counts them at a date. */
export const returneesOverTime = defineIndicatorChart({
  slug: "returnees-over-time",
  indicatorCode: "returnees",
  placeKinds: ["governorate"],
  name: (t) => t("chart.returnees-over-time.name"),
  notes: (t) => [t("chart.returnees-over-time.note")],
});

/** People who returned within a period: another thing than how many returnees there are. */
export const idpReturnsByPeriod = defineIndicatorChart({
  slug: "idp-returns-by-period",
  indicatorCode: "idp_returns",
  placeKinds: ["governorate"],
  name: (t) => t("chart.idp-returns-by-period.name"),
  notes: (t) => [t("chart.idp-returns-by-period.note")],
});
