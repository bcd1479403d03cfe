import { expect, test } from "vitest";
import { toAnbarCoverage } from "./anbar-coverage";

test.each([
  ["with Anbar", "with"],
  ["without Anbar", "without"],
  ["without Anbar (figures not obtained)", "without"],
  ["without Anbar (figures not available)", "without"],
  ["Anbar coverage not known", "not_known"],
  ["Anbar missing for some months", "some_months"],
  ["outside the national figure", "not_stated"],
  [null, "not_stated"],
] as const)("reads %j as %s", (coverage, expected) => {
  expect(toAnbarCoverage(coverage)).toBe(expected);
});

test("words about Anbar that nobody has read before are never taken for a figure that counts it", () => {
  expect(toAnbarCoverage("Anbar under review")).toBe("not_known");
});
