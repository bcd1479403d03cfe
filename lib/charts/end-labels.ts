import { declutter } from "./declutter";
import type { Box, DrawingSize, TypeScale } from "./layout-parts";
import type { ChartSpec } from "./spec";
import { toLines, toTextWidth } from "./text-width";
import type { PlacedPoint, TrendSeries } from "./trend-layout";

export type LabelLine = { text: string; strong: boolean };

/** A series' name and last value beside the end of its line; `y` is the middle of its first line. */
export type EndLabel = {
  seriesIndex: number;
  x: number;
  y: number;
  lines: LabelLine[];
  /** From the line's end to a label that had to move away from it. */
  leader: { x1: number; y1: number; x2: number; y2: number } | null;
};

export type EndTexts = { inLegend: boolean; width: number; lines: LabelLine[][] };

/** Why names stand at the line ends, or don't: `auto` where they fit; `legend` where they would be led to across other lines. */
export type EndNames = "auto" | "legend";

const widestShare = 0.3;

/** Lines that a name may take, and lines of a drawing's height that are no room for names: unit and ticks. */
const mostLines = 4;
const linesOfFrame = 3;

/**
 * What stands at the line ends: name and last value, or, where names would take too much of a drawing, the value alone while the names
 * go into a legend: a name is never cut. Series without a direct label are named on demand only.
 */
export function toEndTexts(spec: ChartSpec, size: DrawingSize, { fontSize, lineHeight }: TypeScale, wanted: EndNames = "auto"): EndTexts {
  const widest = size.width * widestShare - 10;
  const values = spec.series.map((series) => series.points.findLast((point) => point.value !== null)?.shortText ?? null);
  const toValueLine = (index: number): LabelLine[] => (values[index] ? [{ text: values[index], strong: false }] : []);
  const names = spec.series.map(({ direct, label }) => (direct ? toLines(label, fontSize, widest, size.narrow ? 1 : mostLines) : []));
  const isWhole = spec.series.every(({ direct, label }, index) => !direct || names[index]?.join(" ") === label);
  const count = names.reduce((sum, name, index) => sum + name.length + (name.length > 0 && values[index] ? 1 : 0), 0);
  const inLegend = wanted === "legend" || !isWhole || count > size.height / lineHeight - linesOfFrame;
  const lines = names.map((name, index): LabelLine[] => {
    if (name.length === 0) return [];
    return inLegend ? toValueLine(index) : [...name.map((text) => ({ text, strong: true })), ...toValueLine(index)];
  });
  return { inLegend, lines, width: Math.max(0, ...lines.flat().map((line) => toTextWidth(line.text, fontSize))) };
}

/**
 * `segments` are lines and marks that labels must not stand on. A line that ends early is named near its end where nothing is in the way; all
 * others stand in the right margin, moved apart, with a leader where that takes them away from their line.
 */
export function placeEndLabels(
  series: TrendSeries[],
  texts: EndTexts,
  plot: Box,
  gap: number,
  lineHeight: number,
  segments: Segment[],
): EndLabel[] {
  const right = plot.x + plot.width;
  const boxes: Box[] = [];
  const inline: EndLabel[] = [];
  const margin: { seriesIndex: number; end: PlacedPoint; lines: LabelLine[] }[] = [];

  series.forEach(({ runs }, seriesIndex) => {
    const end = runs.at(-1)?.at(-1);
    const lines = texts.lines[seriesIndex] ?? [];
    if (!end || lines.length === 0) return;
    const box = end.x < right - 2 * gap ? findRoom(end, texts.width, lines.length * lineHeight, lineHeight, plot, segments, boxes) : null;
    if (!box) {
      margin.push({ seriesIndex, end, lines });
      return;
    }
    boxes.push(box);
    const foot = box.y > end.y ? box.y : box.y + box.height;
    const isBeside = box.y <= end.y + 2 && box.y + box.height >= end.y - 2;
    const leader = isBeside ? null : { x1: end.x + 3, y1: end.y + Math.sign(foot - end.y) * 6, x2: box.x - 2, y2: foot };
    inline.push({ seriesIndex, x: box.x, y: box.y + lineHeight / 2, lines, leader });
  });

  const claims = margin.map(({ end, lines }) => ({ wanted: end.y, height: lines.length * lineHeight + 2 }));
  const middles = declutter(claims, plot.y - lineHeight / 2, plot.y + plot.height + lineHeight / 2);
  const inMargin = margin.map(({ seriesIndex, end, lines }, index): EndLabel => {
    const middle = middles[index] ?? end.y;
    const away = Math.abs(middle - end.y) > lineHeight * 0.6 || end.x < right - gap;
    return {
      seriesIndex,
      x: right + gap,
      y: middle - ((lines.length - 1) * lineHeight) / 2,
      lines,
      leader: away ? { x1: end.x + 6, y1: end.y, x2: right + gap - 3, y2: middle } : null,
    };
  });
  return [...inline, ...inMargin].sort((a, b) => a.seriesIndex - b.seriesIndex);
}

