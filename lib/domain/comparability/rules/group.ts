import type { Reading } from "@/lib/domain/comparability/reading";
import { type Rule, toReason } from "@/lib/domain/comparability/rule";

/** Women with everybody, or security forces with displaced people: others were counted. */
export const groupRule: Rule = {
  codes: ["group"],
  check: (a, b) =>
    toGroup(a) === toGroup(b) ? null : toReason("group", "not_comparable", [a, b], (reading) => ({ value: toGroup(reading) })),
};

/** Dimension and code of each part, as `sex female`; null: everybody who could vote. */
function toGroup({ observation: { populationGroup, sex, ageGroup } }: Reading): string | null {
  const parts = [populationGroup && `population_group ${populationGroup}`, sex && `sex ${sex}`, ageGroup && `age_group ${ageGroup}`].filter(
    (part) => part !== null && part !== "",
  );
  return parts.join("|") || null;
}
