import { expect, test } from "vitest";
import type { Observation } from "@/lib/domain/observation";
import { toComputedRates } from "./computed-rates";
import { toExampleSource, toExampleTurnout } from "./testing/examplia-elections";

const count = (indicatorCode: string, value: number | null, over: Partial<Observation> = {}) =>
  toExampleTurnout({ indicatorCode, value, denominator: null, stage: null, ...over });
const votes = (value: number | null, over: Partial<Observation> = {}) => count("votes_cast", value, { stage: "final", ...over });
const register = (value: number | null, over: Partial<Observation> = {}) =>
  count("registered_voters", value, { denominator: "registered_voters", ...over });
const eligible = (value: number | null, over: Partial<Observation> = {}) => count("eligible_voters", value, { votingScope: null, ...over });
const toRates = (...observations: Observation[]) => toComputedRates(observations).map(({ denominator, value }) => [denominator, value]);

test("ballots are divided by each denominator that is known of them", () => {
  const holders = register(400, { denominator: "biometric_registered_voters" });
  expect(toRates(votes(200), register(500), holders, eligible(800))).toEqual([
    ["registered_voters", 40],
    ["biometric_registered_voters", 50],
    ["eligible_voters", 25],
  ]);
});

test("a computed rate says that it is one, and of what", () => {
  const [ballots, people] = [votes(200), eligible(800, { qualifier: "about" })];
  expect(toComputedRates([ballots, people])).toEqual([
    {
      computed: true,
      electionCode: "XA-PARL-2030",
      locationCode: "XA",
      votingScope: "all",
      populationGroup: null,
      sex: null,
      denominator: "eligible_voters",
      stage: "final",
      value: 25,
      qualifier: "about",
      numerator: ballots,
      base: people,
    },
  ]);
});

test("nothing is computed of a part that is missing, zero, doubtful, a range or open-ended", () => {
  expect(toRates(votes(200))).toEqual([]);
  expect(toRates(votes(null), register(500))).toEqual([]);
  expect(toRates(votes(200), register(null))).toEqual([]);
  expect(toRates(votes(200), register(0))).toEqual([]);
  expect(toRates(votes(200), register(500, { note: "Doubtful: below the ballots of the north." }))).toEqual([]);
  expect(toRates(votes(200), register(500, { lower: 480, upper: 520 }))).toEqual([]);
  expect(toRates(votes(200), register(500, { qualifier: "more_than" }))).toEqual([]);
  expect(toRates(votes(200, { qualifier: "at_least" }), register(500))).toEqual([]);
});

test("nothing is computed across bodies, places, elections, groups, coverage or kinds of voting", () => {
  expect(toRates(votes(200), register(500, { source: toExampleSource("institute") }))).toEqual([]);
  expect(toRates(votes(200), register(500, { locationCode: "XAG01" }))).toEqual([]);
  expect(toRates(votes(200), register(500, { electionCode: "XA-PARL-2034" }))).toEqual([]);
  expect(toRates(votes(200), register(500, { sex: "female" }))).toEqual([]);
  expect(toRates(votes(200), register(500, { coverage: "3 governorates" }))).toEqual([]);
  expect(toRates(votes(200, { votingScope: "special" }), register(500), eligible(800))).toEqual([]);
});

test("documents that quote one body go together", () => {
  expect(toRates(votes(200, { source: toExampleSource("daily", "commission") }), register(500))).toEqual([["registered_voters", 40]]);
});

test("more ballots than people belong to something else", () => {
  expect(toRates(votes(600), register(500))).toEqual([]);
});

test("preliminary ballots count only where there are no final ones", () => {
  expect(toRates(votes(180, { stage: "preliminary" }), votes(200), register(500))).toEqual([["registered_voters", 40]]);
  expect(toRates(votes(180, { stage: "preliminary" }), register(500))).toEqual([["registered_voters", 36]]);
});

test("an exact register of the same scope goes before a rounded one", () => {
  expect(toRates(votes(200), register(520, { qualifier: "about" }), register(400, { votingScope: null }), register(500))).toEqual([
    ["registered_voters", 40],
  ]);
});
