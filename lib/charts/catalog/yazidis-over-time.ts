import { defineIndicatorChart, type IndicatorChart } from "../indicator-chart";

/** Yazidi figures are mostly one office's counts that newspapers quote: a series is that of the body whose counts they are. */
const common = { byBody: true, placeless: true } as const;
const yazidis: IndicatorChart["dimensions"] = { populationGroup: ["yazidis"] };
/** The country and the Kurdistan Region, which lies within it, side by side and never added. */
const places = ["IQ", "IQKR"];

const SINJAR = "IQG15Q07";

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

/** Who fled in August 2014: the displaced from Sinjar, or Yazidis displaced, as each body puts it. */
export const yazidisDisplaced2014 = defineIndicatorChart({
  ...common,
  slug: "yazidis-displaced-2014",
  indicatorCode: "newly_displaced_persons",
  dimensions: { ...yazidis, cause: [null, "conflict"] },
  also: [{ locationCodes: ["IQ"], originCodes: [SINJAR], dimensions: { cause: [null, "conflict"] } }],
  asReadings: true,
  splitBy: ["populationGroup"],
  name: (t) => t("chart.yazidis-displaced-2014.name"),
  notes: (t) => [t("chart.yazidis-displaced-2014.note")],
});

export const yazidisKilled = defineIndicatorChart({
  ...common,
  slug: "yazidis-killed",
  indicatorCode: "killed",
  locations: [SINJAR, "IQ"],
  dimensions: yazidis,
  asReadings: true,
  name: (t) => t("chart.yazidis-killed.name"),
  notes: (t) => [t("chart.yazidis-killed.note")],
});

export const yazidisAbducted = defineIndicatorChart({
  ...common,
  slug: "yazidis-abducted",
  indicatorCode: "abducted_persons",
  locations: [SINJAR, "IQ"],
  dimensions: yazidis,
  asReadings: true,
  name: (t) => t("chart.yazidis-abducted.name"),
  notes: (t) => [t("chart.yazidis-abducted.note")],
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
  location: SINJAR,
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
  locations: [SINJAR, "IQG15"],
  dimensions: yazidis,
  name: (t) => t("chart.yazidi-mass-graves.name"),
  notes: (t) => [t("chart.yazidi.bodyNote")],
});
