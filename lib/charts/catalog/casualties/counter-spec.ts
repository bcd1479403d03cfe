import { isDoubtful, type Observation } from "@/lib/domain/observation";
import type { ChartContext } from "../../definition";
import { toReadingsSpec } from "../../readings-spec";
import type { ChartComparability, ChartPoint, ChartSeries, ChartSpec } from "../../spec";
import type { TrendInput } from "../../trend-input";
import { toSeriesKey } from "../../trend-series";
import { toTrendSpec } from "../../trend-spec";
import { type Counted, toCounted, toCountedRank, toCountedSlot } from "./counted";

/** How figures of several counters are drawn: years as lines, periods as what they are, or one row a figure. */
export type CounterDrawing = "lines" | "periods" | "readings";

export type CounterSentence = (series: ChartSeries[], context: ChartContext) => string;

export type CounterInput = Omit<TrendInput, "indicator" | "splitBy" | "byBody" | "otherPart" | "otherAlwaysNamed" | "asLines" | "words"> & {
  draw: CounterDrawing;
  counted?: (observation: Observation) => Counted | null;
  /** In words of the chart's own, from its series; else the highest figure of each. */
  sentence?: CounterSentence;
  comparability?: ChartComparability | null;
};

/**
 * Counts of different things side by side: a series is that of the body that counted and says what it counts, so that none is taken for
 * another. Nothing is added, averaged or ranked over counters.
 */
export function toCounterSpec(input: CounterInput, context: ChartContext): ChartSpec {
  const { draw, counted = toCounted, sentence = toHighestSentence, comparability = null, ...rest } = input;
  const observations = input.observations.filter((observation) => counted(observation) !== null).sort(byPeriod);
  const toPart = (observation: Observation) => {
    const code = counted(observation);
    return code && { code, name: context.t(`chart.counted.${code}`) };
  };
  const trend: TrendInput = {
    ...rest,
    observations,
    indicator: { unit: "persons", kind: "flow" },
    splitBy: [],
    byBody: true,
    otherPart: toPart,
    otherAlwaysNamed: true,
    words: new Map(),
    ...(draw === "lines" && { asLines: true }),
  };
  const spec = draw === "readings" ? toReadingsSpec(trend, context) : toTrendSpec(trend, context);
  const series = toOrdered(spec, observations, trend, counted);
  return { ...spec, series, sentence: observations.length > 0 ? sentence(series, context) : "", comparability };
}

function byPeriod(a: Observation, b: Observation): number {
  return a.referencePeriodEnd.localeCompare(b.referencePeriodEnd) || a.referencePeriodStart.localeCompare(b.referencePeriodStart);
}

/** Series by what they count, each in its slot. */
function toOrdered(spec: ChartSpec, observations: Observation[], trend: TrendInput, counted: (observation: Observation) => Counted | null) {
  // Rows and columns have no line between periods of different length, so their series know no span.
  const rule = { ...trend, kind: spec.kind === "trend" ? ("flow" as const) : ("stock" as const) };
  const firsts = new Map([...observations].reverse().map((observation) => [toSeriesKey(observation, rule), observation]));
  const known = spec.series.map((one) => {
    const first = firsts.get(one.key);
    const code = first ? counted(first) : null;
    const slot = first && code && !isDoubtful(first) ? toCountedSlot(first, code) : 0;
    return { series: { ...one, slot } satisfies ChartSeries, rank: code ? toCountedRank(code) : Number.POSITIVE_INFINITY };
  });
  const series = known.sort((a, b) => a.rank - b.rank).map((one) => one.series);
  return spec.kind === "readings" ? toRows(series) : series;
}

/** What one series says stands together, so that a count is not read against one of something else. */
function toRows(series: ChartSeries[]): ChartSeries[] {
  const rows = series.flatMap(({ points }) => [...points].sort((a, b) => a.at - b.at));
  return series.map((one) => ({ ...one, points: one.points.map((point) => ({ ...point, at: rows.indexOf(point) })) }));
}

/** Each count for itself; none is set above another. */
function toHighestSentence(series: ChartSeries[], context: ChartContext): string {
  return `${listHighest(series, context)} ${context.t("chart.counters.apart")}`;
}

/** "The highest year of each count: 29,526, 2006 (Iraq Body Count: …)", of those that the drawing names. */
export function listHighest(series: ChartSeries[], context: ChartContext): string {
  const named = series.filter(({ direct }) => direct);
  const points = (one: ChartSeries) => one.points.filter(({ undrawn }) => !undrawn).reduce(higher, null);
  return context.t("chart.counters.highest", { list: toItems(named.length > 0 ? named : series, points, context) });
}

function higher(a: ChartPoint | null, b: ChartPoint): ChartPoint | null {
  return b.value !== null && (a === null || b.value > (a.value ?? -1)) ? b : a;
}

/** The last figure of each count, where every figure counts all since the beginning. */
export function toLatestSentence(series: ChartSeries[], context: ChartContext): string {
  const list = toItems(series, ({ points }) => points.findLast(({ value }) => value !== null) ?? null, context);
  return `${context.t("chart.counters.each", { list })} ${context.t("chart.counters.apart")}`;
}

function toItems(series: ChartSeries[], pick: (series: ChartSeries) => ChartPoint | null, { t }: ChartContext): string {
  const items = series.flatMap((one) => {
    const point = pick(one);
    return point ? [t("chart.counters.itemOf", { value: point.text, period: point.category, label: one.label })] : [];
  });
  return items.join(t("list.separator"));
}
