import type { Reading } from "./reading";
import { type Comparability, mergeReasons, type Reason, toVerdict } from "./reason";
import type { RuleContext } from "./rule";
import { comparabilityRules } from "./rules";

const noContext: RuleContext = { breaks: [] };

/**
 * Whether two readings may be compared: the worst that any rule finds, with all that was found. The order of the two does not matter.
 */
export function toComparability(a: Reading, b: Reading, context: RuleContext = noContext): Comparability {
  const reasons = mergeReasons(toFindings(a, b, context));
  return { verdict: toVerdict(reasons), reasons };
}

/**
 * Whether all of some readings may be compared with each other: the worst verdict of all pairs, with their reasons. Fewer than two are
 * comparable.
 */
export function toComparabilityOfAll(readings: readonly Reading[], context: RuleContext = noContext): Comparability {
  const reasons = mergeReasons(listFindings(readings, context));
  return { verdict: toVerdict(reasons), reasons };
}

/** One after another, since hundreds of readings have tens of thousands of pairs. */
function* listFindings(readings: readonly Reading[], context: RuleContext): Generator<Reason> {
  for (const [index, a] of readings.entries()) {
    for (const b of readings.slice(index + 1)) yield* toFindings(a, b, context);
  }
}

/** Whether nothing forbids comparing them; as `toComparability` says it, without its reasons. */
export function mayCompare(a: Reading, b: Reading, context: RuleContext = noContext): boolean {
  return !comparabilityRules.some(({ check }) => check(a, b, context)?.verdict === "not_comparable");
}

function toFindings(a: Reading, b: Reading, context: RuleContext): Reason[] {
  return comparabilityRules.flatMap(({ check }) => check(a, b, context) ?? []);
}
