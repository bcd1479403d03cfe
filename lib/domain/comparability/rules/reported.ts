import type { Rule } from "@/lib/domain/comparability/rule";
import { toReason } from "@/lib/domain/comparability/rule";

/** Where a source says that it has no figure, there is nothing to compare. */
export const reportedRule: Rule = {
  codes: ["not_reported"],
  check: (a, b) => {
    if (a.observation.value !== null && b.observation.value !== null) return null;
    return toReason("not_reported", "not_comparable", [a, b], ({ observation }) => ({
      value: observation.value === null ? null : "reported",
    }));
  },
};
