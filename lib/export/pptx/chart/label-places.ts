import { type Box, hasRange, toExtent } from "@/lib/charts/layout-parts";
import type { ChartPoint, ChartSpec } from "@/lib/charts/spec";
import { toTextWidth } from "@/lib/charts/text-width";
import { toFontSize, toGround } from "./chart-ground";
import { type NativeChart, type NativeSeries, toPoint } from "./native-chart";
import { type Labels, listWanted } from "./point-labels";

/** Where a label stands to its mark, by Office's names. */
export type LabelSide = "r" | "t" | "b" | "l" | "outEnd" | "inBase";

type Placed = { point: ChartPoint; x: number; y: number; width: number };

const leastHeight = 230;

/** A chart is never smaller on a slide; one with a long legend needs more. */
export function toLeastSize(chart: NativeChart | null, spec: ChartSpec): { width: number; height: number } {
  const size = { width: 880, height: leastHeight };
  if (chart === null) return size;
  return { ...size, height: leastHeight + Math.max(0, toGround(chart, spec, size).legend.height - 24) };
}

/**
 * Labels that have room, also where a chart is as small as can be: none stands on a line's marks or on another label. Office places labels
 * without looking, so this looks for it. Bars have room for all.
 */
export function chooseLabels(chart: NativeChart, spec: ChartSpec): Labels {
  const size = toLeastSize(chart, spec);
  if (chart.kind === "bar") {
    const points = chart.series.flatMap(({ cells }) => cells.flatMap((cell) => toPoint(cell) ?? []));
    const { plot } = toGround(chart, spec, size);
    const fontSize = toFontSize(chart, size.width);
    const fits = ({ value, shortText }: ChartPoint) =>
      ((value ?? 0) / spec.valueAxis.domain[1]) * plot.width > toTextWidth(shortText, fontSize) + 12;
    // Where a whisker would pass through it, a value stands at the foot of its bar.
    return new Map(points.map((point) => [point, hasRange(point) && !point.preliminary && fits(point) ? "inBase" : "outEnd"]));
  }
  const fontSize = toFontSize(chart, size.width);
  const { plot } = toGround(chart, spec, size);
  const marks = chart.kind === "scatter" ? placeMarks(chart, spec, plot) : placeColumns(chart, spec, plot);
  const taken: Box[] = marks.map(({ x, y, width }) =>
    chart.kind === "scatter"
      ? { x: x - 3, y: y - 3, width: 6, height: 6 }
      : { x: x - width / 2, y, width, height: plot.y + plot.height - y },
  );
  if (chart.kind === "scatter" && !spec.steps) taken.push(...chart.series.flatMap(({ cells }) => traceLine(cells, marks)));
  const labels = new Map<ChartPoint, LabelSide>();
  const height = fontSize * 1.2;
  for (const point of listWanted(chart)) {
    const mark = marks.find((one) => one.point === point);
    if (!mark) continue;
    const width = toTextWidth(point.shortText, fontSize) + 4;
    const sides: LabelSide[] = chart.kind === "column" ? ["outEnd"] : ["t", "r", "b", "l"];
    const side = sides.find((one) => {
      const box = toLabelBox(one, mark, width, height);
      if (box.y < plot.y - height - 8 || box.x < plot.x || box.y + box.height > plot.y + plot.height) return false;
      const own = ({ x, y }: Box) => chart.kind === "column" && x === mark.x - mark.width / 2 && y === mark.y;
      return !taken.some((other) => !own(other) && overlaps(box, other));
    });
    if (!side) continue;
    labels.set(point, side);
    taken.push(toLabelBox(side, mark, width, height));
  }
  return labels;
}

function toLabelBox(side: LabelSide, { x, y }: Placed, width: number, height: number): Box {
  const gap = 6;
  if (side === "r") return { x: x + gap, y: y - height / 2, width, height };
  if (side === "l") return { x: x - gap - width, y: y - height / 2, width, height };
  return { x: x - width / 2, y: side === "b" ? y + gap : y - gap - height + (side === "outEnd" ? 4 : 0), width, height };
}

function placeMarks({ series }: NativeChart, spec: ChartSpec, plot: Box): Placed[] {
  const [from, to] = spec.categoryAxis.domain;
  return series.flatMap(({ cells }) =>
    cells.flatMap((cell): Placed[] => {
      const point = toPoint(cell);
      if (!point || point.value === null) return [];
      return [{ point, x: plot.x + ((point.at - from) / (to - from)) * plot.width, y: toY(toTip(point), spec, plot), width: 0 }];
    }),
  );
}

/** Small boxes along a line, close enough that no label slips between. */
function traceLine(cells: NativeSeries["cells"], marks: Placed[]): Box[] {
  return cells.slice(1).flatMap((cell, index) => {
    const [from, to] = [cells[index], cell].map((one) => marks.find(({ point }) => point === toPoint(one ?? null)));
    if (!from || !to) return [];
    const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 5);
    return Array.from({ length: Math.max(0, steps - 1) }, (_, step): Box => {
      const share = (step + 1) / steps;
      return { x: from.x + (to.x - from.x) * share - 1, y: from.y + (to.y - from.y) * share - 1, width: 2, height: 2 };
    });
  });
}

function placeColumns({ series, categories, stacked }: NativeChart, spec: ChartSpec, plot: Box): Placed[] {
  const slot = plot.width / Math.max(1, categories.length);
  const width = (slot * 0.74) / (stacked ? 1 : Math.max(1, series.length));
  return series.flatMap(({ cells }, index) =>
    cells.flatMap((cell, at): Placed[] => {
      const point = toPoint(cell);
      if (!point || point.value === null) return [];
      const middle = plot.x + (at + 0.5) * slot + (stacked ? 0 : (index - (series.length - 1) / 2) * width);
      return [{ point, x: middle, y: toY(toTip(point), spec, plot), width }];
    }),
  );
}

function toTip(point: ChartPoint): number {
  return toExtent(point)?.high ?? 0;
}

function toY(value: number, { valueAxis }: ChartSpec, plot: Box): number {
  const [low, high] = valueAxis.domain;
  return plot.y + plot.height * (1 - (value - low) / (high - low));
}

function overlaps(one: Box, other: Box): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}
