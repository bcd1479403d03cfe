import { groupBy } from "@/lib/domain/group-by";
import type { Observation } from "@/lib/domain/observation";
import { toTimeAxis, toValueAxis, toYearAxis } from "./axes";
import { toColumnsSpec } from "./columns-spec";
import type { ChartContext } from "./definition";
import { toFlowPeriods } from "./flow-periods";
import { toFrame, toHeadings } from "./frame";
import { toReadingsSpec } from "./readings-spec";
import { toSeriesBreaks } from "./series-breaks";
import { SourceList } from "./source-list";
import type { ChartSeries, ChartSpec } from "./spec";
import { type TrendInput, toTitle, toUnspanned } from "./trend-input";
import { toTrendSentence } from "./trend-sentence";
import { toSeriesKey, toTrendSeries } from "./trend-series";

export type { TrendInput };

/** Readings that make a line worth drawing, and the most rows that are read as a list. */
const SHORTEST_LINE = 3;
const MOST_ROWS = 16;

/**
 * Figures of one indicator over time, drawn as what they are: a stock as lines from reading to reading, a cumulative count as steps, what
 * happened in years or months as columns, and what happened in periods of uneven length as one row a figure.
 */
export function toTrendSpec(input: TrendInput, context: ChartContext): ChartSpec {
  const { observations, indicator, parameters } = input;
  if (input.asLines) return toLinesSpec(input, context);
  if (indicator.kind !== "flow" || observations.length === 0) {
    return isSparse(input) ? toListSpec(input, context) : toLinesSpec(input, context);
  }
  const periods = toFlowPeriods(observations, parameters.span);
  if (periods.draw === "columns") return toColumnsSpec(input, periods, context);
  if (periods.draw === "trend") return toLinesSpec(input, context);
  return toListSpec(input, context);
}

/** One row a figure. They are of different times, so the sentence names the highest and the latest, not a span of counts. */
function toListSpec(input: TrendInput, context: ChartContext): ChartSpec {
  const readings = toReadingsSpec(input, context);
  return { ...readings, sentence: toTrendSentence(input.observations, readings.series, toUnspanned(input), context), notes: input.notes };
}

/** Where nobody has a line to draw, single marks would stand without names: each figure gets a row. */
function isSparse(input: TrendInput): boolean {
  const { observations } = input;
  if (observations.length < 2 || observations.length > MOST_ROWS) return false;
  const series = groupBy(observations, (observation) => toSeriesKey(observation, { ...input, kind: input.indicator.kind }));
  const lengths = [...series.values()].map((members) => members.length);
  return Math.max(...lengths) < SHORTEST_LINE && lengths.filter((length) => length === 1).length > 1;
}

/** Readings over time, one line a publisher and part, with what must be said about them. */
function toLinesSpec(input: TrendInput, context: ChartContext): ChartSpec {
  const { observations, indicator } = input;
  const { unit, kind } = indicator;
  const title = toTitle(input, observations);
  const sources = new SourceList(context);
  const lines = toTrendSeries(observations, { ...input, unit, kind }, sources, context);
  const series = kind === "cumulative" ? lines.map(toSteps) : input.asLines ? lines.map(toMiddles) : lines;
  const days = observations.map(({ referencePeriodEnd: end }) => (input.asLines ? `${end.slice(0, 4)}-07-01` : end));
  const isEmpty = observations.length === 0;
  const toAxis = input.asLines ? toYearAxis : toTimeAxis;
  return {
    ...toFrame({ ...input, kind: "trend", unit, category: "period" }, context),
    title,
    headings: toHeadings(title, sources.sources, context),
    sentence: isEmpty ? "" : toTrendSentence(observations, series, input, context),
    categoryAxis: toAxis(isEmpty ? [context.edition.committedAt.slice(0, 10)] : days, context.t("chart.table.period"), context.reader),
    valueAxis: toValueAxis(toHighest(observations), unit, context.reader),
    series,
    ...(kind === "cumulative" && { steps: true }),
    breaks: toSeriesBreaks(input.breaks, observations, series, context),
    notes: [...input.notes, ...toDrawingNotes(input, series, context)],
    sources: sources.sources,
    controls: input.controls,
    emptyMessage: isEmpty ? input.emptyMessage : null,
  };
}

/** A cumulative count holds until the next one, however long that takes; only what is doubtful is not joined. */
function toSteps(series: ChartSeries): ChartSeries {
  return { ...series, points: series.points.map((point) => ({ ...point, gapBefore: point.doubtful })) };
}

/** What happened in a year stands in its middle: at its last day it would be read as the next year's. */
function toMiddles(series: ChartSeries): ChartSeries {
  return { ...series, points: series.points.map((point) => ({ ...point, at: Date.UTC(new Date(point.at).getUTCFullYear(), 6, 1) })) };
}

function toHighest(observations: Observation[]): number {
  return Math.max(0, ...observations.flatMap(({ value, upper }) => [value ?? 0, upper ?? 0]));
}

/** What the drawing does with gaps and single readings, and what the kind of indicator forbids. */
function toDrawingNotes({ indicator }: TrendInput, series: ChartSpec["series"], { t }: ChartContext): string[] {
  const notes = indicator.kind === "cumulative" ? [t("chart.trend.cumulativeNote")] : [];
  if (indicator.kind === "cumulative" && series.some(({ direct }) => direct)) notes.push(t("chart.steps.note"));
  if (series.some(({ points }) => points.some((point) => point.gapBefore && !point.doubtful))) notes.push(t("chart.trend.gapNote"));
  if (series.length > 1 && series.some(({ points }) => points.length === 1)) notes.push(t("chart.trend.singleNote"));
  return notes;
}
