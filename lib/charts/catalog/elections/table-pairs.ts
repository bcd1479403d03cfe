import { toComparability } from "@/lib/domain/comparability/comparability";
import { type Reading, type ReadingContext, toReadings } from "@/lib/domain/comparability/reading";
import { type Comparability, mergeReasons, toVerdict } from "@/lib/domain/comparability/reason";
import type { RuleContext } from "@/lib/domain/comparability/rule";
import type { Observation } from "@/lib/domain/observation";
import type { TurnoutTable } from "./turnout-tables";

/** A table of each of two elections, with the places that both give and whether their figures may be compared. */
export type TablePair = Comparability & { older: TurnoutTable; newer: TurnoutTable; shared: { older: Observation; newer: Observation }[] };

/**
 * Of all tables of two elections the two that compare best: first those that may be compared, then those that share most places, then those
 * with the fewest caveats. Null where either election has none.
 *
 * @param registers figures of registered voters, which tell whose share a rate is
 */
export function pickTables(
  older: readonly TurnoutTable[],
  newer: readonly TurnoutTable[],
  registers: readonly Observation[],
  context: ReadingContext & RuleContext,
): TablePair | null {
  const members = [...older, ...newer].flatMap((table) => table.members);
  const readings = new Map(toReadings([...members, ...registers], context).map((reading) => [reading.observation, reading]));
  const pairs = older.flatMap((one) => newer.map((other) => toPair(one, other, readings, context)));
  return (
    pairs.sort((a, b) => toMisfit(a) - toMisfit(b) || b.shared.length - a.shared.length || a.reasons.length - b.reasons.length)[0] ?? null
  );
}

function toMisfit({ verdict, shared, older, newer }: TablePair): number {
  if (shared.length === 0) return 4;
  // Tables of a part of the voters are compared only where there are no others.
  const isPart = [older, newer].some(({ populationGroup, votingScope }) => populationGroup !== null || votingScope === "special");
  return (verdict === "not_comparable" ? 2 : 0) + (isPart ? 1 : 0);
}

function toPair(older: TurnoutTable, newer: TurnoutTable, readings: ReadonlyMap<Observation, Reading>, context: RuleContext): TablePair {
  const byPlace = new Map(newer.members.map((member) => [member.locationCode, member]));
  const shared = older.members.flatMap((member) => {
    const other = byPlace.get(member.locationCode);
    return other ? [{ older: member, newer: other }] : [];
  });
  const reasons = mergeReasons(
    shared.flatMap((both) => {
      const [a, b] = [readings.get(both.older), readings.get(both.newer)];
      return a && b ? toComparability(a, b, context).reasons : [];
    }),
  );
  return { older, newer, shared, reasons, verdict: toVerdict(reasons) };
}
