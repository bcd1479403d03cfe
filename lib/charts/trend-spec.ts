import type { Indicator, SeriesBreak } from "@/lib/domain/indicator";
import type { DimensionName, Observation } from "@/lib/domain/observation";
import { formatPeriod } from "@/lib/format/day";
import { toTimeAxis, toValueAxis } from "./axes";
import type { ChartContext } from "./definition";
import type { DimensionWords } from "./dimension-words";
import { toFrame, toHeadings } from "./frame";
import { toValueText } from "./point";
import { toSeriesBreaks } from "./series-breaks";
import { SourceList, toAttribution } from "./source-list";
import type { ChartControl, ChartSpec } from "./spec";
import { type SeriesRule, toSeriesKey, toTrendSeries } from "./trend-series";

/** How many latest readings the sentence names. */
const NAMED = 6;

export type TrendInput = {
  slug: string;
  part?: string;
  parameters: Record<string, string>;
  indicator: Pick<Indicator, "unit" | "kind">;
  /** With `{from}` and `{to}` already in it. */
  title: string;
  emptyMessage: string;
  /** All of one indicator at one place, oldest first. */
  observations: Observation[];
  breaks: SeriesBreak[];
  notes: string[];
  controls: ChartControl[];
  splitBy: readonly DimensionName[];
  plainMain?: boolean;
  words: DimensionWords;
  otherPart?: SeriesRule["otherPart"];
};

/** Readings over time, one line a publisher and part, with what must be said about them. */
export function toTrendSpec(input: TrendInput, context: ChartContext): ChartSpec {
  const { observations, indicator, title } = input;
  const { unit, kind } = indicator;
  const sources = new SourceList(context);
  const series = toTrendSeries(observations, { ...input, unit, kind }, sources, context);
  const days = observations.map((observation) => observation.referencePeriodEnd);
  const values = observations.flatMap((observation) => [observation.value ?? 0, observation.upper ?? 0]);
  const isEmpty = observations.length === 0;
  return {
    ...toFrame({ ...input, kind: "trend", unit, category: "period" }, context),
    title,
    headings: toHeadings(title, sources.sources, context),
    sentence: isEmpty ? "" : toTrendSentence(observations, input, context),
    categoryAxis: toTimeAxis(isEmpty ? [context.edition.committedAt.slice(0, 10)] : days, context.t("chart.table.period"), context.reader),
    valueAxis: toValueAxis(Math.max(0, ...values), unit, context.reader),
    series,
    breaks: toSeriesBreaks(input.breaks, observations, series, context),
    notes: [...input.notes, ...toDrawingNotes(input, series, context)],
    sources: sources.sources,
    controls: input.controls,
    emptyMessage: isEmpty ? input.emptyMessage : null,
  };
}

/** What the drawing does with gaps and single readings, and what the kind of indicator forbids. */
function toDrawingNotes({ indicator }: TrendInput, series: ChartSpec["series"], { t }: ChartContext): string[] {
  const notes = indicator.kind === "cumulative" ? [t("chart.trend.cumulativeNote")] : [];
  if (series.some(({ points }) => points.some((point) => point.gapBefore))) notes.push(t("chart.trend.gapNote"));
  if (series.length > 1 && series.some(({ points }) => points.length === 1)) notes.push(t("chart.trend.singleNote"));
  return notes;
}

/** The highest reading of a stock or flow, and the latest one of each line. */
function toTrendSentence(observations: Observation[], input: TrendInput, context: ChartContext): string {
  const { t, reader } = context;
  const toWords = (observation: Observation) => ({
    value: toValueText(observation, input.indicator.unit, context),
    publisher: toAttribution(observation.source, context),
    date: formatPeriod(observation.referencePeriodStart, observation.referencePeriodEnd, reader),
  });
  const [only] = observations;
  if (only && observations.length === 1) return t("chart.trend.only", toWords(only));
  const groups = new Map<string, Observation[]>();
  for (const observation of observations) {
    const key = toSeriesKey(observation, { ...input, kind: input.indicator.kind });
    groups.set(key, [...(groups.get(key) ?? []), observation]);
  }
  const all = [...groups.values()].sort((a, b) => b.length - a.length);
  const lines = all.filter((members) => members.length > 1);
  const named = (lines.length > 0 ? lines : all).slice(0, NAMED);
  const items = named.flatMap((members) => members.findLast(({ value }) => value !== null) ?? members.at(-1) ?? []);
  const latest = t("chart.trend.latest", {
    list: items.map((item) => t("chart.trend.latestItem", toWords(item))).join(t("list.separator")),
  });
  if (input.indicator.kind === "cumulative") return latest;
  const highest = observations.reduce((a, b) => ((b.value ?? -1) > (a.value ?? -1) ? b : a));
  return [t("chart.trend.highest", toWords(highest)), latest].join(" ");
}
