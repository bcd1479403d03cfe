import { toOpenEnd } from "@/lib/domain/qualifier";
import type { DrawingSize, TypeScale } from "./layout-parts";
import type { ChartSpec } from "./spec";
import { toLines, toTextWidth } from "./text-width";

/** A lane, with the lines of its text where they stand above its bar. */
export type RowLane = { lane: number; lines: string[]; height: number };
export type LaneRow = { names: string[]; lanes: RowLane[]; lanesHeight: number; height: number };

export const rowGap = 10;
/** Height of a bar and its marks beneath a text. */
export const barRoom = 16;
const nameShare = 0.28;
/** Texts no longer than this stand behind their lanes in a narrow drawing as well. */
const shortShare = 0.35;

/** Rows with their names and lanes, and how high each is. */
export function listRows(spec: ChartSpec, size: DrawingSize, type: TypeScale): LaneRow[] {
  const count = Math.round(spec.categoryAxis.domain[1] - spec.categoryAxis.domain[0]);
  const known = [...new Set(spec.series.map(({ lane }) => lane ?? 0))].sort((a, b) => a - b);
  const widest = size.narrow ? size.width : size.width * nameShare;
  const isAbove = standAbove(spec, size, type);
  return Array.from({ length: count }, (_, at): LaneRow => {
    const label = spec.categoryAxis.ticks.find((tick) => tick.at === at)?.label ?? "";
    const names = toLines(label, type.fontSize, widest, 3);
    const lanes = known
      .filter((lane) => listPoints(spec, at, lane).length > 0)
      .map((lane): RowLane => {
        if (!isAbove) return { lane, lines: [], height: type.lineHeight + 1 };
        const lines = toLines(findTexts(spec, at, lane)[0] ?? "", type.fontSize, size.width, 4);
        return { lane, lines, height: lines.length * type.lineHeight + barRoom + 4 };
      });
    const lanesHeight = lanes.reduce((sum, { height }) => sum + height, 0);
    const namesHeight = names.length * type.lineHeight;
    const height = (size.narrow ? namesHeight + lanesHeight : Math.max(namesHeight, lanesHeight)) + rowGap;
    return { names, lanes, lanesHeight, height };
  });
}

/** In a narrow drawing whole texts stand above their bars, so that bars keep their length and no word is left out. */
export function standAbove(spec: ChartSpec, size: DrawingSize, { fontSize }: TypeScale): boolean {
  return size.narrow && (spec.laneTexts ?? []).some(({ texts: [text] }) => toTextWidth(text, fontSize) > size.width * shortShare);
}

/** Figures of one lane of one row that are drawn. */
export function listPoints(spec: ChartSpec, at: number, lane: number) {
  return spec.series.flatMap((series, seriesIndex) =>
    (series.lane ?? 0) === lane
      ? series.points.flatMap((point, pointIndex) =>
          point.at === at && point.value !== null && !point.undrawn ? [{ seriesIndex, pointIndex, point }] : [],
        )
      : [],
  );
}

export function isOpen(points: ReturnType<typeof listPoints>): boolean {
  return points.some(({ point }) => toOpenEnd(point.qualifier) === "above");
}

export function findTexts(spec: ChartSpec, at: number, lane: number): string[] {
  return (spec.laneTexts ?? []).find((one) => one.at === at && one.lane === lane)?.texts ?? [];
}

/** The longest text that has room. */
export function findFitting(texts: readonly string[], fontSize: number, room: number): string {
  return texts.find((text) => toTextWidth(text, fontSize) <= room) ?? texts.at(-1) ?? "";
}
