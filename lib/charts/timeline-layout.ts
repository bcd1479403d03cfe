import type { Direction } from "@/lib/i18n/locales";
import type { Anchor, PlacedText, Scale } from "./layout-parts";
import { placeTickLabels, toScale } from "./layout-parts";
import type { AxisTick, ChartPoint } from "./spec";
import { toTextWidth } from "./text-width";

/** One event of the timeline: milliseconds since 1970 in UTC, the same twice where it fell on one day. */
export type TimelineMark = { key: string; title: string /** Its number in the list, as read. */; number: string; from: number; to: number };

export type TimelineInput = {
  direction: Direction;
  domain: [number, number];
  ticks: AxisTick[];
  lanes: { name: string; marks: TimelineMark[] /** Figures that stand below the events, as columns. */; series?: TimelineSeries | null }[];
};

/** A stock at the ends of years. */
export type TimelineSeries = { name: string; points: Pick<ChartPoint, "at" | "value" | "text">[] };

export type PlacedMark = {
  mark: TimelineMark;
  /** Middle of its row. */
  y: number;
  /** Where it begins and ends; hardly apart for what fell on one day. */
  x0: number;
  x1: number;
  /** Its title, or its number where the title finds no room. */
  label: PlacedText;
  numbered: boolean;
};

export type PlacedSeries = {
  name: PlacedText;
  foot: number;
  columns: { x: number; y: number; width: number; height: number }[];
  /** The highest figure, as read, above its column. */
  highest: PlacedText | null;
};

export type TimelineLayout = {
  width: number;
  height: number;
  fontSize: number;
  ticks: { x: number; label: PlacedText | null }[];
  /** Heights between which the hairlines of the years run. */
  plot: { top: number; bottom: number };
  lanes: { top: number; name: PlacedText; marks: PlacedMark[]; series: PlacedSeries | null }[];
};

export const markRadius = 5;
const labelGap = 6;
/** Clear space between one event and the next in a row. */
const clearance = 14;
const laneGap = 14;
const seriesHeight = 44;
/** More rows would make a lane a list, which stands below anyway. */
const mostRows = 8;

/** Where everything on the timeline stands: a lane a kind, in each as many rows as its titles need. Time runs left to right in all languages. */
export function toTimelineLayout(input: TimelineInput, width = 1072, fontSize = 14): TimelineLayout {
  const rowHeight = Math.round(fontSize * 1.75);
  const toX = toScale(input.domain, markRadius, width - markRadius);
  const rtl = input.direction === "rtl";
  const reading = { x: rtl ? width : 0, anchor: (rtl ? "right" : "left") as Anchor };
  let y = rowHeight;
  const plotTop = y;
  const lanes = input.lanes.map(({ name, marks, series }) => {
    const top = y;
    y += rowHeight;
    const rows = packRows(marks, toX, { width, fontSize, rtl });
    const first = y + rowHeight / 2;
    const placed = rows.marks.map(({ row, ...mark }): PlacedMark => {
      const middle = first + row * rowHeight;
      return { ...mark, y: middle, label: { ...mark.label, y: middle } };
    });
    y += rows.count * rowHeight;
    const placedSeries = series ? placeSeries(series, { toX, top: y, rowHeight, reading, fontSize, width }) : null;
    if (placedSeries) y = placedSeries.foot + 4;
    y += laneGap;
    return { top, name: { ...reading, y: top + rowHeight / 2, text: name }, marks: placed, series: placedSeries };
  });
  const labels = placeTickLabels(input.ticks, toX, rowHeight / 2, fontSize, width);
  const ticks = input.ticks.map(({ at, label }) => ({ x: toX(at), label: labels.find(({ text }) => text === label) ?? null }));
  return { width, height: y - laneGap, fontSize, ticks, plot: { top: plotTop, bottom: y - laneGap }, lanes };
}

type Side = { x: number; anchor: Anchor; left: number; right: number };

/** Gives each event the first row in which it and its title are clear of all others; the title stands on the side where there is room. */
function packRows(
  marks: TimelineMark[],
  toX: Scale,
  { width, fontSize, rtl }: { width: number; fontSize: number; rtl: boolean },
): { count: number; marks: (Omit<PlacedMark, "y"> & { row: number })[] } {
  const rows: { left: number; right: number }[][] = [];
  const isFree = (row: number, { left, right }: Side) =>
    (rows[row] ?? []).every((taken) => left - clearance >= taken.right || right + clearance <= taken.left);
  const placed = [...marks]
    .sort((a, b) => a.from - b.from)
    .map((mark) => {
      const [x0, x1] = [toX(mark.from), toX(mark.to)];
      const find = (text: string, most: number) => {
        const sides = listSides(x0, x1, toTextWidth(text, fontSize), rtl).filter(({ left, right }) => left >= 0 && right <= width);
        for (let row = 0; row < most; row++) {
          const side = sides.find((one) => isFree(row, one));
          if (side) return { row, side };
        }
        return null;
      };
      const titled = find(mark.title, mostRows);
      // A number finds a row at last: one that is empty.
      const { row, side } = titled ??
        find(mark.number, Number.POSITIVE_INFINITY) ?? { row: 0, side: { x: x1, anchor: "left" as const, left: x0, right: x1 } };
      rows[row] = [...(rows[row] ?? []), side];
      const label: PlacedText = { x: side.x, y: 0, anchor: side.anchor, text: titled ? mark.title : mark.number };
      return { mark, row, x0, x1, label, numbered: !titled };
    });
  return { count: rows.length, marks: placed };
}

/** Label after or before its event, with the room that both take; first on the side to which its reader reads on. */
function listSides(x0: number, x1: number, labelWidth: number, rtl: boolean): Side[] {
  const [left, right] = [x0 - markRadius, x1 + markRadius];
  const after: Side = { x: right + labelGap, anchor: "left", left, right: right + labelGap + labelWidth };
  const before: Side = { x: left - labelGap, anchor: "right", left: left - labelGap - labelWidth, right };
  return rtl ? [before, after] : [after, before];
}

type SeriesPlace = {
  toX: Scale;
  top: number;
  rowHeight: number;
  reading: { x: number; anchor: Anchor };
  fontSize: number;
  width: number;
};

const msPerYear = 365.25 * 24 * 3600 * 1000;

function placeSeries({ name, points }: TimelineSeries, { toX, top, rowHeight, reading, fontSize, width }: SeriesPlace): PlacedSeries {
  const foot = top + 2 * rowHeight + seriesHeight;
  const highest = points.reduce<(typeof points)[number] | null>((best, one) => ((one.value ?? 0) > (best?.value ?? 0) ? one : best), null);
  const toHeight = toScale([0, highest?.value ?? 1], 0, seriesHeight);
  const columns = points.flatMap(({ at, value }) => {
    if (value === null) return [];
    // The count at a year's end fills most of that year.
    const [x0, x1] = [toX(at - 0.85 * msPerYear), toX(at)];
    const height = toHeight(value);
    return [{ x: x0, y: foot - height, width: x1 - x0, height }];
  });
  const half = highest ? toTextWidth(highest.text, fontSize) / 2 : 0;
  return {
    name: { ...reading, y: top + rowHeight / 2, text: name },
    foot,
    columns,
    highest: highest && {
      x: Math.min(Math.max(toX(highest.at - 0.42 * msPerYear), half), width - half),
      y: top + 1.5 * rowHeight,
      anchor: "middle",
      text: highest.text,
    },
  };
}
