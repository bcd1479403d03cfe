import type { SeriesBreak } from "@/lib/domain/indicator";
import type { Reading } from "./reading";
import type { Reason, ReasonCode, Side } from "./reason";

/** What a rule may know beyond the two readings. */
export type RuleContext = { breaks: readonly SeriesBreak[] };

/** One thing that can set two readings apart. It finds the same whichever of them is named first. */
export type Rule = {
  /** Findings it may come to. */
  codes: readonly ReasonCode[];
  check: (a: Reading, b: Reading, context: RuleContext) => Reason | null;
};

/** A finding with what each of the two readings says. */
export function toReason(
  code: ReasonCode,
  verdict: Reason["verdict"],
  [a, b]: readonly [Reading, Reading],
  toSide: (reading: Reading) => Omit<Side, "electionCodes">,
): Reason {
  return { code, verdict, sides: [a, b].map((reading) => ({ ...toSide(reading), electionCodes: [reading.election.code] })) };
}

export function isSameElection(a: Reading, b: Reading): boolean {
  return a.election.code === b.election.code;
}

/** Both stand in one table: whatever it leaves unsaid, it leaves unsaid of both alike. */
export function isSameTable(a: Reading, b: Reading): boolean {
  return isSameElection(a, b) && a.observation.source.id === b.observation.source.id;
}
