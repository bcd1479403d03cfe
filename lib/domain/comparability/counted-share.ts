import type { Observation } from "@/lib/domain/observation";

/**
 * How much had been counted when a preliminary figure was announced, in per cent, where its note says so: "94% of stations", "99.98% of
 * ballots counted", "98 percent of polling centres". A note that speaks of a slip is not read.
 */
export function toCountedShare({ note }: Pick<Observation, "note">): number | null {
  if (note === null || /\bslip\b/.test(note)) return null;
  const share = note.match(/(\d+(?:\.\d+)?) ?(?:%|per ?cent) of (?:the )?(?:ballots counted|(?:polling )?(?:stations|centres))/)?.[1];
  if (share === undefined || Number(share) > 100) return null;
  return Number(share);
}
