import { defineIndicatorChart, type IndicatorChart } from "../indicator-chart";

/** Yazidi figures are mostly one office's counts that newspapers quote: a series is that of the body whose counts they are. */
const common = { byBody: true, placeless: true } as const;
const yazidis: IndicatorChart["dimensions"] = { populationGroup: ["yazidis"] };
/** The country and the Kurdistan Region, which lies within it, side by side and never added. */
const places = ["IQ", "IQKR"];

export const yazidisDisplaced = defineIndicatorChart({
  ...common,
  slug: "yazidis-displaced",
  indicatorCode: "idps",
  locations: places,
  dimensions: yazidis,
  name: (t) => t("chart.yazidis-displaced.name"),
  notes: (t) => [t("chart.yazidi.bodyNote"), t("chart.yazidi.regionNote")],
});

export const yazidisInCamps = defineIndicatorChart({
  ...common,
  slug: "yazidis-in-camps",
  indicatorCode: "idps_in_camps",
  locations: places,
  dimensions: yazidis,
  name: (t) => t("chart.yazidis-in-camps.name"),
  notes: (t) => [t("chart.yazidi.bodyNote"), t("chart.yazidi.regionNote"), t("chart.yazidis-in-camps.note")],
});

/** People who came back to Sinjar and Al-Ba'aj as DTM tracked them in 2020; nearly all were Yazidis. */
export const returnsToSinjar = defineIndicatorChart({
  ...common,
  slug: "returns-to-sinjar",
  indicatorCode: "tracked_arrivals",
  location: "IQG15",
  dimensions: { cause: ["return_to_sinjar"] },
  splitBy: [],
  name: (t) => t("chart.returns-to-sinjar.name"),
  notes: (t) => [t("chart.returns-to-sinjar.note")],
});

export const returneeHouseholdsInSinjar = defineIndicatorChart({
  ...common,
  slug: "returnee-households-in-sinjar",
  indicatorCode: "returnee_households",
  location: "IQG15Q07",
  name: (t) => t("chart.returnee-households-in-sinjar.name"),
  notes: (t) => [t("chart.returnee-households-in-sinjar.note")],
});

export const yazidisMissing = defineIndicatorChart({
  ...common,
  slug: "yazidis-missing",
  indicatorCode: "missing_persons",
  dimensions: yazidis,
  name: (t) => t("chart.yazidis-missing.name"),
  notes: (t) => [t("chart.yazidi.bodyNote"), t("chart.yazidis-missing.note")],
});

export const yazidisRescued = defineIndicatorChart({
  ...common,
  slug: "yazidis-rescued",
  indicatorCode: "rescued_persons",
  dimensions: yazidis,
  name: (t) => t("chart.yazidis-rescued.name"),
  notes: (t) => [t("chart.yazidi.bodyNote"), t("chart.yazidi.doubtfulNote")],
});

export const yazidiMassGraves = defineIndicatorChart({
  ...common,
  slug: "yazidi-mass-graves",
  indicatorCode: "mass_graves",
  locations: ["IQG15Q07", "IQG15"],
  dimensions: yazidis,
  name: (t) => t("chart.yazidi-mass-graves.name"),
  notes: (t) => [t("chart.yazidi.bodyNote")],
});
