import type { Reading } from "@/lib/domain/comparability/reading";
import { type Rule, type RuleContext, toReason } from "@/lib/domain/comparability/rule";

/** Rates that are divided by a register that an electoral commission draws up, whoever computed them. */
const onRegister = new Set(["registered_voters", "biometric_registered_voters"]);

/** Between the two, the commission of the country changed how it counts (`series_breaks` of the catalogue). */
export const methodBreakRule: Rule = {
  codes: ["method_break"],
  check: (a, b, { breaks }) => {
    if (![a, b].every(({ observation }) => onRegister.has(observation.denominator ?? ""))) return null;
    const first = breaks.filter((each) => isBetween(each, a, b)).sort((x, y) => (x.date < y.date ? -1 : 1))[0];
    if (!first) return null;
    return toReason("method_break", "caveat", [a, b], (reading) =>
      isAfter(reading, first.date) ? { value: first.date, names: first.reasons } : { value: null },
    );
  },
};

function isBetween(each: RuleContext["breaks"][number], a: Reading, b: Reading): boolean {
  const isOfBoth = [a, b].every(({ election }) => election.countryCode === each.locationCode);
  return each.indicatorCode === "voter_turnout" && isOfBoth && isAfter(a, each.date) !== isAfter(b, each.date);
}

/** The day of the break belongs to what comes after it. Of an election only the month or year may be known. */
function isAfter({ election }: Reading, day: string): boolean {
  const held = election.heldTo ?? election.heldFrom;
  return held >= day.slice(0, held.length);
}
