import { expect, test } from "vitest";
import { toComparability } from "./comparability";
import { toComparableGroups } from "./comparable-groups";
import { toComputedRates } from "./computed-rates";
import { pickComparable } from "./pick-comparable";
import { findShipped, shippedBreaks, shippedObservations, shippedReadings } from "./testing/shipped-turnout";

const context = { breaks: shippedBreaks };
const toParts = (comparability: ReturnType<typeof toComparability>) => [
  comparability.verdict,
  ...comparability.reasons.map(({ code }) => code),
];
const ofIraq = (electionCode: string) =>
  shippedReadings.filter(({ observation, election }) => election.code === electionCode && observation.locationCode === "IQ");

test("2021: 41 per cent and 44 per cent are one register, counted to 94 per cent and to the end", () => {
  const first = findShipped("IQ-PARL-2021-10", 41, { publisher: "esta-media" });
  const last = findShipped("IQ-PARL-2021-10", 44, { publisher: "esta-media" });
  const { verdict, reasons } = toComparability(first, last, context);
  expect(verdict).toBe("caveat");
  expect(reasons).toMatchObject([{ code: "stage", sides: [{ value: "final" }, { value: "preliminary", countedShare: 94 }] }]);
});

test("2025: 56.11 and 54.35 differ by the special vote", () => {
  const all = findShipped("IQ-PARL-2025-11", 56.11, { stage: "final" });
  const general = findShipped("IQ-PARL-2025-11", 54.35);
  expect(toParts(toComparability(all, general, context))).toEqual(["caveat", "voting_scope", "stage"]);
});

test("2025: 56.11 and 56.04 are one register of card holders, counted by two bodies", () => {
  const commission = findShipped("IQ-PARL-2025-11", 56.11, { stage: "final" });
  const institute = findShipped("IQ-PARL-2025-11", 56.04);
  expect(toParts(toComparability(commission, institute, context))).toEqual(["caveat", "register", "publisher"]);
});

test("2025: 56.11 and 47.00 are divided by different people", () => {
  const commission = findShipped("IQ-PARL-2025-11", 56.11, { stage: "final" });
  expect(toParts(toComparability(commission, findShipped("IQ-PARL-2025-11", 47), context))).toEqual([
    "not_comparable",
    "denominator",
    "publisher",
  ]);
});

test("2023: 41 per cent of card holders and 26.7 of all voter records can't be compared", () => {
  const official = findShipped("IQ-GOV-2023-12", 41, { stage: "final" });
  const monitors = findShipped("IQ-GOV-2023-12", 26.7);
  expect(toParts(toComparability(official, monitors, context))).toEqual(["not_comparable", "denominator", "stage", "publisher"]);
});

test("2021 and 2025 of International IDEA bear one name, but the register of 2025 holds card holders only", () => {
  const [before, after] = [findShipped("IQ-PARL-2021-10", 43.54), findShipped("IQ-PARL-2025-11", 56.04)];
  expect(toParts(toComparability(before, after, context))).toEqual(["not_comparable", "denominator", "register"]);
});

test("what compares best of 2021 and 2025 are the rates on voting-age population", () => {
  const { verdict, reasons, readings } = pickComparable([ofIraq("IQ-PARL-2021-10"), ofIraq("IQ-PARL-2025-11")], context);
  expect(readings.map(({ observation }) => observation.value)).toEqual([42.59, 47]);
  expect([verdict, ...reasons.map(({ code }) => code)]).toEqual(["caveat", "estimate"]);
});

test("what compares best of 2018 and 2021 are the rates on registered voters, over a change of method", () => {
  const { verdict, reasons, readings } = pickComparable([ofIraq("IQ-PARL-2018-05"), ofIraq("IQ-PARL-2021-10")], context);
  expect(readings.map(({ observation }) => observation.value)).toEqual([44.85, 43.54]);
  expect([verdict, ...reasons.map(({ code }) => code)]).toEqual(["caveat", "abroad", "method_break"]);
});

