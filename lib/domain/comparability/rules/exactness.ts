import type { Rule } from "@/lib/domain/comparability/rule";
import { toReason } from "@/lib/domain/comparability/rule";
import type { Observation } from "@/lib/domain/observation";

/** "More than 72 per cent", "about 41" and ranges: a small difference may be none. */
export const exactnessRule: Rule = {
  codes: ["inexact"],
  check: (a, b) => {
    if (isExact(a.observation) && isExact(b.observation)) return null;
    return toReason("inexact", "caveat", [a, b], ({ observation }) => ({ value: isExact(observation) ? "exact" : "inexact" }));
  },
};

function isExact({ qualifier, lower, upper }: Observation): boolean {
  const isRange = (lower !== null || upper !== null) && lower !== upper;
  // How final a provisional figure is, is the matter of another rule.
  return (qualifier === "exact" || qualifier === "provisional") && !isRange;
}
