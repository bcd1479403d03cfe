import { toOpenEnd } from "@/lib/domain/qualifier";
import { placeColumnLabels } from "./column-labels";
import { type FillStyle, toFillStyles } from "./fill-styles";
import { type Box, type DrawingSize, type LegendItem, type PlacedText, placeLegend, toExtent, toTypeScale } from "./layout-parts";
import type { ChartPoint, ChartSpec } from "./spec";
import { type TimeGround, toTimeGround } from "./time-ground";

export type PlacedColumn = {
  seriesIndex: number;
  pointIndex: number;
  point: ChartPoint;
  /** Without height for a zero and for what is not reported. */
  box: Box;
  /** Middle of the column, and the height at which its value lies. */
  x: number;
  y: number;
  /** Where its range or arrow ends. */
  tipY: number;
};

export type ColumnsLayout = TimeGround & {
  kind: "columns";
  size: DrawingSize;
  columns: PlacedColumn[];
  columnWidth: number;
  fills: FillStyle[];
  labels: (PlacedText & { seriesIndex: number })[];
  legend: LegendItem[];
};

const sampleWidth = 14;
/** From a column's end to the tip of the arrow that leaves it open. */
export const columnArrow = 11;
const widestColumn = 40;
const leastPlot = 200;
/** Even the smallest figure is something, which a zero is not. */
const leastHeight = 1.5;

/** Columns of one period stand side by side in the order of the series; a period without a figure is an empty slot. */
export function toColumnsLayout(spec: ChartSpec, size: DrawingSize): ColumnsLayout {
  const type = toTypeScale(spec, size.narrow);
  const legend = toLegend(spec, size);
  const room = { legendHeight: legend.height, right: 10, headroom: type.lineHeight };
  const ground = toTimeGround(spec, size, type, room);
  const { columns, columnWidth } = placeColumns(spec, ground);
  return {
    kind: "columns",
    size,
    ...ground,
    columns,
    columnWidth,
    fills: toFillStyles(spec.series),
    labels: placeColumnLabels(spec, columns, ground, size.width),
    legend: legend.items,
  };
}

/** Least height at which columns can be told apart under their legend. */
export function toColumnsHeight(spec: ChartSpec, size: DrawingSize): number {
  const { lineHeight } = toTypeScale(spec, size.narrow);
  return toLegend(spec, size).height + 3 * lineHeight + 24 + leastPlot;
}

function toLegend(spec: ChartSpec, size: DrawingSize) {
  const drawn = spec.series.filter(({ points }) => points.some(({ undrawn }) => !undrawn));
  const named = spec.series.map(({ label, direct }, seriesIndex) => ({ seriesIndex, label, direct })).filter(({ direct }) => direct);
  const type = toTypeScale(spec, size.narrow);
  const explains = drawn.length > 1 || drawn.some(({ fill }) => fill !== undefined);
  return placeLegend(explains ? named : [], { width: size.width, top: 0, sampleWidth, direction: spec.direction, type });
}

function placeColumns(spec: ChartSpec, { plot, toX, toY }: TimeGround): { columns: PlacedColumn[]; columnWidth: number } {
  const slots = new Map<number, { seriesIndex: number; pointIndex: number; point: ChartPoint }[]>();
  spec.series.forEach(({ points }, seriesIndex) => {
    points.forEach((point, pointIndex) => {
      if (!point.undrawn) slots.set(point.at, [...(slots.get(point.at) ?? []), { seriesIndex, pointIndex, point }]);
    });
  });
  const slotWidth = toX(1) - toX(0);
  const widest = toColumnWidth(slotWidth, Math.max(1, ...[...slots.values()].map((members) => members.length)));
  // Parts of one series that exclude each other mostly stand alone in their period, and then fill it.
  const alone = spec.series.every(({ fill }) => fill !== undefined);
  const bottom = plot.y + plot.height;
  const columns = [...slots].flatMap(([slot, members]) => {
    const { columnWidth, gap } = alone ? toColumnWidth(slotWidth, members.length) : widest;
    const group = members.length * columnWidth + (members.length - 1) * gap;
    const start = toX(slot) + (slotWidth - group) / 2;
    const left = columnWidth >= 3 ? Math.round(start) : start;
    return members.map(({ seriesIndex, pointIndex, point }, index): PlacedColumn => {
      const value = Math.max(point.value ?? 0, 0);
      const y = value > 0 ? Math.min(toY(value), bottom - leastHeight) : bottom;
      const x = left + index * (columnWidth + gap);
      const arrow = toOpenEnd(point.qualifier) === "above" ? columnArrow : 0;
      const tipY = Math.min(y, toY(toExtent(point)?.high ?? 0)) - arrow;
      return {
        seriesIndex,
        pointIndex,
        point,
        box: { x, y, width: columnWidth, height: bottom - y },
        x: x + columnWidth / 2,
        y,
        tipY,
      };
    });
  });
  return { columns: columns.sort((a, b) => a.seriesIndex - b.seriesIndex || a.pointIndex - b.pointIndex), columnWidth: widest.columnWidth };
}

/** Whole pixels where there is room, so that columns are sharp; no gaps where there is none. */
function toColumnWidth(slotWidth: number, most: number): { columnWidth: number; gap: number } {
  const apart = slotWidth >= 6 ? Math.max(2, Math.min(24, slotWidth * 0.22)) : slotWidth >= 3 ? 1 : 0;
  const gap = (slotWidth - apart) / most >= 5 ? 1 : 0;
  const width = Math.min(widestColumn, (slotWidth - apart - gap * (most - 1)) / most);
  return { columnWidth: width >= 3 ? Math.floor(width) : width, gap };
}
