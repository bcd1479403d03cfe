import { toOpenEnd } from "@/lib/domain/qualifier";
import { type EndLabel, placeEndLabels, type Segment, toEndTexts } from "./end-labels";
import {
  type Box,
  type DrawingSize,
  isCutOff,
  type LegendItem,
  listTicks,
  type PlacedText,
  placeLegend,
  placeTickLabels,
  type Scale,
  type TypeScale,
  toExtent,
  toScale,
  toTypeScale,
} from "./layout-parts";
import type { ChartPoint, ChartSeries, ChartSpec } from "./spec";
import { toTextWidth } from "./text-width";

export type PlacedPoint = { seriesIndex: number; pointIndex: number; point: ChartPoint; x: number; y: number };

export type TrendSeries = {
  series: ChartSeries;
  /** Runs of points that a line joins; a gap ends a run, a run of one is a lone marker. */
  runs: PlacedPoint[][];
  /** Points that get a marker: all where there is room, else some by which the series is known and all that need one. */
  marked: PlacedPoint[];
  markerRadius: number;
};

export type PlacedBreak = { x: number; circleY: number; number: string; text: string };

export type TrendLayout = {
  kind: "trend";
  size: DrawingSize;
  type: TypeScale;
  plot: Box;
  toX: Scale;
  toY: Scale;
  unit: PlacedText;
  valueTicks: { at: number; y: number; text: PlacedText }[];
  timeTicks: number[];
  timeLabels: PlacedText[];
  cutOff: boolean;
  series: TrendSeries[];
  /** Indexes of `series`, those that are named on demand only first, so that they never cover the others. */
  drawingOrder: number[];
  endLabels: EndLabel[];
  legend: LegendItem[];
  breaks: PlacedBreak[];
};

export const breakRadius = 8;
/** From a figure's middle to the tip of the arrow that leaves its end open. */
export const openEndReach = 18;
const sampleWidth = 26;
const labelGap = 10;

/**
 * Time runs left to right in every language, so lines end, and are named, at the right. The value axis stands at the left in every
 * language too: at the right, the reading side of Arabic and Kurdish, its numbers would come between a line's end and its name.
 */
export function toTrendLayout(spec: ChartSpec, size: DrawingSize): TrendLayout {
  const type = toTypeScale(spec, size.narrow);
  const { fontSize, lineHeight } = type;
  const ticks = listTicks(spec.valueAxis, size.narrow);
  const texts = toEndTexts(spec, size, type);
  const named = spec.series.map(({ label, direct }, seriesIndex) => ({ seriesIndex, label, direct })).filter(({ direct }) => direct);
  const legend = placeLegend(texts.inLegend ? named : [], { width: size.width, top: 0, sampleWidth, direction: spec.direction, type });

  const unitY = legend.height + (legend.height > 0 ? 6 : 0) + lineHeight / 2;
  const left = Math.ceil(Math.max(0, ...ticks.map((tick) => toTextWidth(tick.label, fontSize)))) + 8;
  const right = Math.max(texts.width > 0 ? Math.ceil(texts.width) + labelGap : 0, 10);
  const plotWidth = size.width - left - right;
  const toX = toScale(spec.categoryAxis.domain, left, left + plotWidth);
  // Numbers of breaks share the unit's row unless one would stand on it.
  const unitEnd = toTextWidth(spec.unit, fontSize) + 8;
  const breakRow = spec.breaks.some((seriesBreak) => toX(seriesBreak.at) - breakRadius < unitEnd);
  const top = Math.ceil(unitY + lineHeight / 2 + 8 + (breakRow ? breakRadius * 2 + 2 : 0));
  const bottom = Math.ceil(8 + lineHeight);
  const plot: Box = { x: left, y: top, width: plotWidth, height: size.height - top - bottom };
  const toY = toScale(spec.valueAxis.domain, plot.y + plot.height, plot.y);

  const categoryTicks = listTicks(spec.categoryAxis, size.narrow);
  const series = spec.series.map((one, index) => placeSeries(one, index, toX, toY));
  return {
    kind: "trend",
    size,
    type,
    plot,
    toX,
    toY,
    unit: { x: 0, y: unitY, anchor: "left", text: spec.unit },
    valueTicks: ticks.map((tick) => ({
      at: tick.at,
      y: toY(tick.at),
      text: { x: left - 8, y: toY(tick.at), anchor: "right", text: tick.label },
    })),
    timeTicks: categoryTicks.map((tick) => toX(tick.at)),
    timeLabels: placeTickLabels(categoryTicks, toX, size.height - lineHeight / 2, fontSize, size.width),
    cutOff: isCutOff(spec.valueAxis),
    series,
    drawingOrder: series.map((_, index) => index).sort((a, b) => Number(spec.series[a]?.direct) - Number(spec.series[b]?.direct) || a - b),
    endLabels: placeEndLabels(series, texts, plot, labelGap, lineHeight, toMarkSegments(series, toY)),
    legend: legend.items,
    breaks: placeBreaks(spec, toX, plot.y - breakRadius - 2),
  };
}

