import { expect, test } from "vitest";
import type { GridPoint } from "./boundaries";
import { findPole } from "./pole";
import { isInside, toBorderDistance } from "./ring-geometry";
import { simplifyArcs } from "./simplify";

const zigzag: GridPoint[] = [
  [0, 0],
  [10, 1],
  [20, 0],
  [30, 40],
  [40, 0],
];

test("the points that matter least go first, the ends never", () => {
  expect(simplifyArcs([zigzag], 3, 0)).toEqual([[zigzag[0], zigzag[2], zigzag[3], zigzag[4]]]);
  expect(simplifyArcs([zigzag], 100, 20)).toEqual([[zigzag[0], zigzag[2], zigzag[3], zigzag[4]]]);
});

test("a border keeps a point between its ends, and a closed one three, so that no area vanishes", () => {
  expect(simplifyArcs([zigzag], 0, 1e9)[0]).toHaveLength(3);
  const closed: GridPoint[] = [
    [0, 0],
    [5, 0],
    [9, 0],
    [9, 9],
    [0, 9],
    [0, 0],
  ];
  expect(simplifyArcs([closed], 0, 1e9)[0]?.length).toBeGreaterThanOrEqual(4);
});

test("the pole of a horseshoe lies in it, where its middle doesn't", () => {
  const horseshoe: GridPoint[] = [
    [0, 0],
    [90, 0],
    [90, 90],
    [60, 90],
    [60, 30],
    [30, 30],
    [30, 90],
    [0, 90],
  ];
  expect(isInside([horseshoe], 45, 45)).toBe(false);
  const [x, y] = findPole([horseshoe]);
  expect(isInside([horseshoe], x, y)).toBe(true);
  expect(toBorderDistance([horseshoe], x, y)).toBeGreaterThan(14);
});
