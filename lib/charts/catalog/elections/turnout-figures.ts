import type { Observation } from "@/lib/domain/observation";
import type { ObservationQuery } from "@/lib/domain/query";

/** The Kurdistan Region, whose parliament's elections are held there alone. */
export const REGION = "IQKR";

/** All stages and denominators of turnout; which votes count as the whole is decided by `isWholeVote`. */
export const wholeVote: ObservationQuery["dimensions"] = { denominator: "any", votingScope: "any", stage: "any" };

/** The same with the groups of people who vote before the others. */
export const everyVote: ObservationQuery["dimensions"] = { ...wholeVote, populationGroup: "any" };

/** The special vote and the vote abroad are of other people than the election as a whole. */
export function isWholeVote({ votingScope, populationGroup }: Pick<Observation, "votingScope" | "populationGroup">): boolean {
  return populationGroup === null && votingScope !== "special" && votingScope !== "out_of_country";
}
