import { toOpenEnd } from "@/lib/domain/qualifier";
import {
  type Anchor,
  type Box,
  type DrawingSize,
  listTicks,
  type PlacedText,
  placeTickLabels,
  type Scale,
  type TypeScale,
  toExtent,
  toScale,
  toTypeScale,
} from "./layout-parts";
import type { ChartPoint, ChartSpec } from "./spec";
import { toLines, toTextWidth } from "./text-width";

export type PlacedReading = {
  seriesIndex: number;
  pointIndex: number;
  point: ChartPoint;
  /** Height of its dot, and where its value lies. */
  y: number;
  x: number;
  /** Who says so, then when and with what reservation. */
  names: PlacedText[];
  when: PlacedText[];
  text: PlacedText;
};

export type ReadingsLayout = {
  kind: "readings";
  size: DrawingSize;
  type: TypeScale;
  plot: Box;
  /** Figures grow leftward in Arabic and Kurdish, from the side where reading starts. */
  reversed: boolean;
  toX: Scale;
  unit: PlacedText;
  valueTicks: number[];
  valueLabels: PlacedText[];
  /** Heights between which hairlines run: only beside the dots where names stand above them. */
  lanes: { from: number; to: number }[];
  readings: PlacedReading[];
};

export const readingArrow = 16;
const labelGap = 14;
const rowGap = 10;
const nameShare = 0.38;
/** A value with its range may take this much from the scale. */
const wholeTextShare = 0.3;

type Row = { seriesIndex: number; pointIndex: number; point: ChartPoint; names: string[]; when: string[]; height: number };

/** One row a figure: who says so beside its dot, or above it in a narrow drawing. */
export function toReadingsLayout(spec: ChartSpec, size: DrawingSize): ReadingsLayout {
  const type = toTypeScale(spec, size.narrow);
  const { fontSize, lineHeight } = type;
  const rtl = spec.direction === "rtl";
  const mirror = (x: number) => (rtl ? size.width - x : x);
  const [reading, outward]: [Anchor, 1 | -1] = rtl ? ["right", -1] : ["left", 1];
  const rows = listRows(spec, size, type);
  const start = size.narrow ? 6 : Math.ceil(toNameWidth(rows, fontSize)) + labelGap;
  const end = start + toPlotWidth(spec, rows, size.width - start, fontSize);
  const toX = toScale(spec.valueAxis.domain, mirror(start), mirror(end));
  const top = toHeadHeight(type);

  let y = top;
  const readings = rows.map(({ seriesIndex, pointIndex, point, names, when, height }): PlacedReading => {
    const rowTop = y + rowGap / 2;
    y += height;
    const lines = names.length + when.length;
    const dotY = size.narrow ? rowTop + (lines + 0.5) * lineHeight : rowTop + (lines * lineHeight) / 2;
    const x = toX(Math.max(point.value ?? 0, 0));
    const place = (text: string, line: number): PlacedText => ({
      x: mirror(0),
      y: rowTop + (line + 0.5) * lineHeight,
      anchor: reading,
      text,
    });
    const extent = toExtent(point);
    const tip = toX(extent?.high ?? 0) + outward * (toOpenEnd(point.qualifier) === "above" ? readingArrow : 0);
    const textX = tip + outward * (point.value === null ? 4 : 10);
    const room = rtl ? textX : size.width - textX;
    const isWhole = toTextWidth(point.text, fontSize) <= room;
    // A value without its range, at the tip of the range, would be read as the tip's.
    const inward = toX(extent?.low ?? 0) - outward * 10;
    const isInward =
      !isWhole && (extent?.high ?? 0) > (point.value ?? 0) && Math.abs(inward - mirror(start)) >= toTextWidth(toShort(point), fontSize);
    return {
      seriesIndex,
      pointIndex,
      point,
      x,
      y: dotY,
      names: names.map(place),
      when: when.map((text, line) => place(text, names.length + line)),
      text: isInward
        ? { x: inward, y: dotY, anchor: rtl ? "left" : "right", text: toShort(point) }
        : { x: textX, y: dotY, anchor: reading, text: isWhole ? point.text : toShort(point) },
    };
  });

  const ticks = listTicks(spec.valueAxis, size.narrow);
  const plot: Box = { x: Math.min(mirror(start), mirror(end)), y: top, width: end - start, height: y - top };
  return {
    kind: "readings",
    size,
    type,
    plot,
    reversed: rtl,
    toX,
    unit: { x: mirror(size.narrow ? 0 : start), y: lineHeight / 2, anchor: reading, text: spec.unit },
    valueTicks: ticks.map((tick) => toX(tick.at)),
    valueLabels: placeTickLabels(ticks, toX, 1.5 * lineHeight, fontSize, size.width),
    lanes: size.narrow
      ? readings.map((one) => ({ from: one.y - lineHeight / 2, to: one.y + lineHeight / 2 }))
      : [{ from: plot.y, to: plot.y + plot.height }],
    readings,
  };
}

/** As high as its rows are. */
export function toReadingsHeight(spec: ChartSpec, size: DrawingSize): number {
  const type = toTypeScale(spec, size.narrow);
  return toHeadHeight(type) + listRows(spec, size, type).reduce((sum, { height }) => sum + height, 0) + 4;
}

function toHeadHeight({ lineHeight }: TypeScale): number {
  return 2 * lineHeight + 8;
}

function listRows(spec: ChartSpec, size: DrawingSize, { fontSize, lineHeight }: TypeScale): Row[] {
  const widest = size.narrow ? size.width : size.width * nameShare;
  return spec.series
    .flatMap(({ points, label }, seriesIndex) =>
      points.map((point, pointIndex): Row => {
        const names = toLines(label, fontSize, widest, 4);
        const when = toLines([point.category, ...(point.preliminary ? [spec.labels.preliminary] : [])].join(" · "), fontSize, widest, 4);
        const lines = names.length + when.length + (size.narrow ? 1 : 0);
        return { seriesIndex, pointIndex, point, names, when, height: lines * lineHeight + rowGap };
      }),
    )
    .sort((a, b) => a.point.at - b.point.at);
}

function toNameWidth(rows: Row[], fontSize: number): number {
  return Math.max(0, ...rows.flatMap(({ names, when }) => [...names, ...when]).map((text) => toTextWidth(text, fontSize)));
}

/** The least that stands beside a mark; with its range where there is room. */
function toShort(point: ChartPoint): string {
  return point.value === null ? point.text : point.shortText;
}

/** As wide as can be while each value still fits behind its mark. */
function toPlotWidth(spec: ChartSpec, rows: Row[], available: number, fontSize: number): number {
  const highest = spec.valueAxis.domain[1];
  const lastTick = spec.valueAxis.ticks.at(-1);
  const toTextWidthWanted = (point: ChartPoint) => {
    const whole = toTextWidth(point.text, fontSize);
    return whole <= available * wholeTextShare ? whole : toTextWidth(toShort(point), fontSize);
  };
  const widths = rows.map(({ point }) => {
    const share = (toExtent(point)?.high ?? 0) / highest;
    const arrow = toOpenEnd(point.qualifier) === "above" ? readingArrow : 0;
    return share > 0 ? (available - toTextWidthWanted(point) - 12 - arrow) / share : available;
  });
  return Math.floor(Math.min(available - (lastTick ? toTextWidth(lastTick.label, fontSize) / 2 : 0), ...widths));
}
