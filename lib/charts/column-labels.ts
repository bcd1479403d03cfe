import type { PlacedColumn } from "./columns-layout";
import type { Box, PlacedText } from "./layout-parts";
import type { ChartSpec } from "./spec";
import { toTextWidth } from "./text-width";
import type { TimeGround } from "./time-ground";

/** With so few columns each is labelled where there is room; with more, only the tallest and each series' latest. */
const ALL_LABELLED = 14;

export type ColumnLabel = PlacedText & { seriesIndex: number };

/** Values above columns, the tallest first, then the latest of each series; none touches a column, a mark, a break or another value. */
export function placeColumnLabels(spec: ChartSpec, columns: PlacedColumn[], ground: TimeGround, width: number): ColumnLabel[] {
  const { fontSize, lineHeight } = ground.type;
  const taken: Box[] = [
    ...columns.map(({ box, tipY }) => ({ ...box, y: tipY, height: box.y + box.height - tipY })),
    ...ground.breaks.map(({ x, circleY }) => ({ x: x - 9, y: circleY - 9, width: 18, height: 18 })),
    { x: 0, y: ground.unit.y - lineHeight / 2, width: toTextWidth(ground.unit.text, fontSize), height: lineHeight },
  ];
  const placed: ColumnLabel[] = [];
  for (const { seriesIndex, point, x, tipY, box } of listWanted(spec, columns)) {
    const half = toTextWidth(point.shortText, fontSize) / 2;
    const middle = Math.min(Math.max(x, ground.plot.x + half), width - half);
    const label: Box = { x: middle - half, y: tipY - lineHeight - 1, width: 2 * half, height: lineHeight };
    const own = (other: Box) => other.x === box.x && other.y >= label.y + label.height;
    const grown = { ...label, x: label.x - 2, width: label.width + 4 };
    if (taken.some((other) => !own(other) && overlaps(grown, other))) continue;
    // A letter's width to the next value: closer, 8 and 7 are read as 87.
    taken.push({ ...label, x: label.x - fontSize / 2, width: label.width + fontSize });
    placed.push({ seriesIndex, x: middle, y: label.y + lineHeight / 2, anchor: "middle", text: point.shortText });
  }
  return placed;
}

function listWanted(spec: ChartSpec, columns: PlacedColumn[]): PlacedColumn[] {
  const shown = columns.filter(({ point }) => point.value !== null && point.value > 0);
  const byHeight = [...shown].sort((a, b) => (b.point.value ?? 0) - (a.point.value ?? 0));
  const latest = spec.series.flatMap((_, index) => shown.filter(({ seriesIndex }) => seriesIndex === index).at(-1) ?? []);
  const wanted = [...byHeight.slice(0, 1), ...latest.filter(({ seriesIndex }) => spec.series[seriesIndex]?.direct)];
  return [...new Set(shown.length <= ALL_LABELLED ? [...wanted, ...byHeight] : wanted)];
}

function overlaps(one: Box, other: Box): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}
