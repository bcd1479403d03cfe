import type { Names } from "@/lib/domain/observation";

/** From best to worst. */
export const verdicts = ["comparable", "caveat", "not_comparable"] as const;
export type Verdict = (typeof verdicts)[number];

/** Each rule's findings, in the order in which they are told. */
export const reasonCodes = [
  "indicator",
  "not_reported",
  "doubtful",
  "country",
  "place",
  "place_part",
  "group",
  "denominator",
  "denominator_not_stated",
  "register",
  "estimate",
  "estimate_below_register",
  "voting_scope",
  "voting_scope_not_stated",
  "election_type",
  "coverage",
  "abroad",
  "stage",
  "preliminary",
  "stage_not_stated",
  "inexact",
  "publisher",
  "method_break",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** What readings of some elections have in common, where readings of other elections have something else. */
export type Side = {
  /** Code of what is compared (denominator, place, publisher …); null: the source does not state it. */
  value: string | null;
  /** Its name, where no catalogue of the page has it. */
  names?: Names;
  /** How much had been counted, in per cent (0 to 100), where a source says so of a preliminary figure. */
  countedShare?: number | null;
  /** Elections whose readings are so, by code. */
  electionCodes: string[];
};

/** Why readings are not simply comparable: a code, how much it weighs, and what a sentence about it needs. */
export type Reason = { code: ReasonCode; verdict: Exclude<Verdict, "comparable">; sides: Side[] };

export type Comparability = { verdict: Verdict; reasons: Reason[] };

export function toWorse(a: Verdict, b: Verdict): Verdict {
  return verdicts.indexOf(a) >= verdicts.indexOf(b) ? a : b;
}

/** The worst of its reasons; comparable without any. So a further reason never makes a verdict better. */
export function toVerdict(reasons: readonly Pick<Reason, "verdict">[]): Verdict {
  return reasons.reduce<Verdict>((worst, { verdict }) => toWorse(worst, verdict), "comparable");
}

/** Each finding once: sides that say the same are joined, reasons that forbid come before those that warn. */
export function mergeReasons(reasons: Iterable<Reason>): Reason[] {
  const merged = new Map<string, { reason: Reason; sides: Map<string, { side: Side; electionCodes: Set<string> }> }>();
  for (const reason of reasons) {
    const key = `${reason.verdict} ${reason.code}`;
    const known = merged.get(key) ?? { reason, sides: new Map() };
    merged.set(key, known);
    for (const side of reason.sides) {
      const sideKey = `${side.value ?? ""} ${side.countedShare ?? ""}`;
      const same = known.sides.get(sideKey) ?? { side, electionCodes: new Set() };
      known.sides.set(sideKey, same);
      for (const code of side.electionCodes) same.electionCodes.add(code);
    }
  }
  // What forbids says all that the same finding would warn of.
  return [...merged.values()]
    .filter(({ reason: { code, verdict } }) => verdict === "not_comparable" || !merged.has(`not_comparable ${code}`))
    .map(({ reason, sides }) => ({
      ...reason,
      sides: [...sides]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, { side, electionCodes }]) => ({ ...side, electionCodes: [...electionCodes].sort() })),
    }))
    .sort((a, b) => verdicts.indexOf(b.verdict) - verdicts.indexOf(a.verdict) || reasonCodes.indexOf(a.code) - reasonCodes.indexOf(b.code));
}
