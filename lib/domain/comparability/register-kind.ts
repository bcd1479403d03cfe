import { groupBy } from "@/lib/domain/group-by";
import type { Observation } from "@/lib/domain/observation";

/** Registers that differ by less are one register, counted on another day or by another office. */
const SAME_REGISTER = 0.01;

/**
 * Elections in which sources say "registered voters" and mean only those with updated biometric records: a figure of the one is within
 * a hundredth of a figure of the other, for the same place and voting (Iraq 2025: 21,406,882 and 21,404,291).
 */
export function listCardHolderElections(observations: readonly Observation[]): ReadonlySet<string> {
  const registers = observations.filter(
    ({ indicatorCode, qualifier, populationGroup }) =>
      indicatorCode === "registered_voters" && qualifier === "exact" && populationGroup === null,
  );
  const found = new Set<string>();
  const groups = groupBy(registers, ({ electionCode, locationCode, votingScope }) => [electionCode, locationCode, votingScope].join("|"));
  for (const members of groups.values()) {
    const valuesOf = (code: string) => members.flatMap(({ denominator, value }) => (denominator === code && value !== null ? [value] : []));
    const cardHolders = valuesOf("biometric_registered_voters");
    const isSame = valuesOf("registered_voters").some((all) => cardHolders.some((some) => Math.abs(all - some) <= some * SAME_REGISTER));
    const code = members[0]?.electionCode;
    if (isSame && code) found.add(code);
  }
  return found;
}
