import type { Rule } from "@/lib/domain/comparability/rule";
import { isSameTable, toReason } from "@/lib/domain/comparability/rule";

/** The voting-age population is estimated from censuses, of which Iraq had none between 1997 and 2024. */
export const estimateRule: Rule = {
  codes: ["estimate"],
  check: (a, b) => {
    const areBoth = [a, b].every(({ observation }) => observation.denominator === "voting_age_population");
    if (!areBoth || isSameTable(a, b)) return null;
    return toReason("estimate", "caveat", [a, b], () => ({ value: "voting_age_population" }));
  },
};
