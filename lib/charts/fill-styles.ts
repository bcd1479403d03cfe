import type { Box } from "./layout-parts";
import type { ChartSeries } from "./spec";

/** How an area is filled. A publisher keeps its colour, so parts that it counts apart differ in this. */
export type FillStyle = "solid" | "hatched" | "tinted" | "backhatched";

const order: readonly FillStyle[] = ["solid", "hatched", "backhatched", "tinted"];

/**
 * A fill for each series: its own, or else the first of a slot is solid and the next ones are told apart by hatching and tint. Where some are
 * named in a legend, those that are not are all tinted.
 */
export function toFillStyles(series: readonly Pick<ChartSeries, "slot" | "fill" | "direct">[]): FillStyle[] {
  const someNamed = series.some(({ direct }) => direct);
  return series.map(({ slot, fill, direct }, index) => {
    if (fill) return fill;
    if (someNamed && !direct) return "tinted";
    const before = series.slice(0, index).filter((other) => other.slot === slot && other.direct === direct).length;
    return order[before % order.length] ?? "solid";
  });
}

const spacing = 5;

/** Diagonal strokes within a box, as path data: unlike a pattern they need no id, so that a drawing can stand twice on a page. */
export function toHatchPath({ x, y, width, height }: Box, style: FillStyle): string {
  const parts: string[] = [];
  const bottom = y + height;
  // Strokes are counted from the foot, so that neighbours of different height match. Each rises by as much as it runs.
  for (let foot = -width + spacing / 2; foot < height; foot += spacing) {
    const from = Math.max(0, -foot);
    const to = Math.min(width, height - foot);
    if (to <= from) continue;
    const [left, run] = style === "backhatched" ? [x + width - from, from - to] : [x + from, to - from];
    parts.push(`M${left} ${bottom - foot - from}l${run} ${from - to}`);
  }
  return parts.join("");
}
