import { toElectionScope } from "@/lib/domain/comparability/election-scope";
import type { Reading } from "@/lib/domain/comparability/reading";
import { type Rule, toReason } from "@/lib/domain/comparability/rule";

/** Votes in the country, or in one part of it, hold none from abroad whatever the election allowed. */
const withoutAbroad = new Set(["in_country", "general", "special"]);

/** Iraqis abroad voted until 2018, and not since: "all votes" then and now are not the same votes. */
export const abroadRule: Rule = {
  codes: ["abroad"],
  check: (a, b) => {
    const [one, other] = [hasAbroad(a), hasAbroad(b)];
    if (one === null || other === null || one === other) return null;
    return toReason("abroad", "caveat", [a, b], (reading) => ({ value: hasAbroad(reading) ? "with" : "without" }));
  },
};

function hasAbroad({ observation, election }: Reading): boolean | null {
  if (observation.locationCode !== election.countryCode || withoutAbroad.has(observation.votingScope ?? "")) return null;
  return toElectionScope(election).abroad;
}
