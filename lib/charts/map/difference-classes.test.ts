import { expect, test } from "vitest";
import { findDifferenceClass, toDifferenceClasses } from "./difference-classes";

test("classes lie alike on both sides of zero, with round limits, whichever side has values", () => {
  expect(toDifferenceClasses([23, 5, -3]).map(({ from, to }) => [from, to])).toEqual([
    [null, -10],
    [-10, -2],
    [-2, 2],
    [2, 10],
    [10, null],
  ]);
});

test("every value has a class of its side, and what is about the same the neutral one", () => {
  const classes = toDifferenceClasses([23]);
  expect([-30, -10, -9.9, -2, -1, 0, 2, 2.1, 10, 10.1].map((value) => findDifferenceClass(classes, value))).toEqual([
    0, 1, 1, 2, 2, 2, 2, 3, 3, 4,
  ]);
});

test("differences that are small, or none, still have classes", () => {
  for (const values of [[], [0], [0.4, -0.2]]) expect(toDifferenceClasses(values)).toHaveLength(5);
});
