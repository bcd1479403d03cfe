/** A place on the grid, in whole units; y grows downwards. */
export type GridPoint = readonly [number, number];

/** A closed ring: the last point is joined to the first. */
export type Ring = readonly GridPoint[];

/**
 * Boundaries as they are drawn: projected once, in whole units of a grid, simplified, each border kept once. Small enough to be sent to
 * a browser. A set never changes; `version` is made from all that it holds.
 */
export type Boundaries = {
  version: string;
  /** Who the boundaries are from, as it is to be shown near a map. */
  credit: string;
  /** Size of the grid. */
  width: number;
  height: number;
  projection: ConicProjection;
  /** Each border once: the first point, then the steps from point to point. */
  arcs: number[][];
  areas: BoundaryArea[];
};

/** What places a longitude and latitude on the grid: Albers' equal-area cone. */
export type ConicProjection = { centre: number; parallels: [number, number]; scale: number; translate: [number, number] };

export type BoundaryArea = {
  /** P-code. */
  code: string;
  /** Rings as arcs one after the other; `~i` is arc `i` from its end. */
  rings: number[][];
  /** The point farthest from any border: where a name has most room. */
  pole: [number, number];
};

/** What a chart has to know of the boundaries that it is drawn on. */
export type BoundariesStamp = Pick<Boundaries, "version" | "width" | "height">;

/** An area's rings as points; together they are filled by the even-odd rule. */
export function toRings({ arcs }: Pick<Boundaries, "arcs">, area: BoundaryArea): Ring[] {
  return area.rings.map((ring) =>
    ring.flatMap((index) => {
      const points = toArcPoints(arcs[index < 0 ? ~index : index] ?? []);
      if (index < 0) points.reverse();
      // The last point is the first one of the arc that follows.
      return points.slice(0, -1);
    }),
  );
}

/** An arc as points. */
export function toArcPoints(arc: readonly number[]): GridPoint[] {
  const points: GridPoint[] = [];
  let [x, y] = [0, 0];
  for (let index = 0; index + 1 < arc.length; index += 2) {
    x += arc[index] ?? 0;
    y += arc[index + 1] ?? 0;
    points.push([x, y]);
  }
  return points;
}

/** Points of an arc as the set keeps them. */
export function toSteps(points: readonly GridPoint[]): number[] {
  return points.flatMap(([x, y], index) => {
    const [beforeX, beforeY] = points[index - 1] ?? [0, 0];
    return [x - beforeX, y - beforeY];
  });
}
