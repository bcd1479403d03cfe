import type { Rule } from "@/lib/domain/comparability/rule";
import { toReason } from "@/lib/domain/comparability/rule";

/** These rules are about turnout; other indicators have others. */
export const indicatorRule: Rule = {
  codes: ["indicator"],
  check: (a, b) => {
    if ([a, b].every(({ observation }) => observation.indicatorCode === "voter_turnout")) return null;
    return toReason("indicator", "not_comparable", [a, b], ({ observation }) => ({ value: observation.indicatorCode }));
  },
};
