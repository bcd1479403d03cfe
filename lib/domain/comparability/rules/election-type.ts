import { type Rule, toReason } from "@/lib/domain/comparability/rule";

/** Voters turn out differently for a parliament, a governorate council or a referendum: a difference is not a change over time. */
export const electionTypeRule: Rule = {
  codes: ["election_type"],
  check: (a, b) =>
    a.election.type === b.election.type ? null : toReason("election_type", "caveat", [a, b], ({ election }) => ({ value: election.type })),
};
