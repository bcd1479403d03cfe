import type { Reading } from "@/lib/domain/comparability/reading";
import { isSameElection, type Rule, toReason } from "@/lib/domain/comparability/rule";

/**
 * In one election places may stand side by side, and a part beside its whole with a caveat, since the whole holds the part. Between
 * elections only one and the same place is compared: not the Kurdistan Region with Iraq, nor Karkh and Rusafa with all of Baghdad.
 * Whole countries are the matter of another rule.
 */
export const placeRule: Rule = {
  codes: ["place", "place_part"],
  check: (a, b) => {
    const [one, other] = [a.observation.locationCode, b.observation.locationCode];
    if (one === other || (isCountry(a) && isCountry(b))) return null;
    const isPart = a.within.includes(other) || b.within.includes(one);
    const toSide = ({ observation }: Reading) => ({ value: observation.locationCode });
    if (isSameElection(a, b)) return isPart ? toReason("place_part", "caveat", [a, b], toSide) : null;
    return toReason(isPart ? "place_part" : "place", "not_comparable", [a, b], toSide);
  },
};

function isCountry({ observation, election }: Reading): boolean {
  return observation.locationCode === election.countryCode;
}
