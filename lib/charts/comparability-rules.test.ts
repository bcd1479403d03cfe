import { expect, test } from "vitest";
import { comparabilityRules } from "@/lib/domain/comparability/rules";
import { shippedObservations } from "@/lib/domain/comparability/testing/shipped-turnout";
import { comparabilityExamples, findFigure, type WantedFigure } from "./comparability-examples";
import { toComparabilityRuleWords } from "./comparability-rules";
import { toContext } from "./testing/examplia";

const examples = new Map(toComparabilityRuleWords(shippedObservations, toContext()).map(({ key, example }) => [key, example]));

test.each([
  [
    "denominator",
    "2025: 56.11% of voters with updated biometric records, 47% of the voting-age population. 2023: 41% of voters with updated records, 26.7% of all voter records in the 15 governorates that voted.",
  ],
  [
    "register",
    "22,116,368 registered voters in 2021, when 25,139,375 people were entitled to vote; 21,404,291 in 2025, when about 29,000,000 were.",
  ],
  [
    "estimate",
    "2014: 76.81% of the estimated voting-age population, but 60.53% of registered voters: more people on the register than of voting age.",
  ],
  [
    "voting_scope",
    "2025: 56.11% of all votes, 54.35% in the general vote alone, 82.5% in the special vote of the security forces. December 2005: 77.7% in the country, 79.63% with votes from abroad, on one register.",
  ],
  ["stage", "2021: 41% with 94% of stations counted, divided by the whole register; 44% in the final result."],
  ["place", "Baghdad: Karkh 34% and Rusafa 31% in 2021, the whole governorate 48.86% in 2025."],
  [
    "election_type",
    "41% for the councils of 15 governorates in 2023, 56.11% for the parliament of the whole country in 2025, both of voters with updated biometric records.",
  ],
  ["group", "2025, special vote: security forces 82.5%, displaced people 77.35%."],
  ["publisher", "2025: 56.11% on a register of 21,404,291 (election commission), 56.04% on a register of 21,406,882 (International IDEA)."],
  ["exactness", "Kurdistan Region, 2024: more than 72% of voters with updated biometric records."],
  ["method_break", "Of registered voters: 44.85% in 2018, before the commission changed its base, 43.54% in 2021, after it."],
  [
    "computed",
    "2025: 12,009,453 votes × 100 ÷ about 29,000,000 people entitled to vote = about 41.4%. Published, of voters with updated biometric records: 56.11%.",
  ],
])("the rule “%s” is shown with the shipped figures and their sources", (key, text) => {
  expect(examples.get(key)?.text).toBe(text);
  expect(examples.get(key)?.sources.length).toBeGreaterThan(0);
});

test("each figure of an example is one only: no other of its kind says something else", () => {
  for (const wanted of Object.values(comparabilityExamples).flatMap((parts): WantedFigure[] => Object.values(parts))) {
    const first = findFigure(shippedObservations, wanted);
    const later = shippedObservations.filter((observation) => findFigure([observation], wanted) && observation.value !== first?.value);
    expect(later, JSON.stringify(wanted)).toEqual([]);
  }
});

test("an edition that lacks a figure tells the rule without its example", () => {
  const words = toComparabilityRuleWords([], toContext());
  expect(words.every(({ example, text }) => example === null && text.length > 0)).toBe(true);
});

test.each(["ar", "ckb"] as const)("in %s the examples hold the same numbers, in the reader's digits", (locale) => {
  const words = toComparabilityRuleWords(shippedObservations, toContext({ locale, digits: "latn" }));
  const toNumbers = (text: string | undefined) => text?.match(/\d[\d,.]*\d|\d/g)?.sort();
  for (const { key, example } of words) expect(toNumbers(example?.text), key).toEqual(toNumbers(examples.get(key)?.text));
});

test("every rule of the code is told on the method page", () => {
  const told: Record<string, string> = {
    denominator_not_stated: "denominator",
    estimate_below_register: "estimate",
    voting_scope_not_stated: "voting_scope",
    preliminary: "stage",
    stage_not_stated: "stage",
    place_part: "place",
    coverage: "election_type",
    abroad: "election_type",
    inexact: "exactness",
    doubtful: "exactness",
    not_reported: "exactness",
    // What is no turnout never meets these rules.
    indicator: "denominator",
  };
  const keys = new Set(examples.keys());
  for (const code of comparabilityRules.flatMap(({ codes }) => codes)) expect(keys, code).toContain(told[code] ?? code);
});
