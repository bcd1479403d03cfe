import { isDoubtful, type Observation } from "@/lib/domain/observation";
import { toOpenEnd } from "@/lib/domain/qualifier";
import { toBodyCode } from "@/lib/domain/whole-figures";
import { formatPlain, formatValue } from "@/lib/format/number";
import { toValueAxis } from "./axes";
import type { ChartContext } from "./definition";
import { toFrame, toHeadings } from "./frame";
import { toValueText } from "./point";
import { SourceList } from "./source-list";
import type { ChartSeries, ChartSpec } from "./spec";
import { type TrendInput, toTitle, toUnspanned } from "./trend-input";
import { toTrendSentence } from "./trend-sentence";
import { toTrendSeries } from "./trend-series";

/**
 * What several bodies say of the same thing, one row a figure with its period and publisher, oldest period first and within one the
 * highest first. Nothing is averaged: the sentence names the ends.
 */
export function toReadingsSpec(input: TrendInput, context: ChartContext): ChartSpec {
  const { observations, indicator } = input;
  const { unit } = indicator;
  const title = toTitle(input, observations);
  const sources = new SourceList(context);
  const series = toTrendSeries(observations, { ...input, ...toUnspanned(input).indicator }, sources, context);
  const isEmpty = observations.length === 0;
  return {
    ...toFrame({ ...input, kind: "readings", unit, category: "period" }, context),
    title,
    headings: toHeadings(title, sources.sources, context),
    sentence: isEmpty ? "" : toReadingsSentence(observations, series, input, context),
    categoryAxis: { kind: "readings", title: context.t("chart.table.publisher"), domain: [0, observations.length], ticks: [] },
    valueAxis: toValueAxis(Math.max(0, ...observations.flatMap(({ value, upper }) => [value ?? 0, upper ?? 0])), unit, context.reader),
    series: toRows(series),
    breaks: [],
    notes: [...input.notes, ...(observations.length > 1 ? [context.t("chart.readings.note")] : [])],
    sources: sources.sources,
    controls: input.controls,
    emptyMessage: isEmpty ? input.emptyMessage : null,
  };
}

/** Points stand in rows instead of at days. */
function toRows(series: ChartSeries[]): ChartSeries[] {
  const all = series.flatMap(({ points }) => points);
  const order = [...all].sort((a, b) => a.at - b.at || (b.value ?? -1) - (a.value ?? -1));
  const rows = new Map(order.map((point, row) => [point, row]));
  return series.map((one) => ({
    ...one,
    direct: true,
    points: one.points.map((point) => ({ ...point, at: rows.get(point) ?? 0, gapBefore: false })),
  }));
}

/** Of two figures that are the same, one that is left open upwards is the higher. */
function reach({ value, qualifier }: Observation): number {
  return (value ?? 0) + (toOpenEnd(qualifier) === "above" ? 0.5 : 0);
}

/** "Between 1,293 and 3,100, by 2 counts. With their published ranges, they reach from 1,293 to 4,400." */
function toReadingsSentence(observations: Observation[], series: ChartSeries[], input: TrendInput, context: ChartContext): string {
  const { t, reader } = context;
  const { unit } = input.indicator;
  const counted = observations.filter(({ value }) => value !== null);
  const trusted = counted.filter((observation) => !isDoubtful(observation));
  const [first] = trusted;
  if (!first || counted.length === 1) return toTrendSentence(observations, series, toUnspanned(input), context);
  const lowest = trusted.reduce((a, b) => ((b.value ?? 0) < (a.value ?? 0) ? b : a));
  const highest = trusted.reduce((a, b) => (reach(b) > reach(a) ? b : a));
  const toEnd = (observation: Observation) => toValueText({ ...observation, lower: null, upper: null }, unit, context);
  const bodies = new Set(trusted.map(toBodyCode)).size;
  const counts = t("chart.readings.counts", {
    count: trusted.length,
    text: formatPlain(trusted.length, reader),
    bodies: bodies < trusted.length ? bodies : 0,
    bodiesText: formatPlain(bodies, reader),
  });
  const sentences = [
    lowest.value === highest.value
      ? t("chart.readings.same", { value: toEnd(first), counts })
      : t("chart.readings.between", { lowest: toEnd(lowest), highest: toEnd(highest), counts }),
  ];
  const low = Math.min(...trusted.map(({ lower, value }) => lower ?? value ?? Number.POSITIVE_INFINITY));
  const high = Math.max(...trusted.map(({ upper, value }) => upper ?? value ?? Number.NEGATIVE_INFINITY));
  if (low < (lowest.value ?? low) || high > (highest.value ?? high)) {
    sentences.push(t("chart.readings.ranges", { lower: formatValue(low, unit, reader), upper: formatValue(high, unit, reader) }));
  }
  const doubtful = counted.length - trusted.length;
  if (doubtful > 0) sentences.push(t("chart.readings.doubtful", { count: doubtful, text: formatPlain(doubtful, reader) }));
  return sentences.join(" ");
}
