import type { Reading } from "@/lib/domain/comparability/reading";
import { type Rule, toReason } from "@/lib/domain/comparability/rule";
import { toBodyCode } from "@/lib/domain/whole-figures";

/** The one body here that counts several countries by one method. */
const internationalBody = "international-idea";

/** Countries differ in who is registered and who has to vote; figures of International IDEA stand beside each other with that caveat, others not. */
export const countryRule: Rule = {
  codes: ["country"],
  check: (a, b) => {
    if (a.election.countryCode === b.election.countryCode) return null;
    const areOneBody = [a, b].every(({ observation }) => toBodyCode(observation) === internationalBody);
    const toSide = ({ election }: Reading) => ({ value: election.countryCode });
    return toReason("country", areOneBody ? "caveat" : "not_comparable", [a, b], toSide);
  },
};
