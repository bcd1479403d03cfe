import type { Box } from "../layout-parts";

/** A circle that wants to stand at a place. */
export type WantedMark = { x: number; y: number; radius: number };
export type PlacedMark = WantedMark & { /** Where the place itself is. */ homeX: number; homeY: number };

const PASSES = 300;
/** In radians: circles in a row at the map's edge find a way out of it. */
const TURN = 0.05;
const GAP = 1;
const PULL = 0.05;
const BACK = 0.3;

/**
 * Moves circles apart until none hides another, each as little as its neighbours let it, all within the box, and their middles on land
 * that is shown: across the border a circle would be read as a place of another country. The same wishes always give the same places.
 */
export function placeMarks(
  wanted: readonly WantedMark[],
  bounds: Box,
  isOnLand: (x: number, y: number) => boolean = () => true,
): PlacedMark[] {
  const marks = wanted.map(({ x, y, radius }) => ({ x, y, radius, homeX: x, homeY: y }));
  for (let pass = 0; pass < PASSES; pass++) {
    // The last passes only part: what still pulls would keep neighbours in touch.
    const pull = pass < PASSES / 4 ? PULL : 0;
    for (const mark of marks) {
      mark.x += (mark.homeX - mark.x) * pull;
      mark.y += (mark.homeY - mark.y) * pull;
    }
    let settled = true;
    marks.forEach((one, index) => {
      for (const other of marks.slice(index + 1)) if (part(one, other, index)) settled = false;
    });
    for (const mark of marks) {
      if (!isOnLand(mark.x, mark.y)) turnBack(mark);
      mark.x = Math.min(Math.max(mark.x, bounds.x + mark.radius), bounds.x + bounds.width - mark.radius);
      mark.y = Math.min(Math.max(mark.y, bounds.y + mark.radius), bounds.y + bounds.height - mark.radius);
    }
    if (settled && pull === 0) break;
  }
  return marks;
}

function turnBack(mark: PlacedMark): void {
  mark.x += (mark.homeX - mark.x) * BACK;
  mark.y += (mark.homeY - mark.y) * BACK;
}

/** Each goes half the way; of two at one place the second goes off at an angle of its own. @returns whether they were too near */
function part(one: WantedMark, other: WantedMark, index: number): boolean {
  const [awayX, awayY] = [other.x - one.x, other.y - one.y];
  const distance = Math.hypot(awayX, awayY);
  const step = (one.radius + other.radius + GAP - distance) / 2;
  if (step <= 0) return false;
  const angle = distance < 0.01 ? index * 2.4 : Math.atan2(awayY, awayX) + TURN * ((index % 7) - 3);
  one.x -= Math.cos(angle) * step;
  one.y -= Math.sin(angle) * step;
  other.x += Math.cos(angle) * step;
  other.y += Math.sin(angle) * step;
  return step > 0.01;
}

const LEAST_RADIUS = 2.5;
/** With a smaller one for the highest value, circles of all values would look alike. */
const LEAST_LARGEST = 6;
/** Of the room about the marks: more would push circles far from their places where they stand close together. */
const MOST_COVER = 0.08;

/**
 * Radius of a mark whose area stands for a value; one without a figure (null) has the least. Many marks are smaller, so that together they
 * leave most of the map to be seen.
 *
 * @param values of all marks
 * @param room square pixels about the marks
 */
export function toMarkScale(values: readonly (number | null)[], most: number, room: number): (value: number | null) => number {
  const highest = Math.max(0, ...values.map((value) => value ?? 0));
  const toScale = (largest: number) => (value: number | null) =>
    Math.max(LEAST_RADIUS, highest > 0 ? largest * Math.sqrt((value ?? 0) / highest) : 0);
  for (let largest = most; ; largest--) {
    const scale = toScale(largest);
    const cover = values.map(scale).reduce((sum, radius) => sum + Math.PI * radius * radius, 0);
    if (cover <= room * MOST_COVER || largest <= LEAST_LARGEST) return scale;
  }
}
