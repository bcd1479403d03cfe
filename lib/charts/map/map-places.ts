import type { GridPoint } from "@/lib/geo/boundaries";
import { isInside } from "@/lib/geo/ring-geometry";
import type { PointPlace, Step } from "../point-places";
import type { ChartSpec } from "../spec";
import type { MapLayout, PlacedArea, PlacedMapMark } from "./map-layout";
import { findNextSpot, type MapStep } from "./map-steps";

/** Where a reader finds a figure on a map: in an area, or at a circle. */
export type MapPlace = PointPlace & ({ kind: "area"; area: PlacedArea } | { kind: "mark"; mark: PlacedMapMark });

/** Pixels around a circle in which a finger still means it. */
const REACH = 8;

/** All areas and circles that have a point, in the order in which the chart has the points. */
export function listMapPlaces(spec: ChartSpec, layout: MapLayout): MapPlace[] {
  const areas = layout.areas.flatMap((area): MapPlace[] => {
    const at = area.area.point;
    const point = at ? spec.series[at.seriesIndex]?.points[at.pointIndex] : undefined;
    return at && point ? [{ ...at, point, kind: "area", area, x: area.x, y: area.y }] : [];
  });
  const marks = layout.marks.map((mark): MapPlace => ({ ...mark, kind: "mark", mark }));
  return [...areas, ...marks].sort((a, b) => a.seriesIndex - b.seriesIndex || a.pointIndex - b.pointIndex);
}

/** What a pointer means: the circle that it touches, else the area that it is in; null beside the map. */
export function findMapPlace(places: readonly MapPlace[], layout: MapLayout, x: number, y: number): MapPlace | null {
  let nearest: MapPlace | null = null;
  let least = REACH;
  for (const place of places) {
    if (place.kind !== "mark") continue;
    const away = Math.hypot(place.x - x, place.y - y) - place.mark.radius;
    if (away < least) [nearest, least] = [place, away];
  }
  if (nearest) return nearest;
  const [gridX, gridY]: GridPoint = [(x - layout.offset.x) / layout.scale, (y - layout.offset.y) / layout.scale];
  return places.find((place) => place.kind === "area" && isInside(place.area.rings, gridX, gridY)) ?? null;
}

const keys: Record<string, MapStep | Step> = {
  ArrowRight: "right",
  ArrowLeft: "left",
  ArrowDown: "down",
  ArrowUp: "up",
  Home: "first",
  End: "last",
};

/** Where a key leads: arrows to what lies in their direction, Home and End to the chart's first and last point; null for other keys. */
export function followKey(places: readonly MapPlace[], from: MapPlace | null, key: string): MapPlace | null {
  const step = keys[key];
  if (step === undefined) return null;
  if (step === "last") return places.at(-1) ?? null;
  if (from === null || step === "first") return places[0] ?? null;
  return step === "left" || step === "right" || step === "up" || step === "down" ? findNextSpot(places, from, step) : from;
}
