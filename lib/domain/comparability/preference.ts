import type { Reading } from "./reading";
import { toDenominator } from "./rules/denominator";

/** Position of a code in its list, most wanted first; what is not listed comes last. */
function toRank(order: readonly (string | null)[], code: string | null): number {
  const at = order.indexOf(code);
  return at === -1 ? order.length : at;
}

const stages = ["final", null, "preliminary"];
const scopes = ["all", null, "in_country", "general"];
const denominators = ["registered_voters", "biometric_registered_voters", "eligible_voters", "voting_age_population"];

/**
 * How much a reading is wanted by itself, lowest first, as numbers that are compared one after another: everybody's vote, whole, final,
 * on registered voters, exact, told by who counted it.
 */
export function toPreference(reading: Reading): number[] {
  const { observation } = reading;
  const isPart = observation.populationGroup !== null || observation.sex !== null || observation.ageGroup !== null;
  return [
    observation.value === null ? 1 : 0,
    isPart ? 1 : 0,
    toRank(scopes, observation.votingScope),
    toRank(stages, observation.stage),
    toRank(denominators, toDenominator(reading)),
    observation.qualifier === "exact" ? 0 : 1,
    observation.source.quotedBody ? 1 : 0,
  ];
}

/** Most wanted first; readings that are wanted alike by their id, so that the order is the same each time. */
export function comparePreference(a: Reading, b: Reading): number {
  const found = compareNumbers(toPreference(a), toPreference(b));
  if (found !== 0) return found;
  const [one, other] = [a.observation.id, b.observation.id];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Numbers one after another, the first difference counts. */
export function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, index) => number !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
