import { type Boundaries, toArcPoints, toRings, toSteps } from "@/lib/geo/boundaries";
import { toProjector } from "@/lib/geo/projection";
import { simplifyArcs } from "@/lib/geo/simplify";
import { toAreaPath, toLinePath } from "./area-path";

/** What a locator map points out: areas by P-code (none of which need be known), a point in degrees, or both. */
export type Located = { areas?: readonly string[]; point?: { lat: number; lon: number } | null };

export type LocatorLayout = {
  /** In units of the grid, by which the drawing is scaled. */
  width: number;
  height: number;
  /** All borders, each once. */
  borders: string;
  /** The areas pointed out; empty where none is. */
  marked: string;
  point: { x: number; y: number } | null;
};

/** A drawing of some 200 pixels shows no more. */
const MOST_POINTS = 420;
const LEAST_AREA = 8;

/** A small map on which one place is found: the borders of all areas, coarse, and the place. */
export function toLocatorLayout(boundaries: Boundaries, { areas = [], point = null }: Located): LocatorLayout {
  const arcs = simplifyArcs(boundaries.arcs.map(toArcPoints), MOST_POINTS, LEAST_AREA);
  const coarse = { arcs: arcs.map(toSteps) };
  const marked = boundaries.areas.filter(({ code }) => areas.includes(code));
  const [x, y] = point ? toProjector(boundaries.projection)([point.lon, point.lat]) : [0, 0];
  return {
    width: boundaries.width,
    height: boundaries.height,
    borders: arcs.map(toLinePath).join(""),
    marked: marked.map((area) => toAreaPath(toRings(coarse, area))).join(""),
    point: point && { x: Math.round(x), y: Math.round(y) },
  };
}
