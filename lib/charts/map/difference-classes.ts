import { differenceColours } from "./map-colours";

export type DifferenceClass = { from: number | null; to: number | null; colour: number };

/**
 * Five classes around zero: far below, below, about the same, above, far above. Limits are round and lie alike on both sides, so that
 * the same colour means as much whichever way it goes.
 *
 * @param values differences; what has none is no value
 */
export function toDifferenceClasses(values: readonly number[]): DifferenceClass[] {
  const widest = Math.max(0, ...values.map(Math.abs));
  const outer = toRound(widest / 2) || 1;
  const inner = outer / 5;
  const limits = [null, -outer, -inner, inner, outer, null] as const;
  return differenceColours.map((colour, index) => ({ from: limits[index] ?? null, to: limits[index + 1] ?? null, colour }));
}

/** What lies on a limit is nearer to zero. */
export function findDifferenceClass(classes: readonly DifferenceClass[], value: number): number {
  const index = classes.findIndex(({ from, to }) =>
    value < 0
      ? (from === null || value >= from) && (to === null || value < to)
      : (from === null || value > from) && (to === null || value <= to),
  );
  return index === -1 ? 2 : index;
}

/** 1, 2, 5, 10, 20 …: the greatest that is not above a value. */
function toRound(value: number): number {
  if (value < 1) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([5, 2, 1].find((times) => times * power <= value) ?? 1) * power;
}
