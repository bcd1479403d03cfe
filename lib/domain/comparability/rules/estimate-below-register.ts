import type { Rule } from "@/lib/domain/comparability/rule";

/** Fewer people of voting age than registered voters cannot be: the estimate is too small, or the register holds too many. */
export const estimateBelowRegisterRule: Rule = {
  codes: ["estimate_below_register"],
  check: (a, b) => {
    const such = [a, b].filter(({ estimateBelowRegister }) => estimateBelowRegister);
    if (such.length === 0) return null;
    const electionCodes = [...new Set(such.map(({ election }) => election.code))].sort();
    return { code: "estimate_below_register", verdict: "caveat", sides: [{ value: "voting_age_population", electionCodes }] };
  },
};
