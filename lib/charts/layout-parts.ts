import type { AxisTick, ChartPoint, ChartSpec, ValueAxis } from "./spec";
import { toLines, toTextWidth } from "./text-width";

/** Pixels of a drawing. A narrow one leaves out minor ticks rather than shrink its text. */
export type DrawingSize = { width: number; height: number; narrow: boolean };

export type Box = { x: number; y: number; width: number; height: number };

/** A side on the page itself, whichever way the text runs. */
export type Anchor = "left" | "middle" | "right";

/** `y` is the text's middle. */
export type PlacedText = { x: number; y: number; anchor: Anchor; text: string };

/** The room that a text's letters take, with a little beside them. */
export function toTextBox({ x, y, anchor, text }: PlacedText, fontSize: number): Box {
  const width = toTextWidth(text, fontSize);
  const left = anchor === "left" ? x : anchor === "right" ? x - width : x - width / 2;
  return { x: left - 1.5, y: y - fontSize * 0.55, width: width + 3, height: fontSize * 1.1 };
}

export type TypeScale = { fontSize: number; lineHeight: number };

/** Arabic script is set one step larger with more room between lines, as on the page. */
export function toTypeScale(spec: ChartSpec, narrow: boolean): TypeScale {
  const fontSize = (narrow ? 12 : 13) + (spec.locale === "en" ? 0 : 1);
  return { fontSize, lineHeight: Math.round(fontSize * (spec.locale === "en" ? 1.35 : 1.55)) };
}

export type Scale = (at: number) => number;

export function toScale([start, end]: readonly [number, number], from: number, to: number): Scale {
  const span = end - start;
  return (at) => (span === 0 ? (from + to) / 2 : from + ((at - start) / span) * (to - from));
}

/** The ticks a drawing of this width shows. */
export function listTicks(axis: { ticks: AxisTick[] }, narrow: boolean): AxisTick[] {
  return narrow ? axis.ticks.filter((tick) => !tick.minor) : axis.ticks;
}

/**
 * Tick labels along a horizontal axis, moved inwards where they would be cut at the edge. Where they would touch, all minor ones are left
 * out, then all but every second, third … of the others: labels at uneven steps read like a scale that is not even.
 *
 * @param anchored which end of the axis keeps its label
 */
export function placeTickLabels(
  ticks: AxisTick[],
  toX: Scale,
  y: number,
  fontSize: number,
  width: number,
  anchored: "first" | "last" = "first",
): PlacedText[] {
  const place = ({ at, label }: AxisTick): PlacedText => {
    const half = toTextWidth(label, fontSize) / 2;
    return { x: Math.min(Math.max(toX(at), half), width - half), y, anchor: "middle", text: label };
  };
  const touch = (one: PlacedText, other: PlacedText) =>
    Math.abs(one.x - other.x) < (toTextWidth(one.text, fontSize) + toTextWidth(other.text, fontSize)) / 2 + fontSize * TICK_GAP;
  const isClear = (labels: PlacedText[]) => labels.every((label, index) => index === 0 || !touch(label, labels[index - 1] ?? label));
  const inOrder = (labels: PlacedText[]) => labels.sort((a, b) => a.x - b.x);
  const all = inOrder(ticks.map(place));
  if (isClear(all)) return all;
  const major = ticks.filter(({ minor }) => !minor);
  const toPosition = (index: number) => (anchored === "first" ? index : major.length - 1 - index);
  for (let step = 1; step < major.length; step++) {
    const labels = inOrder(major.filter((_, index) => toPosition(index) % step === 0).map(place));
    if (isClear(labels)) return labels;
  }
  return major.filter((_, index) => toPosition(index) === 0).map(place);
}

/** Between two numbers, in letters: nearer ones read as one number. */
const TICK_GAP = 0.8;

/** The outermost values of a point: its range where it has one. */
export function toExtent(point: ChartPoint): { low: number; high: number } | null {
  if (point.value === null) return null;
  return { low: Math.min(point.value, point.lower ?? point.value), high: Math.max(point.value, point.upper ?? point.value) };
}

export function hasRange(point: ChartPoint): boolean {
  return point.value !== null && (point.lower ?? point.value) !== (point.upper ?? point.value);
}

/** The axis begins above zero, which a drawing must show. */
export function isCutOff(axis: ValueAxis): boolean {
  return axis.domain[0] > 0;
}

/** One item of a legend; `x` is the left end of its sample, `text` stands beside it, and what does not fit below that. */
export type LegendItem = { seriesIndex: number; sample: Box; text: PlacedText; rest: PlacedText[] };

/** Legend items in rows from the reading side, broken where the width ends. */
export function placeLegend(
  labels: { seriesIndex: number; label: string }[],
  {
    width,
    top,
    sampleWidth,
    direction,
    type,
  }: { width: number; top: number; sampleWidth: number; direction: "ltr" | "rtl"; type: TypeScale },
): { items: LegendItem[]; height: number } {
  const gap = 6;
  const available = width - sampleWidth - gap;
  let row = 0;
  let used = 0;
  /** Rows that the items so far take. */
  let rows = 0;
  const items = labels.map(({ seriesIndex, label }) => {
    const lines = toLines(label, type.fontSize, available, 3);
    const itemWidth = sampleWidth + gap + Math.max(...lines.map((line) => toTextWidth(line, type.fontSize)));
    if (used > 0 && used + itemWidth > width) {
      row = rows;
      used = 0;
    }
    const start = used;
    used += itemWidth + 16;
    rows = Math.max(rows, row + lines.length);
    const y = top + (row + 0.5) * type.lineHeight;
    const mirror = (x: number) => (direction === "rtl" ? width - x : x);
    const sampleX = direction === "rtl" ? mirror(start) - sampleWidth : start;
    const sample = { x: sampleX, y: y - type.lineHeight / 2, width: sampleWidth, height: type.lineHeight };
    const anchor: Anchor = direction === "rtl" ? "right" : "left";
    const place = (text: string, line: number): PlacedText => ({
      x: mirror(start + sampleWidth + gap),
      y: y + line * type.lineHeight,
      anchor,
      text,
    });
    const [text = "", ...rest] = lines;
    return { seriesIndex, sample, text: place(text, 0), rest: rest.map((line, index) => place(line, index + 1)) };
  });
  return { items, height: rows * type.lineHeight };
}
