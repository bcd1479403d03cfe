import { expect, test } from "vitest";
import { toValueAxis } from "./axes";

const reader = { locale: "en", digits: "latn" } as const;
const labelsOf = (highest: number, unit: string) => toValueAxis(highest, unit, reader).ticks.map(({ label }) => label);

test("ticks an axis of people at whole people only", () => {
  expect(labelsOf(1, "persons")).toEqual(["0", "1"]);
  expect(labelsOf(3, "households")).toEqual(["0", "1", "2", "3"]);
});

test("keeps all of few ticks in a narrow drawing", () => {
  expect(toValueAxis(1, "persons", reader).ticks.every(({ minor }) => !minor)).toBe(true);
});

test("ticks percentages also between whole numbers", () => {
  expect(labelsOf(1, "percent")).toContain("0.2%");
});
