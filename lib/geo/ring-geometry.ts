import type { GridPoint, Ring } from "./boundaries";

/** Whether a point lies in what the rings enclose, by the even-odd rule. */
export function isInside(rings: readonly Ring[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    let [beforeX, beforeY] = ring.at(-1) ?? [0, 0];
    for (const [pointX, pointY] of ring) {
      if (pointY > y !== beforeY > y && x < ((beforeX - pointX) * (y - pointY)) / (beforeY - pointY) + pointX) inside = !inside;
      beforeX = pointX;
      beforeY = pointY;
    }
  }
  return inside;
}

/** Distance to the nearest border: positive inside, negative outside. */
export function toBorderDistance(rings: readonly Ring[], x: number, y: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    let before = ring.at(-1);
    for (const point of ring) {
      if (before) least = Math.min(least, toSquaredDistance(x, y, before, point));
      before = point;
    }
  }
  return (isInside(rings, x, y) ? 1 : -1) * Math.sqrt(least);
}

function toSquaredDistance(x: number, y: number, [startX, startY]: GridPoint, [endX, endY]: GridPoint): number {
  const [spanX, spanY] = [endX - startX, endY - startY];
  const length = spanX * spanX + spanY * spanY;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - startX) * spanX + (y - startY) * spanY) / length));
  const [awayX, awayY] = [x - startX - share * spanX, y - startY - share * spanY];
  return awayX * awayX + awayY * awayY;
}

/** Twice the area, positive where the ring runs clockwise as seen (y grows downwards). */
export function toSignedArea(ring: Ring): number {
  let sum = 0;
  let [beforeX, beforeY] = ring.at(-1) ?? [0, 0];
  for (const [x, y] of ring) {
    sum += beforeX * y - x * beforeY;
    beforeX = x;
    beforeY = y;
  }
  return sum;
}

export type Extent = { left: number; top: number; right: number; bottom: number };

export function toRingExtent(rings: readonly Ring[]): Extent {
  const extent = {
    left: Number.POSITIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  };
  for (const ring of rings)
    for (const [x, y] of ring) {
      extent.left = Math.min(extent.left, x);
      extent.top = Math.min(extent.top, y);
      extent.right = Math.max(extent.right, x);
      extent.bottom = Math.max(extent.bottom, y);
    }
  return extent;
}
