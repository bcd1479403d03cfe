import { groupBy } from "@/lib/domain/group-by";
import { isDoubtful, type Observation } from "@/lib/domain/observation";
import { formatPeriod } from "@/lib/format/day";
import type { ChartContext } from "./definition";
import { toValueText } from "./point";
import { toAttribution } from "./source-list";
import type { ChartSeries } from "./spec";
import type { TrendInput } from "./trend-input";
import { toSeriesKey } from "./trend-series";

/** How many latest readings the sentence names. */
const NAMED = 6;

/** The highest reading of a stock or flow, and the latest one of each line, by its name. What is doubtful is left to the drawing. */
export function toTrendSentence(all: Observation[], series: ChartSeries[], input: TrendInput, context: ChartContext): string {
  const { t, reader } = context;
  const trusted = all.filter((observation) => !isDoubtful(observation));
  const observations = trusted.length > 0 ? trusted : all;
  const labels = new Map(series.map(({ key, label }) => [key, label]));
  const toWords = (observation: Observation) => ({
    value: toValueText(observation, input.indicator.unit, context),
    publisher: toAttribution(observation.source, context),
    date: formatPeriod(observation.referencePeriodStart, observation.referencePeriodEnd, reader),
  });
  const [only] = observations;
  if (only && observations.length === 1) return t("chart.trend.only", toWords(only));
  const toKey = (observation: Observation) => toSeriesKey(observation, { ...input, kind: input.indicator.kind });
  const longest = [...groupBy(observations, toKey).values()].sort((a, b) => b.length - a.length);
  const lines = longest.filter((members) => members.length > 1);
  const named = (lines.length > 0 ? lines : longest).slice(0, NAMED);
  const items = named.flatMap((members) => members.findLast(({ value }) => value !== null) ?? members.at(-1) ?? []);
  const toNamed = (item: Observation) => {
    const words = toWords(item);
    return { ...words, publisher: labels.get(toKey(item)) ?? words.publisher };
  };
  const latest = t("chart.trend.latest", {
    list: items.map((item) => t("chart.trend.latestItem", toNamed(item))).join(t("list.separator")),
  });
  if (input.indicator.kind === "cumulative") return latest;
  const highest = observations.reduce((a, b) => ((b.value ?? -1) > (a.value ?? -1) ? b : a));
  return [t("chart.trend.highest", toWords(highest)), latest].join(" ");
}
