import { mayCompare, toComparabilityOfAll } from "./comparability";
import { comparePreference } from "./preference";
import type { Reading } from "./reading";
import type { Comparability } from "./reason";
import type { RuleContext } from "./rule";

/** Readings that may be compared with each other, with what has to be said when they are. */
export type ComparableGroup = Comparability & { readings: Reading[] };

/**
 * Readings in groups within which they may be compared, with a caveat at worst; each reading in one group, largest group first. A
 * reading joins the first group that it fits, the most wanted readings first, so no two groups could be one.
 */
export function toComparableGroups(readings: readonly Reading[], context?: RuleContext): Comparability & { groups: ComparableGroup[] } {
  const groups: Reading[][] = [];
  for (const reading of [...readings].sort(comparePreference)) {
    const fitting = groups.find((members) => members.every((member) => mayCompare(member, reading, context)));
    if (fitting) fitting.push(reading);
    else groups.push([reading]);
  }
  return {
    ...toComparabilityOfAll(readings, context),
    groups: groups
      .sort((a, b) => b.length - a.length)
      .map((members) => ({
        ...toComparabilityOfAll(members, context),
        readings: readings.filter((reading) => members.includes(reading)),
      })),
  };
}