test("councils of 15 governorates beside the parliament of 2025, both on card holders: by type and coverage", () => {
  const { verdict, reasons, readings } = pickComparable([ofIraq("IQ-GOV-2023-12"), ofIraq("IQ-PARL-2025-11")], context);
  expect(readings.map(({ observation }) => observation.value)).toEqual([41, 56.11]);
  expect([verdict, ...reasons.map(({ code }) => code)]).toEqual(["caveat", "election_type", "coverage"]);
});

test("the Kurdistan Region's parliament is not compared with Iraq's", () => {
  const region = findShipped("IQ-KRP-2024-10", 72, { locationCode: "IQKR", stage: "preliminary" });
  const country = findShipped("IQ-PARL-2025-11", 56.11, { stage: "preliminary" });
  expect(toParts(toComparability(region, country, context))).toEqual(["not_comparable", "place_part", "election_type", "preliminary"]);
});

test("Karkh in 2021 is not compared with all of Baghdad in 2025", () => {
  const half = findShipped("IQ-PARL-2021-10", 34, { locationCode: "IQG08-KARKH", publisher: "esta-media" });
  const whole = findShipped("IQ-PARL-2025-11", 48.86, { locationCode: "IQG08" });
  expect(toParts(toComparability(half, whole, context))).toEqual(["not_comparable", "place_part", "denominator", "stage"]);
});

test("estimates of International IDEA below its own registration figures are known from its rates", () => {
  const found = shippedReadings.filter(({ estimateBelowRegister, election }) => estimateBelowRegister && election.countryCode === "IQ");
  expect(found.map(({ election }) => election.code).sort()).toEqual([
    "IQ-PARL-2005-12",
    "IQ-PARL-2010-03",
    "IQ-PARL-2014-04",
    "IQ-PARL-2018-05",
  ]);
});

test("final rates of International IDEA for parliaments form one group with caveats, across countries", () => {
  const readings = shippedReadings.filter(
    ({ observation }) =>
      observation.source.publisher.code === "international-idea" &&
      observation.denominator === "registered_voters" &&
      observation.electionCode !== "IQ-PARL-2025-11",
  );
  const { groups, verdict } = toComparableGroups(readings, context);
  expect(groups).toHaveLength(1);
  expect(verdict).toBe("caveat");
});

test("computed rates come out as published where both are known", () => {
  const rates = toComputedRates(shippedObservations).filter(
    ({ locationCode, populationGroup }) => locationCode === "IQ" && !populationGroup,
  );
  const find = (electionCode: string, denominator: string, votingScope: string | null, publisher?: string) =>
    rates
      .filter((rate) => rate.electionCode === electionCode && rate.denominator === denominator && rate.votingScope === votingScope)
      .filter((rate) => publisher === undefined || rate.numerator.source.publisher.code === publisher)
      .map(({ value, qualifier }) => `${value.toFixed(2)} ${qualifier}`);
  expect(find("IQ-PARL-2025-11", "biometric_registered_voters", "all")).toEqual(["56.11 exact"]);
  expect(find("IQ-PARL-2025-11", "biometric_registered_voters", "general")).toEqual(["54.35 exact"]);
  expect(find("IQ-PARL-2025-11", "registered_voters", "all")).toEqual(["56.04 exact"]);
  expect(find("IQ-PARL-2025-11", "eligible_voters", "all")).toEqual(["41.41 about"]);
  expect(find("IQ-PARL-2021-10", "registered_voters", "all", "international-idea")).toEqual(["43.54 exact"]);
  expect(find("IQ-PARL-2021-10", "eligible_voters", "all")).toEqual(["38.30 exact"]);
  expect(find("IQ-GOV-2023-12", "eligible_voters", "all")).toEqual(["28.69 about"]);
  expect(find("IQ-PARL-2005-12", "registered_voters", "in_country")).toEqual(["77.71 exact"]);
});

test("of all elections of Iraq one reading each is found, though no choice of them compares", () => {
  const codes = [...new Set(shippedReadings.map(({ election }) => election.code))].filter((code) => ofIraq(code).length > 0);
  const { verdict, readings } = pickComparable(codes.map(ofIraq), context);
  expect(verdict).toBe("not_comparable");
  expect(readings.map(({ election }) => election.code)).toEqual(codes);
  expect(readings.every(({ observation }) => observation.populationGroup === null)).toBe(true);
});