/** A leader that is shorter than this can be followed, whatever it crosses, in pixels. */
const shortLeader = 60;

/** Whether a long leader crosses other lines on its way to a label. */
export function isTangled({ seriesIndex, leader }: EndLabel, series: TrendSeries[], segmentsOf: (one: TrendSeries) => Segment[]): boolean {
  if (!leader || Math.hypot(leader.x2 - leader.x1, leader.y2 - leader.y1) < shortLeader) return false;
  return series.some((one, index) => index !== seriesIndex && segmentsOf(one).some((segment) => meet(segment, leader)));
}

export type Segment = { x1: number; y1: number; x2: number; y2: number };

/** Lines that a label may stand above or below the end of its line. */
const mostAway = 4;

function findRoom(end: PlacedPoint, width: number, height: number, step: number, plot: Box, segments: Segment[], taken: Box[]): Box | null {
  const beside = end.x + 9;
  const away = Array.from({ length: mostAway }, (_, index) => 2 + (index + 1) * (step / 2));
  const candidates = [
    { x: beside, y: end.y - height / 2 },
    { x: beside, y: end.y - height - 2 },
    { x: beside, y: end.y + 2 },
    ...away.flatMap((distance) => [
      { x: beside, y: end.y - height - distance },
      { x: beside, y: end.y + distance },
    ]),
  ];
  const bottom = plot.y + plot.height;
  const room = candidates.find(({ x, y }) => {
    if (x + width > plot.x + plot.width || y < plot.y || y + height > bottom) return false;
    const grown = { x: x - 2, y: y - 1, width: width + 4, height: height + 2 };
    return !segments.some((segment) => crosses(segment, grown)) && !taken.some((other) => overlaps(other, grown));
  });
  return room ? { ...room, width, height } : null;
}

function overlaps(one: Box, other: Box): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}

/** Liang and Barsky: the part of the segment that lies within the box is not empty. */
function crosses({ x1, y1, x2, y2 }: Segment, { x, y, width, height }: Box): boolean {
  let [from, to] = [0, 1];
  const edges: [number, number][] = [
    [x1 - x2, x1 - x],
    [x2 - x1, x + width - x1],
    [y1 - y2, y1 - y],
    [y2 - y1, y + height - y1],
  ];
  for (const [direction, distance] of edges) {
    if (direction === 0) {
      if (distance < 0) return false;
      continue;
    }
    const at = distance / direction;
    if (direction < 0) from = Math.max(from, at);
    else to = Math.min(to, at);
  }
  return from <= to;
}

/** Whether two lines cross or touch. */
function meet(one: Segment, other: Segment): boolean {
  const side = ({ x1, y1, x2, y2 }: Segment, x: number, y: number) => Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
  return (
    side(one, other.x1, other.y1) * side(one, other.x2, other.y2) <= 0 && side(other, one.x1, one.y1) * side(other, one.x2, one.y2) <= 0
  );
}
