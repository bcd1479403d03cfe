/** Somewhere on a map that can be read. */
export type Spot = { x: number; y: number };

export type MapStep = "left" | "right" | "up" | "down";

const turns: Record<MapStep, (x: number, y: number) => { along: number; across: number }> = {
  right: (x, y) => ({ along: x, across: y }),
  left: (x, y) => ({ along: -x, across: y }),
  down: (x, y) => ({ along: y, across: x }),
  up: (x, y) => ({ along: -y, across: x }),
};

/**
 * The nearest spot in a direction, as the page is seen whatever way its text runs; the same one where there is none further. What lies
 * straight ahead comes before what lies aside; where nothing lies ahead, whatever is on that side.
 */
export function findNextSpot<S extends Spot>(spots: readonly S[], from: S, step: MapStep): S {
  let best = from;
  let least = Number.POSITIVE_INFINITY;
  for (const spot of spots) {
    if (spot === from) continue;
    const { along, across } = turns[step](spot.x - from.x, spot.y - from.y);
    if (along <= 0) continue;
    const aside = Math.abs(across);
    const cost = Math.hypot(along, 2 * aside) + (aside > along ? 10_000 : 0);
    if (cost < least) [best, least] = [spot, cost];
  }
  return best;
}
