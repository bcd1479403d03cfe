import { toOpenEnd } from "@/lib/domain/qualifier";
import { type EndLabel, type EndNames, isTangled, placeEndLabels, type Segment, toEndTexts } from "./end-labels";
import { type DrawingSize, type LegendItem, placeLegend, type Scale, toExtent, toTypeScale } from "./layout-parts";
import { toLineStyles } from "./line-styles";
import { type SlotStyle, slotStyles } from "./palette";
import type { ChartPoint, ChartSeries, ChartSpec } from "./spec";
import { type TimeGround, toTimeGround } from "./time-ground";

export type PlacedPoint = { seriesIndex: number; pointIndex: number; point: ChartPoint; x: number; y: number };

export type TrendSeries = {
  series: ChartSeries;
  style: SlotStyle;
  /** Runs of points that a line joins; a gap ends a run, a run of one is a lone marker. */
  runs: PlacedPoint[][];
  /** Points that get a marker: all where there is room, else some by which the series is known and all that need one. */
  marked: PlacedPoint[];
  markerRadius: number;
};

export type TrendLayout = TimeGround & {
  kind: "trend";
  size: DrawingSize;
  series: TrendSeries[];
  /** Indexes of `series`, those that are named on demand only first, then grey ones, so that they never cover the others. */
  drawingOrder: number[];
  /** Lines run in steps. */
  steps: boolean;
  endLabels: EndLabel[];
  legend: LegendItem[];
};

/** From a figure's middle to the tip of the arrow that leaves its end open. */
export const openEndReach = 18;
const sampleWidth = 26;
const labelGap = 10;

/** So few are each marked, however near to each other: a bend without a mark would not be known for a reading. */
const FEW_READINGS = 16;

/** Lower, lines can't be told apart. */
const leastPlotHeight = 110;

/** The least height of a drawing: what stands around its lines, and room for them, their names and the numbers of the scale. */
export function toTrendHeight(spec: ChartSpec, size: DrawingSize): number {
  const high = 2000;
  const { plot, endLabels, type } = toTrendLayout(spec, { ...size, height: high });
  const names = endLabels.reduce((sum, { lines }) => sum + lines.length, 0) * type.lineHeight;
  const numbers = spec.valueAxis.ticks.filter(({ minor }) => !minor).length * type.lineHeight;
  return Math.ceil(high - plot.height + Math.max(leastPlotHeight, names, numbers));
}

/**
 * Lines end, and are named, at the right. Where names would be led to across other lines they all stand in a legend instead, and a value that
 * has no room at the end of its line is left to the table.
 */
export function toTrendLayout(spec: ChartSpec, size: DrawingSize): TrendLayout {
  const layout = layOut(spec, size, "auto");
  const steps = spec.steps ?? false;
  const isClear = (label: EndLabel, series: TrendSeries[]) =>
    !isTangled(label, series, ({ runs }) => runs.flatMap((run) => toSegments(run, steps)));
  if (layout.endLabels.every((label) => isClear(label, layout.series))) return layout;
  const inLegend = layout.legend.length > 0 ? layout : layOut(spec, size, "legend");
  return { ...inLegend, endLabels: inLegend.endLabels.filter((label) => isClear(label, inLegend.series)) };
}

function layOut(spec: ChartSpec, size: DrawingSize, names: EndNames): TrendLayout {
  const type = toTypeScale(spec, size.narrow);
  const { lineHeight } = type;
  const texts = toEndTexts(spec, size, type, names);
  const named = spec.series.map(({ label, direct }, seriesIndex) => ({ seriesIndex, label, direct })).filter(({ direct }) => direct);
  const legend = placeLegend(texts.inLegend ? named : [], { width: size.width, top: 0, sampleWidth, direction: spec.direction, type });

  const right = Math.max(texts.width > 0 ? Math.ceil(texts.width) + labelGap : 0, 10);
  const ground = toTimeGround(spec, size, type, { legendHeight: legend.height, right });
  const { toX, toY } = ground;

  const styles = toLineStyles(spec.series);
  const series = spec.series.map((one, index) => placeSeries(one, index, styles[index] ?? slotStyles[one.slot], toX, toY));
  const steps = spec.steps ?? false;
  const segments = [...series.flatMap(({ runs }) => runs.flatMap((run) => toSegments(run, steps))), ...toMarkSegments(series, toY)];
  return {
    kind: "trend",
    size,
    ...ground,
    series,
    drawingOrder: series.map((_, index) => index).sort((a, b) => toLayer(spec.series[a]) - toLayer(spec.series[b]) || a - b),
    steps,
    endLabels: placeEndLabels(series, texts, ground.plot, labelGap, lineHeight, segments),
    legend: legend.items,
  };
}

function toLayer(series: ChartSeries | undefined): number {
  return (series?.direct ? 2 : 0) + (series?.slot ? 1 : 0);
}

function placeSeries(series: ChartSeries, seriesIndex: number, style: SlotStyle, toX: Scale, toY: Scale): TrendSeries {
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
  return {
    series,
    style,
    runs,
    marked: pickMarked(runs, spacing < 7 && series.points.length > FEW_READINGS ? 28 : 0),
    markerRadius: isMinor ? 3 : 4,
  };
}

/** Median distance of neighbours along time; infinite where there are none. */
function toUsualStep(runs: PlacedPoint[][]): number {
  const steps = runs.flatMap((run) => run.slice(1).map((placed, index) => placed.x - (run[index]?.x ?? placed.x))).sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? Number.POSITIVE_INFINITY;
}

function pickMarked(runs: PlacedPoint[][], distance: number): PlacedPoint[] {
  let markedX = Number.NEGATIVE_INFINITY;
  return runs.flatMap((run) =>
    run.filter((placed, index) => {
      const { point } = placed;
      const special =
        point.preliminary || (point.qualifier !== "exact" && point.qualifier !== "provisional" && point.qualifier !== "estimate");
      const wanted = index === 0 || special || index === run.length - 1 || placed.x - markedX >= distance;
      if (wanted) markedX = placed.x;
      return wanted;
    }),
  );
}

/** Corners of a line through the points; in steps, a count holds until the next one. */
export function toCorners<Point extends { x: number; y: number }>(points: readonly Point[], steps: boolean): { x: number; y: number }[] {
  return points.flatMap(({ x, y }, index) => {
    const before = points[index - 1];
    return steps && before
      ? [
          { x, y: before.y },
          { x, y },
        ]
      : [{ x, y }];
  });
}

function toSegments(run: PlacedPoint[], steps: boolean): Segment[] {
  const corners = toCorners(run, steps);
  return corners.map((corner, index) => {
    const next = corners[index + 1] ?? corner;
    return { x1: corner.x, y1: corner.y, x2: next.x, y2: next.y };
  });
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
