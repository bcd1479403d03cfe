import type { Reading } from "@/lib/domain/comparability/reading";
import { isSameElection, type Rule, toReason } from "@/lib/domain/comparability/rule";
import { toVoice } from "@/lib/domain/comparability/voice";

/** What the ballots were divided by; registered voters who are in fact card holders count as such. */
export function toDenominator({ observation, registerIsCardHolders }: Reading): string | null {
  return registerIsCardHolders ? "biometric_registered_voters" : observation.denominator;
}

/**
 * A rate on one base says nothing about a rate on another. Where a source does not say what it divided by, nobody can tell, save that one
 * voice speaking of one election is likely to have divided alike.
 */
export const denominatorRule: Rule = {
  codes: ["denominator", "denominator_not_stated"],
  check: (a, b) => {
    const bases = [toDenominator(a), toDenominator(b)];
    const toSide = (reading: Reading) => ({ value: toDenominator(reading) });
    if (bases.includes(null)) {
      const isOneVoice = isSameElection(a, b) && toVoice(a.observation) === toVoice(b.observation);
      return toReason("denominator_not_stated", isOneVoice ? "caveat" : "not_comparable", [a, b], toSide);
    }
    return bases[0] === bases[1] ? null : toReason("denominator", "not_comparable", [a, b], toSide);
  },
};
