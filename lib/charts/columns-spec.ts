import type { Observation } from "@/lib/domain/observation";
import { toPeriodSpan } from "@/lib/domain/period-span";
import { formatPeriod } from "@/lib/format/day";
import { formatPlain } from "@/lib/format/number";
import { toValueAxis } from "./axes";
import type { ChartContext } from "./definition";
import type { FlowPeriods } from "./flow-periods";
import { toFrame, toHeadings } from "./frame";
import { type PeriodAxis, toPeriodAxis } from "./period-axis";
import { toSeriesBreaks } from "./series-breaks";
import { SourceList, toAttribution } from "./source-list";
import type { ChartControl, ChartPoint, ChartSeries, ChartSpec } from "./spec";
import { type TrendInput, toTitle, toUnspanned } from "./trend-input";
import { toTrendSentence } from "./trend-sentence";
import { toSeriesKey, toTrendSeries } from "./trend-series";

type Columns = Extract<FlowPeriods, { draw: "columns" }>;

/** How many figures of other periods the note names. */
const NAMED = 5;
/** A legend that is longer hides more than it tells, and no more columns of one colour are told apart; further series are named on demand. */
const IN_LEGEND = 8;
const ALL_NAMED = 4;
const OF_ONE_COLOUR = 3;

/**
 * What happened in each year or month, one column a figure, publishers and parts side by side. Figures of other periods stand in the table
 * and are named in a note; where there are both years and months, a control changes between them.
 */
export function toColumnsSpec(input: TrendInput, periods: Columns, context: ChartContext): ChartSpec {
  const { drawn, others, span } = periods;
  const { t, reader } = context;
  const { unit } = input.indicator;
  const title = toTitle(input, drawn);
  const sources = new SourceList(context);
  const days = drawn.map(({ referencePeriodStart }) => referencePeriodStart);
  const { toPosition, ...categoryAxis } = toPeriodAxis(days, span, t("chart.table.period"), reader);
  const all = [...drawn, ...others].sort((a, b) => a.referencePeriodEnd.localeCompare(b.referencePeriodEnd));
  const series = toColumnSeries(all, input, { span, toPosition }, sources, context);
  const breaks = toSeriesBreaks(input.breaks, drawn, series, context);
  return {
    ...toFrame({ ...input, kind: "columns", unit, category: "period" }, context),
    title,
    headings: toHeadings(title, sources.sources, context),
    sentence: toTrendSentence(drawn, series, toUnspanned(input), context),
    categoryAxis,
    valueAxis: toValueAxis(Math.max(0, ...drawn.flatMap(({ value, upper }) => [value ?? 0, upper ?? 0])), unit, reader),
    series,
    breaks: breaks.map((one) => ({ ...one, at: toPosition(new Date(one.at).toISOString().slice(0, 10)) })),
    notes: [...input.notes, ...(series.some(isUnnamed) ? [t("chart.columns.unnamedNote")] : []), ...toNotes(drawn, others, context)],
    sources: sources.sources,
    controls: [...toSpanControl(periods, context), ...input.controls],
    emptyMessage: null,
  };
}

/** Series as for lines, with their figures in the slots of their periods. */
function toColumnSeries(
  observations: Observation[],
  input: TrendInput,
  { span, toPosition }: { span: Columns["span"]; toPosition: PeriodAxis["toPosition"] },
  sources: SourceList,
  context: ChartContext,
): ChartSeries[] {
  const rule = { ...input, ...toUnspanned(input).indicator };
  const series = toTrendSeries(observations, rule, sources, context).map((one) => {
    const members = observations.filter((observation) => toSeriesKey(observation, rule) === one.key);
    const points = one.points.map((point, index): ChartPoint => {
      const { referencePeriodStart: start = "", referencePeriodEnd: end = "" } = members[index] ?? {};
      const fits = toPeriodSpan(start, end) === span;
      return { ...point, at: toPosition(fits ? start : end), gapBefore: false, ...(!fits && { undrawn: true }) };
    });
    return { ...one, points };
  });
  const drawn = series.filter(({ points }) => points.some((point) => !point.undrawn));
  const trusted = drawn.filter(({ points }) => points.some((point) => !point.undrawn && !point.doubtful));
  if (trusted.length <= ALL_NAMED) return series.map((one) => ({ ...one, direct: trusted.includes(one) }));
  const named = trusted
    .filter(({ direct }) => direct)
    .filter(({ slot }, index, all) => all.slice(0, index).filter((other) => other.slot === slot).length < OF_ONE_COLOUR)
    .slice(0, IN_LEGEND);
  // A colour that is in no legend would be looked for in vain.
  return series.map((one) => (named.includes(one) ? one : { ...one, slot: 0, direct: false }));
}

function isUnnamed({ direct, points }: ChartSeries): boolean {
  return !direct && points.some(({ undrawn }) => !undrawn);
}

/** Figures of other periods by name, and what the marks on the axis mean. */
function toNotes(drawn: Observation[], others: Observation[], { t, reader }: ChartContext): string[] {
  const notes: string[] = [];
  if (others.length > 0) {
    const items = others.slice(-NAMED).map(({ referencePeriodStart, referencePeriodEnd, source }) =>
      t("chart.columns.otherItem", {
        period: formatPeriod(referencePeriodStart, referencePeriodEnd, reader),
        publisher: toAttribution(source, { t, reader }),
      }),
    );
    const list = items.join(t("list.separator"));
    const more = others.length - items.length;
    notes.push(t("chart.columns.othersNote", { count: others.length, text: formatPlain(others.length, reader), list, more }));
  }
  if (drawn.some(({ value, upper }) => value === 0 && !upper)) notes.push(t("chart.columns.zeroNote"));
  if (drawn.some(({ value }) => value === null)) notes.push(t("chart.columns.missingNote"));
  return notes;
}

function toSpanControl({ offered, span }: Columns, { t }: ChartContext): ChartControl[] {
  if (offered.length < 2) return [];
  const options = offered.map((value) => ({ value, label: t(`chart.span.${value}`) }));
  return [{ name: "span", label: t("chart.columns.span"), value: span, options }];
}
