import { expect, test } from "vitest";
import { findNearest, suggestNearest } from "./nearest";

const places = [
  { code: "XA", name: "Examplia" },
  { code: "XAG01", name: "North Examplia" },
  { code: "XAG02", name: "South Examplia" },
];

test("finds a code with two letters swapped", () => {
  expect(findNearest("XGA01", places)?.code).toBe("XAG01");
});

test("finds a place by its English name, whatever the case", () => {
  expect(suggestNearest("south examplia", places)).toBe('; did you mean "XAG02" (South Examplia)?');
});

test("suggests nothing where nothing is near", () => {
  expect(findNearest("Atlantis", places)).toBeNull();
  expect(findNearest("", places)).toBeNull();
});
