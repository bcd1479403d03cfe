import type { GridPoint, Ring } from "@/lib/geo/boundaries";
import { isInside, toRingExtent } from "@/lib/geo/ring-geometry";

/** Tells whether a point lies in any of the areas; asked for many points, of which most lie where the one before did. */
export function toLandTest(areas: readonly (readonly Ring[])[]): (point: GridPoint) => boolean {
  const shapes = areas.map((rings) => ({ rings, extent: toRingExtent(rings) }));
  return ([x, y]) =>
    shapes.some(
      ({ rings, extent }) => x >= extent.left && x <= extent.right && y >= extent.top && y <= extent.bottom && isInside(rings, x, y),
    );
}
