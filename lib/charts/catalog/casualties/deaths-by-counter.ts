import type { ChartContext } from "../../definition";
import type { ChartSeries } from "../../spec";
import { toCountedByStage } from "./counted";
import { defineCounterChart } from "./counter-chart";
import { listHighest } from "./counter-spec";
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
  sentence: toWarSentence,
  comparability: (_, { t }) => ({
    verdict: "not_comparable",
    text: t("chart.counters.notComparable"),
    reasons: [t("chart.war-deaths-by-counter.surveys"), t("chart.war-deaths-by-counter.records"), t("chart.war-deaths-by-counter.logs")],
  }),
});

/** Seven counts of six spans of years are too much for a sentence: it names who counted what, and how many; the rows say when. */
function toWarSentence(series: ChartSeries[], { t }: ChartContext): string {
  const items = series.flatMap(({ label, points }) => {
    const latest = points.findLast(({ value }) => value !== null);
    return latest ? [t("chart.counters.item", { value: latest.text, label })] : [];
  });
  return `${t("chart.war-deaths-by-counter.sentence", { list: items.join(t("list.separator")) })} ${t("chart.counters.apart")}`;
}
