import type { Rule } from "@/lib/domain/comparability/rule";
import { toReason } from "@/lib/domain/comparability/rule";
import { isDoubtful } from "@/lib/domain/observation";

/** A figure that does not fit the other figures of its own body carries no comparison. */
export const doubtfulRule: Rule = {
  codes: ["doubtful"],
  check: (a, b) => {
    if (![a, b].some(({ observation }) => isDoubtful(observation))) return null;
    return toReason("doubtful", "not_comparable", [a, b], ({ observation }) => ({ value: isDoubtful(observation) ? "doubtful" : "sound" }));
  },
};
