import fc from "fast-check";
import { expect, test } from "vitest";
import { toComparability, toComparabilityOfAll } from "./comparability";
import { toComparableGroups } from "./comparable-groups";
import { pickComparable } from "./pick-comparable";
import type { Reading } from "./reading";
import { mergeReasons, type Reason, reasonCodes, toVerdict, verdicts } from "./reason";
import { toExampleElection, toExampleReading, toExampleSource } from "./testing/examplia-elections";

/** Always the same examples. */
const settings = { seed: 20300504, numRuns: 400 };
const ranks = (verdict: (typeof verdicts)[number]) => verdicts.indexOf(verdict);

const election = fc
  .record({
    year: fc.integer({ min: 2020, max: 2040 }),
    type: fc.constantFrom("parliamentary", "governorate_council", "referendum"),
    countryCode: fc.constantFrom("XA", "XA", "XA", "XB"),
    denominatorNote: fc.constantFrom(null, "Scope: national.", "Scope: national and out of country.", "Scope: 3 of 5 governorates."),
  })
  .map(({ year, ...over }) =>
    toExampleElection(`${over.countryCode}-${over.type}-${year}`, { ...over, heldFrom: `${year}-05-02`, heldTo: null }),
  );

const reading: fc.Arbitrary<Reading> = fc
  .record({
    election,
    value: fc.option(fc.integer({ min: 0, max: 100 }), { freq: 20 }),
    lower: fc.option(fc.constant(20), { freq: 5 }),
    qualifier: fc.constantFrom("exact", "exact", "about", "more_than", "provisional" as const),
    denominator: fc.constantFrom(null, "registered_voters", "biometric_registered_voters", "voting_age_population"),
    votingScope: fc.constantFrom(null, "all", "general", "special", "in_country"),
    stage: fc.constantFrom(null, "preliminary", "final"),
    sex: fc.constantFrom(null, null, "female"),
    place: fc.constantFrom("", "", "G01", "G01-EAST", "G02"),
    source: fc.constantFrom("commission", "institute", "international-idea"),
    quotedBody: fc.constantFrom(null, "commission"),
    note: fc.constantFrom(null, "94% of stations.", "Doubtful: above the register."),
    coverage: fc.constantFrom(null, "3 governorates"),
    registerIsCardHolders: fc.boolean(),
    estimateBelowRegister: fc.boolean(),
  })
  .map(({ election, place, source, quotedBody, registerIsCardHolders, estimateBelowRegister, ...over }) => {
    const { countryCode, code } = election;
    const within = place === "" ? [] : place === "G01-EAST" ? [countryCode, `${countryCode}G01`] : [countryCode];
    return toExampleReading(
      { ...over, electionCode: code, locationCode: `${countryCode}${place}`, source: toExampleSource(source, quotedBody) },
      { election, within, registerIsCardHolders, estimateBelowRegister },
    );
  });

const reason: fc.Arbitrary<Reason> = fc.record({
  code: fc.constantFrom(...reasonCodes),
  verdict: fc.constantFrom("caveat", "not_comparable"),
  sides: fc.array(fc.record({ value: fc.constantFrom(null, "one", "other"), electionCodes: fc.constantFrom(["XA-1"], ["XA-2"]) }), {
    minLength: 1,
    maxLength: 2,
  }),
});

test("which of two readings is named first changes neither the verdict nor the reasons", () => {
  fc.assert(
    fc.property(reading, reading, (a, b) => {
      expect(toComparability(a, b)).toEqual(toComparability(b, a));
    }),
    settings,
  );
});

test("a further reason never makes a verdict better, nor does telling each finding once", () => {
  fc.assert(
    fc.property(fc.array(reason), reason, (reasons, further) => {
      expect(ranks(toVerdict([...reasons, further]))).toBeGreaterThanOrEqual(ranks(toVerdict(reasons)));
      expect(toVerdict(mergeReasons(reasons))).toBe(toVerdict(reasons));
    }),
    settings,
  );
});

test("adding what calls for a caveat never turns not comparable into comparable", () => {
  const changes = [{ stage: "preliminary" }, { qualifier: "about" as const }, { source: toExampleSource("someone else") }];
  fc.assert(
    fc.property(reading, reading, fc.constantFrom(...changes), (a, b, change) => {
      const before = toComparability(a, b).verdict;
      const after = toComparability({ ...a, observation: { ...a.observation, ...change } }, b).verdict;
      if (before === "not_comparable") expect(after).toBe("not_comparable");
    }),
    settings,
  );
});

test("every verdict but comparable has a reason of its weight", () => {
  fc.assert(
    fc.property(reading, reading, (a, b) => {
      const { verdict, reasons } = toComparability(a, b);
      expect(reasons.some((each) => each.verdict === verdict)).toBe(verdict !== "comparable");
    }),
    settings,
  );
});

test("one more reading never makes a set compare better", () => {
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 5 }), reading, (readings, further) => {
      const before = toComparabilityOfAll(readings).verdict;
      expect(ranks(toComparabilityOfAll([...readings, further]).verdict)).toBeGreaterThanOrEqual(ranks(before));
    }),
    { ...settings, numRuns: 150 },
  );
});

test("groups hold each reading once, may be compared within, and could not be joined", () => {
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 8 }), (readings) => {
      const { groups } = toComparableGroups(readings);
      expect(groups.flatMap((group) => group.readings).length).toBe(readings.length);
      for (const group of groups) expect(group.verdict).not.toBe("not_comparable");
      for (const [at, one] of groups.entries()) {
        for (const other of groups.slice(at + 1)) {
          expect(toComparabilityOfAll([...one.readings, ...other.readings]).verdict).toBe("not_comparable");
        }
      }
    }),
    { ...settings, numRuns: 150 },
  );
});

test("of each election the reading is chosen with which no other choice compares better", () => {
  const byElection = fc.array(fc.array(reading, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(byElection, (candidates) => {
      const best = pickComparable(candidates);
      const choices = candidates.reduce<Reading[][]>((found, each) => found.flatMap((choice) => each.map((one) => [...choice, one])), [[]]);
      for (const choice of choices) expect(ranks(best.verdict)).toBeLessThanOrEqual(ranks(toComparabilityOfAll(choice).verdict));
      const turned = pickComparable(candidates.map((each) => [...each].reverse()));
      expect(turned.readings.map(({ observation }) => observation)).toEqual(best.readings.map(({ observation }) => observation));
    }),
    { ...settings, numRuns: 150 },
  );
});