function placeSeries(series: ChartSeries, seriesIndex: number, toX: Scale, toY: Scale): TrendSeries {
  const runs: PlacedPoint[][] = [];
  let open: PlacedPoint[] | null = null;
  series.points.forEach((point, pointIndex) => {
    if (point.value === null) {
      open = null;
      return;
    }
    const placed = { seriesIndex, pointIndex, point, x: toX(point.at), y: toY(point.value) };
    if (open === null || point.gapBefore) {
      open = [placed];
      runs.push(open);
    } else open.push(placed);
  });
  const spacing = toUsualStep(runs);
  const isMinor = !series.direct || spacing < 16;
  return { series, runs, marked: pickMarked(runs, spacing < 7 ? 28 : 0), markerRadius: isMinor ? 3 : 4 };
}

/** Median distance of neighbours along time; infinite where there are none. */
function toUsualStep(runs: PlacedPoint[][]): number {
  const steps = runs.flatMap((run) => run.slice(1).map((placed, index) => placed.x - (run[index]?.x ?? placed.x))).sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? Number.POSITIVE_INFINITY;
}

function pickMarked(runs: PlacedPoint[][], distance: number): PlacedPoint[] {
  const last = runs.at(-1)?.at(-1);
  let markedX = Number.NEGATIVE_INFINITY;
  return runs.flatMap((run) =>
    run.filter((placed, index) => {
      const { point } = placed;
      const special =
        point.preliminary || (point.qualifier !== "exact" && point.qualifier !== "provisional" && point.qualifier !== "estimate");
      const wanted = index === 0 || special || placed === last || placed.x - markedX >= distance;
      if (wanted) markedX = placed.x;
      return wanted;
    }),
  );
}

/** Upright marks of figures, which labels must not stand on: ranges and open ends. */
function toMarkSegments(series: TrendSeries[], toY: Scale): Segment[] {
  return series.flatMap(({ runs }) =>
    runs.flat().flatMap(({ point, x, y }): Segment[] => {
      const end = toOpenEnd(point.qualifier);
      const tip = end === null ? y : y + (end === "above" ? -openEndReach : openEndReach);
      const extent = toExtent(point);
      return [{ x1: x, y1: Math.min(tip, toY(extent?.high ?? 0)), x2: x, y2: Math.max(tip, toY(extent?.low ?? 0)) }];
    }),
  );
}

function placeBreaks(spec: ChartSpec, toX: Scale, circleY: number): PlacedBreak[] {
  const placed: PlacedBreak[] = [];
  for (const { at, number, text } of spec.breaks) {
    const x = toX(at);
    const near = placed.filter((other) => Math.abs(other.x - x) < breakRadius * 2 + 1).length;
    placed.push({ x, circleY: circleY + near * (breakRadius * 2 + 1), number, text });
  }
  return placed;
}
