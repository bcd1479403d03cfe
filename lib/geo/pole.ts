import type { GridPoint, Ring } from "./boundaries";
import { toBorderDistance, toRingExtent } from "./ring-geometry";

type Cell = { x: number; y: number; half: number; distance: number; most: number };

/**
 * The pole of inaccessibility: the point inside that is farthest from any border, to within a unit. A centroid may lie outside. Squares
 * are quartered as long as one could hold a better point than the best that was found.
 */
export function findPole(rings: readonly Ring[]): GridPoint {
  const { left, top, right, bottom } = toRingExtent(rings);
  const size = Math.max(1, Math.min(right - left, bottom - top));
  const toCell = (x: number, y: number, half: number): Cell => {
    const distance = toBorderDistance(rings, x, y);
    return { x, y, half, distance, most: distance + half * Math.SQRT2 };
  };
  const open: Cell[] = [];
  for (let x = left; x < right; x += size) for (let y = top; y < bottom; y += size) open.push(toCell(x + size / 2, y + size / 2, size / 2));
  let best = toCell((left + right) / 2, (top + bottom) / 2, 0);
  for (let cell = open.pop(); cell; cell = open.pop()) {
    if (cell.distance > best.distance) best = cell;
    if (cell.most - best.distance <= 1) continue;
    const half = cell.half / 2;
    for (const [stepX, stepY] of [
      [-half, -half],
      [half, -half],
      [-half, half],
      [half, half],
    ] as const)
      open.push(toCell(cell.x + stepX, cell.y + stepY, half));
    open.sort((a, b) => a.most - b.most);
  }
  return [Math.round(best.x), Math.round(best.y)];
}
