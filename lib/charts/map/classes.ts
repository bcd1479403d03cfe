/** A class of values, from `from` up to, but not with, `to`; the last one is open. */
export type ValueClass = { from: number; to: number | null };

/**
 * Classes that hold about equally many values each (quantiles), with limits moved to round numbers as long as no value changes its
 * class. Equal values are never parted, no class is empty, and there are fewer classes than asked for where there are few different
 * values.
 *
 * @param values figures only; what has none is no value and in no class
 */
export function toClasses(values: readonly number[], most = 5): ValueClass[] {
  const sorted = [...values].sort((a, b) => a - b);
  const [lowest] = sorted;
  if (lowest === undefined) return [];
  const limits: number[] = [];
  for (let part = 1; part < most; part++) {
    const at = findStep(sorted, Math.round((part * sorted.length) / most));
    if (at === null) continue;
    const limit = toRoundest(sorted[at - 1] ?? 0, sorted[at] ?? 0);
    if (limit > (limits.at(-1) ?? Number.NEGATIVE_INFINITY)) limits.push(limit);
  }
  return [lowest, ...limits].map((from, index) => ({ from, to: limits[index] ?? null }));
}

/** The class of a value; null where no class was made of such values. */
export function findClass(classes: readonly ValueClass[], value: number): number | null {
  const index = classes.findIndex(({ from, to }) => value >= from && (to === null || value < to));
  return index === -1 ? null : index;
}

/** Where, nearest to a wish, a value differs from the one before it. */
function findStep(sorted: readonly number[], wanted: number): number | null {
  for (let away = 0; away < sorted.length; away++) {
    for (const at of [wanted - away, wanted + away]) {
      if (at > 0 && at < sorted.length && sorted[at] !== sorted[at - 1]) return at;
    }
  }
  return null;
}

/** The roundest number above `low` and not above `high`: the fewest digits, then nearest to the middle. */
function toRoundest(low: number, high: number): number {
  const middle = (low + high) / 2;
  for (let power = Math.ceil(Math.log10(Math.abs(high) || 1)); power >= -3; power--) {
    for (const half of [1, 0.5]) {
      const step = half * 10 ** power;
      const near = Math.round(middle / step);
      const candidates = [near, near - 1, near + 1].map((times) => Number((times * step).toPrecision(12)));
      const found = candidates.find((candidate) => candidate > low && candidate <= high);
      if (found !== undefined) return found;
    }
  }
  return high;
}
