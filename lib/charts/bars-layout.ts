import { toOpenEnd } from "@/lib/domain/qualifier";
import {
  type Anchor,
  type Box,
  type DrawingSize,
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
import type { ChartPoint, ChartSpec } from "./spec";
import { toLines, toTextWidth } from "./text-width";

export type PlacedBar = {
  seriesIndex: number;
  pointIndex: number;
  point: ChartPoint;
  /** Middle of the bar. */
  y: number;
  /** Where its value lies, and where its range or arrow ends. */
  valueX: number;
  endX: number;
  text: PlacedText;
};

export type BarsLayout = {
  kind: "bars";
  size: DrawingSize;
  type: TypeScale;
  plot: Box;
  /** Bars grow leftward in Arabic and Kurdish, from the side where reading starts. */
  reversed: boolean;
  toX: Scale;
  unit: PlacedText;
  valueTicks: number[];
  valueLabels: PlacedText[];
  /** Place names at the reading side, one a row; one too long for it stands in two lines. */
  categories: PlacedText[];
  rowHeight: number;
  barHeight: number;
  barGap: number;
  bars: PlacedBar[];
  legend: LegendItem[];
};

/** On a phone a whole name tells more than a longer bar. */
const widestCategoryShare = { desktop: 0.4, phone: 0.5 };
const labelGap = 8;
export const arrowLength = 10;
const barGap = 2;
/** A few bars are no thicker for having a page to themselves. */
const tallestRow = 48;

/** Rows are whole pixels, so that bars are sharp and each label meets its bar. */
export function toBarsLayout(spec: ChartSpec, size: DrawingSize): BarsLayout {
  const type = toTypeScale(spec, size.narrow);
  const { fontSize } = type;
  const rtl = spec.direction === "rtl";
  const mirror = (x: number) => (rtl ? size.width - x : x);
  const [reading, growing]: [Anchor, Anchor] = rtl ? ["right", "left"] : ["left", "right"];
  const head = toHead(spec, size, type);
  const rows = countRows(spec);
  const rowHeight = Math.max(
    smallestRow(spec, size, type),
    Math.min(tallestRow, Math.floor((size.height - head.height - 4) / Math.max(rows, 1))),
  );
  const barHeight = Math.max(
    4,
    Math.min(24, Math.floor((rowHeight * 0.7 - barGap * (spec.series.length - 1)) / Math.max(spec.series.length, 1))),
  );

  const { names, nameWidth } = toNames(spec, size, type);
  const start = Math.ceil(nameWidth) + labelGap;
  const end = start + toPlotWidth(spec, size.width - start, fontSize);
  const toX = toScale(spec.valueAxis.domain, mirror(start), mirror(end));
  const plot: Box = { x: Math.min(mirror(start), mirror(end)), y: head.height, width: end - start, height: rows * rowHeight };

  const group = barHeight * spec.series.length + barGap * (spec.series.length - 1);
  const firstBar = Math.round((rowHeight - group) / 2);
  const bars = spec.series.flatMap((series, seriesIndex) =>
    series.points.map((point, pointIndex): PlacedBar => {
      const y = plot.y + point.at * rowHeight + firstBar + seriesIndex * (barHeight + barGap) + barHeight / 2;
      const valueX = toX(Math.max(point.value ?? 0, 0));
      const outward = rtl ? -1 : 1;
      const endX = toX(toExtent(point)?.high ?? 0) + outward * (toOpenEnd(point.qualifier) === "above" ? arrowLength : 0);
      const text: PlacedText = { x: endX + outward * 6, y, anchor: reading, text: point.value === null ? point.text : point.shortText };
      return { seriesIndex, pointIndex, point, y, valueX, endX, text };
    }),
  );

  const ticks = listTicks(spec.valueAxis, size.narrow);
  return {
    kind: "bars",
    size,
    type,
    plot,
    reversed: rtl,
    toX,
    unit: { x: mirror(start), y: head.unitY, anchor: reading, text: spec.unit },
    valueTicks: ticks.map((tick) => toX(tick.at)),
    valueLabels: placeTickLabels(ticks, toX, head.tickY, fontSize, size.width),
    categories: names.flatMap((lines, row) => {
      const middle = plot.y + (row + 0.5) * rowHeight;
      // Closer than lines of a paragraph: they may reach a little into the rows beside theirs, which are high enough to leave that free.
      return lines.map((text, index) => ({
        x: mirror(start - labelGap),
        y: middle + (index - (lines.length - 1) / 2) * (fontSize + 1),
        anchor: growing,
        text,
      }));
    }),
    rowHeight,
    barHeight,
    barGap,
    bars,
    legend: head.legend,
  };
}

/** Least height at which every row can be read. */
export function toBarsHeight(spec: ChartSpec, size: DrawingSize): number {
  const type = toTypeScale(spec, size.narrow);
  return toHead(spec, size, type).height + countRows(spec) * smallestRow(spec, size, type) + 4;
}

/** Height beyond which a drawing would only have an empty band under its rows. */
export function toBarsMostHeight(spec: ChartSpec, size: DrawingSize): number {
  const type = toTypeScale(spec, size.narrow);
  return toHead(spec, size, type).height + countRows(spec) * Math.max(tallestRow, smallestRow(spec, size, type)) + 4;
}

/** High enough for the values of all series, and for the lines of any two names that stand one above the other. */
function smallestRow(spec: ChartSpec, size: DrawingSize, type: TypeScale): number {
  const { fontSize, lineHeight } = type;
  const { names } = toNames(spec, size, type);
  const lines = Math.max(0, ...names.map((name, row) => (name.length + (names[row + 1]?.length ?? 1)) / 2));
  const ofNames = lines > 1 ? Math.ceil(lines * (fontSize + 1) + fontSize / 2) : 0;
  return Math.max(ofNames, spec.series.length > 1 ? spec.series.length * (lineHeight - 2) + 6 : lineHeight + 2);
}

/** Names in one line or two, and how much of the width they take. */
function toNames(spec: ChartSpec, size: DrawingSize, { fontSize }: TypeScale): { names: string[][]; nameWidth: number } {
  const names = listCategories(spec, countRows(spec));
  const widest = size.width * widestCategoryShare[size.narrow ? "phone" : "desktop"];
  const nameWidth = Math.min(Math.max(0, ...names.map((name) => toTextWidth(name, fontSize))), widest);
  return { names: names.map((name) => toLines(name, fontSize, nameWidth, 2)), nameWidth };
}

function countRows(spec: ChartSpec): number {
  return Math.round(spec.categoryAxis.domain[1] - spec.categoryAxis.domain[0]);
}

/** Names by row: the axis' own, or else as the points have them. */
function listCategories(spec: ChartSpec, rows: number): string[] {
  return Array.from({ length: rows }, (_, row) => {
    const tick = spec.categoryAxis.ticks.find(({ at }) => Math.floor(at) === row);
    return tick?.label ?? spec.series.flatMap((series) => series.points).find((point) => point.at === row)?.category ?? "";
  });
}

/** Legend (of several series), unit and scale, from the top. */
function toHead(spec: ChartSpec, size: DrawingSize, type: TypeScale) {
  const named = spec.series.length > 1 ? spec.series.map(({ label }, seriesIndex) => ({ seriesIndex, label })) : [];
  const legend = placeLegend(named, { width: size.width, top: 0, sampleWidth: 14, direction: spec.direction, type });
  const unitTop = legend.height + (legend.height > 0 ? 6 : 0);
  const unitY = unitTop + type.lineHeight / 2;
  const tickY = unitY + type.lineHeight;
  return { legend: legend.items, unitY, tickY, height: Math.ceil(tickY + type.lineHeight / 2 + 4) };
}

/** As wide as can be while each bar's value still fits behind its end. */
function toPlotWidth(spec: ChartSpec, available: number, fontSize: number): number {
  const highest = spec.valueAxis.domain[1];
  const lastTick = spec.valueAxis.ticks.at(-1);
  const widths = spec.series.flatMap(({ points }) =>
    points.map((point) => {
      const share = (toExtent(point)?.high ?? 0) / highest;
      const text = toTextWidth(point.value === null ? point.text : point.shortText, fontSize) + 6;
      const arrow = toOpenEnd(point.qualifier) === "above" ? arrowLength : 0;
      return share > 0 ? (available - text - arrow) / share : available;
    }),
  );
  return Math.floor(Math.min(available - (lastTick ? toTextWidth(lastTick.label, fontSize) / 2 : 0), ...widths));
}
