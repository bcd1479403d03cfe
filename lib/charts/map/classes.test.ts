import { expect, test } from "vitest";
import { findClass, toClasses } from "./classes";

const limits = (values: number[], most?: number) => toClasses(values, most).map(({ to }) => to);

test("classes hold about equally many values, with round limits", () => {
  const values = [1_240, 2_300, 3_100, 4_600, 8_100, 9_900, 14_000, 27_000, 88_000, 210_000];
  const classes = toClasses(values);
  expect(classes.map(({ from }) => from)).toEqual([1_240, 3_000, 5_000, 10_000, 50_000]);
  expect(values.map((value) => findClass(classes, value))).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
});

test("equal values are never parted", () => {
  const values = [5, 5, 5, 5, 5, 5, 5, 9];
  expect(limits(values)).toEqual([9, null].map((limit) => (limit === 9 ? expect.any(Number) : null)));
  const classes = toClasses(values);
  expect(new Set([5, 5].map((value) => findClass(classes, value))).size).toBe(1);
  expect(findClass(classes, 9)).toBe(1);
});

test("values that are all equal are one class", () => {
  expect(toClasses([30, 30, 30])).toEqual([{ from: 30, to: null }]);
});

test("few values give few classes, none of them empty", () => {
  for (const values of [[7], [7, 40], [7, 40, 90]]) {
    const classes = toClasses(values);
    expect(classes).toHaveLength(values.length);
    expect(values.map((value) => findClass(classes, value))).toEqual(values.map((_, index) => index));
  }
});

test("no value, no class", () => {
  expect(toClasses([])).toEqual([]);
});

test("zero is a figure and in the lowest class", () => {
  const classes = toClasses([0, 0, 12, 400, 900]);
  expect(findClass(classes, 0)).toBe(0);
  expect(toClasses([0, 0])).toEqual([{ from: 0, to: null }]);
});

test("parts of a per cent have limits of few digits", () => {
  expect(limits([41.27, 41.31, 56.11], 3)).toEqual([41.3, 50, null]);
});
