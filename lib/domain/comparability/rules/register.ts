import type { Rule } from "@/lib/domain/comparability/rule";

/** A source says "registered voters", and the register holds only those with updated biometric records. */
export const registerRule: Rule = {
  codes: ["register"],
  check: (a, b) => {
    const such = [a, b].filter(({ registerIsCardHolders }) => registerIsCardHolders);
    if (such.length === 0) return null;
    const electionCodes = [...new Set(such.map(({ election }) => election.code))].sort();
    return { code: "register", verdict: "caveat", sides: [{ value: "biometric_registered_voters", electionCodes }] };
  },
};
