import type { Reading } from "@/lib/domain/comparability/reading";
import { isSameTable, type Rule, toReason } from "@/lib/domain/comparability/rule";

/** Votes of chosen groups or of voters abroad: never a part that stands for the whole. */
const parts = new Set(["special", "out_of_country"]);

/**
 * Special voting (security forces, displaced people, prisoners) has rates of its own and is compared with itself only. The general vote
 * alone leaves it out, votes in the country leave out those abroad: close to the whole, so a caveat (2025: 54.35 and 56.11 per cent).
 */
export const votingScopeRule: Rule = {
  codes: ["voting_scope", "voting_scope_not_stated"],
  check: (a, b) => {
    const [one, other] = [a.observation.votingScope, b.observation.votingScope];
    const toSide = ({ observation }: Reading) => ({ value: observation.votingScope });
    if (one === null && other === null) return isSameTable(a, b) ? null : toReason("voting_scope_not_stated", "caveat", [a, b], toSide);
    if (one === other) return null;
    if (parts.has(one ?? "") || parts.has(other ?? "")) return toReason("voting_scope", "not_comparable", [a, b], toSide);
    return toReason(one === null || other === null ? "voting_scope_not_stated" : "voting_scope", "caveat", [a, b], toSide);
  },
};
