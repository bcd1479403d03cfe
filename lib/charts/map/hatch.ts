import type { Ring } from "@/lib/geo/boundaries";
import { toRingExtent } from "@/lib/geo/ring-geometry";

/**
 * Slanting lines within rings, as the `d` of a path: hatching that every renderer draws alike, without a pattern to refer to.
 *
 * @param spacing units between lines, measured along the page's horizontal
 */
export function toHatch(rings: readonly Ring[], spacing: number): string {
  const { left, top, right, bottom } = toRingExtent(rings);
  const parts: string[] = [];
  // Lines x + y = c, the same ones in every area, so that hatching runs on across a border.
  for (let c = Math.ceil((left + top) / spacing) * spacing; c < right + bottom; c += spacing) {
    const crossings = listCrossings(rings, c);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const [from = 0, to = 0] = [crossings[index], crossings[index + 1]].map((x) => Math.round(x ?? 0));
      if (to > from) parts.push(`M${from} ${Math.round(c) - from}l${to - from} ${from - to}`);
    }
  }
  return parts.join("");
}

/** Where a line x + y = c crosses the rings, by x. */
function listCrossings(rings: readonly Ring[], c: number): number[] {
  // Between whole units, so that no line runs through a corner.
  const line = c + 0.5;
  const found: number[] = [];
  for (const ring of rings) {
    let [beforeX, beforeY] = ring.at(-1) ?? [0, 0];
    for (const [x, y] of ring) {
      const [before, after] = [beforeX + beforeY - line, x + y - line];
      if (before < 0 !== after < 0) found.push(beforeX + ((x - beforeX) * before) / (before - after));
      beforeX = x;
      beforeY = y;
    }
  }
  return found.sort((a, b) => a - b);
}
