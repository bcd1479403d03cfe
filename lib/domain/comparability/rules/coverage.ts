import { toElectionScope, toGovernorateCount } from "@/lib/domain/comparability/election-scope";
import type { Reading } from "@/lib/domain/comparability/reading";
import { type Rule, toReason } from "@/lib/domain/comparability/rule";

/** Governorate councils were not elected everywhere: a figure for Iraq is then one of the governorates that voted. */
export const coverageRule: Rule = {
  codes: ["coverage"],
  check: (a, b) => {
    // Of other places, and of other countries, coverage says nothing that the place doesn't.
    if (a.observation.locationCode !== b.observation.locationCode) return null;
    const [one, other] = [toCoverage(a), toCoverage(b)];
    return one === other ? null : toReason("coverage", "caveat", [a, b], (reading) => ({ value: toCoverage(reading) }));
  },
};

/** `15` governorates, or what the source says in other words; null: the whole place. */
function toCoverage({ observation, election }: Reading): string | null {
  const count = toGovernorateCount(observation.coverage);
  if (count !== null) return String(count);
  if (observation.coverage !== null) return observation.coverage;
  if (observation.locationCode !== election.countryCode) return null;
  return toElectionScope(election).governorates?.toString() ?? null;
}
