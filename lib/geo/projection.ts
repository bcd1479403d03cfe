import { geoConicEqualArea } from "d3-geo";
import type { ConicProjection, GridPoint } from "./boundaries";

/** Longitude and latitude in degrees (WGS 84). */
export type Position = readonly [number, number];

/** The grid's longer sides are this many units: half a pixel of a desktop's drawing. */
export const GRID_WIDTH = 1000;

/**
 * An equal-area cone fitted to the places, so that an area's size on the map is its size on the ground. Positions are projected one by
 * one; the direction in which rings run, on which d3 would otherwise depend, makes no difference.
 */
export function fitProjection(positions: readonly Position[]): { projection: ConicProjection; height: number } {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon, lat] of positions) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  const round = (degrees: number) => Math.round(degrees * 100) / 100;
  const sixth = (north - south) / 6;
  const shape = { centre: round((west + east) / 2), parallels: [round(south + sixth), round(north - sixth)] as [number, number] };
  const toUnit = toProjector({ ...shape, scale: 1, translate: [0, 0] });
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const position of positions) {
    const [x, y] = toUnit(position);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const scale = GRID_WIDTH / (right - left);
  return { projection: { ...shape, scale, translate: [-left * scale, -top * scale] }, height: Math.ceil((bottom - top) * scale) };
}

/** Places positions on the grid, not rounded. */
export function toProjector({ centre, parallels, scale, translate }: ConicProjection): (position: Position) => GridPoint {
  const project = geoConicEqualArea()
    .rotate([-centre, 0])
    .center([0, 0])
    .parallels(parallels)
    .scale(scale)
    .translate(translate)
    .precision(0);
  return ([lon, lat]) => {
    const point = project([lon, lat]);
    if (!point) throw new RangeError(`${lon}, ${lat} has no place on this map`);
    return point;
  };
}
