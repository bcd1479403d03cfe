import { toComparability, toComparabilityOfAll } from "./comparability";
import { compareNumbers, comparePreference, toPreference } from "./preference";
import type { Reading } from "./reading";
import type { Comparability } from "./reason";
import type { RuleContext } from "./rule";

/** Up to so many choices all are looked at; beyond, the best that starts from any one reading. */
const MOST_CHOICES = 5000;

/**
 * One reading of each election, so that they compare best: first the fewest pairs that may not be compared, then the fewest caveats, then
 * the readings most wanted by themselves (final, of all votes, on registered voters). Elections without a reading are left out. The same
 * readings give the same choice, in whatever order they come within an election.
 */
export function pickComparable(
  readingsByElection: readonly (readonly Reading[])[],
  context?: RuleContext,
): Comparability & { readings: Reading[] } {
  const candidates = readingsByElection.filter(({ length }) => length > 0).map((readings) => [...readings].sort(comparePreference));
  const toScore = toScoreRule(context);
  const count = candidates.reduce((product, { length }) => product * length, 1);
  const choices = count <= MOST_CHOICES ? listChoices(candidates) : listLikelyChoices(candidates, toScore);
  const readings = toBest(choices, toScore) ?? [];
  return { ...toComparabilityOfAll(readings, context), readings };
}

type ScoreRule = (readings: readonly Reading[]) => number[];

/** Lowest is best. */
function toScoreRule(context?: RuleContext): ScoreRule {
  const known = new Map<Reading, Map<Reading, { forbids: number; caveats: number }>>();
  const toPair = (a: Reading, b: Reading) => {
    const row = known.get(a) ?? new Map();
    known.set(a, row);
    const found = row.get(b) ?? toPairScore(a, b, context);
    row.set(b, found);
    return found;
  };
  const wanted = new Map<Reading, number[]>();
  const toWanted = (reading: Reading) => {
    const found = wanted.get(reading) ?? toPreference(reading);
    wanted.set(reading, found);
    return found;
  };
  return (readings) => {
    const pairs = readings.flatMap((a, index) => readings.slice(index + 1).map((b) => toPair(a, b)));
    const wants = readings.map(toWanted);
    return [
      pairs.reduce((sum, { forbids }) => sum + forbids, 0),
      pairs.reduce((sum, { caveats }) => sum + caveats, 0),
      ...(wants[0] ?? []).map((_, at) => wants.reduce((sum, want) => sum + (want[at] ?? 0), 0)),
    ];
  };
}

function toPairScore(a: Reading, b: Reading, context?: RuleContext) {
  const { verdict, reasons } = toComparability(a, b, context);
  return { forbids: verdict === "not_comparable" ? 1 : 0, caveats: reasons.length };
}

/** Every way to choose one of each, the most wanted first. */
function listChoices(candidates: readonly Reading[][]): Reading[][] {
  return candidates.reduce<Reading[][]>(
    (choices, readings) => choices.flatMap((choice) => readings.map((each) => [...choice, each])),
    [[]],
  );
}

/** From each reading: in every other election the one that goes best with it, then better ones one by one while there are any. */
function listLikelyChoices(candidates: readonly Reading[][], toScore: ScoreRule): Reading[][] {
  const starts = new Map<string, Reading[]>();
  for (const anchor of candidates.flat()) {
    const start = candidates.map((readings) => {
      if (readings.includes(anchor)) return anchor;
      return (
        toBest(
          readings.map((each) => [anchor, each]),
          toScore,
        )?.[1] ?? anchor
      );
    });
    starts.set(start.map(({ observation }) => observation.id).join(" "), start);
  }
  // Most readings lead to one of a few choices.
  return [...starts.values()].map((start) => improve(start, candidates, toScore));
}

function improve(start: Reading[], candidates: readonly Reading[][], toScore: ScoreRule): Reading[] {
  let best = start;
  for (;;) {
    const changed = candidates.flatMap((readings, at) => readings.map((each) => best.with(at, each)));
    const next = toBest([best, ...changed], toScore) ?? best;
    if (next === best) return best;
    best = next;
  }
}

/** The first of the best. */
function toBest(choices: readonly Reading[][], toScore: ScoreRule): Reading[] | null {
  let best: { choice: Reading[]; score: number[] } | null = null;
  for (const choice of choices) {
    const score = toScore(choice);
    if (!best || compareNumbers(score, best.score) < 0) best = { choice, score };
  }
  return best?.choice ?? null;
}
