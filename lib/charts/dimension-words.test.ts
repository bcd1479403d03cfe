import { expect, test } from "vitest";
import { withoutImplied } from "./dimension-words";

test("the sex is not said again of a group of women", () => {
  expect(withoutImplied(["populationGroup", "sex"], { populationGroup: "women", sex: "female" })).toEqual(["populationGroup"]);
  expect(withoutImplied(["populationGroup", "sex"], { populationGroup: "women_and_girls", sex: "female" })).toEqual(["populationGroup"]);
});

test("the sex is said where the group doesn't say it, is not named, or has none stated", () => {
  const both = ["populationGroup", "sex"] as const;
  expect(withoutImplied(both, { populationGroup: "yazidis", sex: "female" })).toEqual(both);
  expect(withoutImplied(both, { populationGroup: "women", sex: null })).toEqual(both);
  expect(withoutImplied(["sex"], { populationGroup: "women", sex: "female" })).toEqual(["sex"]);
});
