import { listPoints } from "./lane-rows";
import type { PlacedLane } from "./lanes-layout";
import type { Scale } from "./layout-parts";
import type { ChartPoint, ChartSpec } from "./spec";

/** A figure in its lane. */
export type LaneMark = { seriesIndex: number; pointIndex: number; point: ChartPoint; x: number; y: number };

export const laneMarkRadius = 4.5;
/** How far marks that would hide each other step aside, up and down in turn. */
const aside = 4;

/** Marks at their values; those that would hide each other stand a little above and below the lane's middle. */
export function placeLaneMarks(spec: ChartSpec, lanes: readonly PlacedLane[], toX: Scale): LaneMark[] {
  return lanes.flatMap(({ row, lane, y }) => {
    const marks = listPoints(spec, row, lane)
      .map((found): LaneMark => ({ ...found, x: toX(found.point.value ?? 0), y }))
      .sort((a, b) => a.x - b.x || Number(a.point.preliminary) - Number(b.point.preliminary));
    return toBunches(marks).flatMap((bunch) =>
      bunch.length === 1 ? bunch : bunch.map((mark, index) => ({ ...mark, y: mark.y + (index % 2 === 0 ? -aside : aside) })),
    );
  });
}

/** Runs of marks in which each touches the next. */
function toBunches(marks: readonly LaneMark[]): LaneMark[][] {
  const bunches: LaneMark[][] = [];
  for (const mark of marks) {
    const last = bunches.at(-1)?.at(-1);
    if (last && mark.x - last.x < 2 * laneMarkRadius) bunches.at(-1)?.push(mark);
    else bunches.push([mark]);
  }
  return bunches;
}
