import { type Boundaries, type GridPoint, type Ring, toRings, toSteps } from "./boundaries";
import { findPole } from "./pole";
import { fitProjection, GRID_WIDTH, type Position, toProjector } from "./projection";
import { toSignedArea } from "./ring-geometry";
import { simplifyArcs } from "./simplify";
import { toTopology } from "./topology";

/** An area as a boundary file has it: its rings in longitude and latitude, in whatever direction they run. */
export type SourceArea = { code: string; rings: readonly (readonly Position[])[] };

/** Points of all borders together: about 5 kB compressed. */
const MOST_POINTS = 1400;
/** Triangles of less than this many square units can't be seen. */
const LEAST_AREA = 0.4;
/** An island or hole of less is a speck; only an area that is nothing else keeps it. */
const LEAST_RING = 6;
/** Borders are compared on a grid this much finer than the one they are drawn on. */
const FINE = 16;

/** Projects and simplifies boundaries for drawing; the same areas always give the same set. */
export function makeBoundaries(sources: readonly SourceArea[], credit: string, toVersion: (content: string) => string): Boundaries {
  const { projection, height } = fitProjection(sources.flatMap(({ rings }) => rings.flat()));
  const project = toProjector(projection);
  const areas = [...sources]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, rings }) => ({ code, rings: dropSpecks(rings.map((ring) => toFineRing(ring, project))) }));
  const topology = toTopology(areas.flatMap(({ rings }) => rings));
  const arcs = simplifyArcs(topology.arcs, MOST_POINTS, LEAST_AREA * FINE * FINE).map(toCoarse);
  let next = 0;
  const shape = {
    credit,
    width: GRID_WIDTH,
    height,
    projection,
    arcs: arcs.map(toSteps),
    areas: areas.map(({ code, rings }) => {
      const own = topology.rings.slice(next, next + rings.length);
      next += rings.length;
      return { code, rings: own, pole: [0, 0] as [number, number] };
    }),
  };
  const withPoles = {
    ...shape,
    areas: shape.areas.map((area) => ({ ...area, pole: [...findPole(toRings(shape, area))] as [number, number] })),
  };
  return { version: toVersion(JSON.stringify(withPoles)), ...withPoles };
}

/** Whole units of the fine grid, without the closing point and without repeats. */
function toFineRing(ring: readonly Position[], project: (position: Position) => GridPoint): Ring {
  const points = ring.map((position): GridPoint => {
    const [x, y] = project(position);
    return [Math.round(x * FINE), Math.round(y * FINE)];
  });
  return points.filter((point, index) => !isSame(point, points.at(index - 1)));
}

function dropSpecks(rings: Ring[]): Ring[] {
  const sized = rings.map((ring) => ({ ring, size: Math.abs(toSignedArea(ring)) / 2 }));
  const largest = Math.max(...sized.map(({ size }) => size));
  return sized.flatMap(({ ring, size }) => (size === largest || size >= LEAST_RING * FINE * FINE ? [ring] : []));
}

function toCoarse(arc: GridPoint[]): GridPoint[] {
  const points = arc.map(([x, y]): GridPoint => [Math.round(x / FINE), Math.round(y / FINE)]);
  return points.filter((point, index) => index === 0 || index === points.length - 1 || !isSame(point, points[index - 1]));
}

function isSame(one: GridPoint, other: GridPoint | undefined): boolean {
  return other !== undefined && one[0] === other[0] && one[1] === other[1];
}
