import { defineIndicatorChart } from "../indicator-chart";

/** People from Iraq recognised as refugees in other countries. */
export const refugeesAbroad = defineIndicatorChart({
  slug: "refugees-abroad",
  indicatorCode: "refugees_abroad",
  placeless: true,
  name: (t) => t("chart.refugees-abroad.name"),
  notes: (t) => [t("chart.refugees-abroad.note")],
});

/** People from Iraq who wait abroad for a decision: not part of the refugees. */
export const asylumSeekersAbroad = defineIndicatorChart({
  slug: "asylum-seekers-abroad",
  indicatorCode: "asylum_seekers_abroad",
  placeless: true,
  name: (t) => t("chart.asylum-seekers-abroad.name"),
});
