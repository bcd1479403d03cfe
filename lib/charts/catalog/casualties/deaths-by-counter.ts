import { toCountedByStage } from "./counted";
import { defineCounterChart } from "./counter-chart";
import { listHighest, toLatestSentence } from "./counter-spec";
import { toWhyCountsDiffer } from "./why-counts-differ";
import { deathQueries, keepRevisedYears } from "./yearly-deaths";

/** Deaths in each year as UNAMI, Iraq Body Count, UCDP and the ministries count them. */
export const deathsByCounter = defineCounterChart({
  slug: "deaths-by-counter",
  queries: deathQueries,
  keep: keepRevisedYears,
  draw: "lines",
  breaksOf: "killed",
  name: (t) => t("chart.deaths-by-counter.name"),
  notes: (t) => [t("chart.deaths-by-counter.yearsNote"), t("chart.counters.partNote"), t("chart.deaths-by-counter.earlyNote")],
  comparability: toWhyCountsDiffer,
});

/** What Iraq Body Count said early, beside what it said at last. */
export const ibcDeaths = defineCounterChart({
  slug: "ibc-deaths",
  queries: deathQueries.filter(({ indicatorCode }) => indicatorCode === "documented_civilian_deaths"),
  draw: "periods",
  counted: toCountedByStage,
  name: (t) => t("chart.ibc-deaths.name"),
  sentence: (series, context) => `${listHighest(series, context)} ${context.t("chart.ibc-deaths.same")}`,
  notes: (t) => [t("chart.ibc-deaths.note"), t("chart.ibc-deaths.quotedNote")],
});

/** Deaths over several years since 2003, by surveys and by records. */
export const warDeathsByCounter = defineCounterChart({
  slug: "war-deaths-by-counter",
  queries: [
    { indicatorCode: "war_deaths_total", dimensions: { populationGroup: "any", cause: "any" } },
    { indicatorCode: "documented_civilian_deaths_total", dimensions: { populationGroup: ["civilians"] } },
  ],
  draw: "readings",
  ofSpans: true,
  name: (t) => t("chart.war-deaths-by-counter.name"),
  notes: (t) => [t("chart.war-deaths-by-counter.periodNote"), t("chart.war-deaths-by-counter.secondHandNote")],
  sentence: toLatestSentence,
  comparability: (_, { t }) => ({
    verdict: "not_comparable",
    text: t("chart.counters.notComparable"),
    reasons: [t("chart.war-deaths-by-counter.surveys"), t("chart.war-deaths-by-counter.records"), t("chart.war-deaths-by-counter.logs")],
  }),
});
