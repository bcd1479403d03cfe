import type { Location } from "@/lib/domain/location";
import type { Observation } from "@/lib/domain/observation";

export const placeKinds = ["governorate", "governorate_part"];

/** Where governorates, halves of Baghdad and a governorate that boundaries still have as a district stand for themselves. */
export type VotingPlaces = {
  /** Places to show: those with a figure, and governorates without one that are not told in parts instead. */
  shown: Location[];
  /** Governorates that are given in halves and not as a whole. */
  halved: Location[];
  /** Governorates that are not shown: halved, or where nobody voted. A map has no figure for them. */
  undrawn: Location[];
};

/**
 * Halves stand beside the others as they are reported: they are never averaged, and their governorate then is not missing. Of a regional
 * election only the places with a figure are shown: it was held nowhere else.
 */
export function toVotingPlaces(members: readonly Observation[], locations: readonly Location[], isRegional: boolean): VotingPlaces {
  const reported = new Set(members.map(({ locationCode }) => locationCode));
  const isReported = ({ code }: Location) => reported.has(code);
  const parents = new Set(
    locations.filter((one) => one.kind === "governorate_part" && isReported(one)).map(({ parentCode }) => parentCode),
  );
  const halved = locations.filter((one) => one.kind === "governorate" && parents.has(one.code) && !isReported(one));
  const isMissing = ({ kind, code }: Location) => kind === "governorate" && !isRegional && !parents.has(code);
  const shown = locations.filter((one) => isReported(one) || isMissing(one));
  const undrawn = locations.filter((one) => one.kind === "governorate" && !shown.includes(one));
  return { shown, halved, undrawn };
}
