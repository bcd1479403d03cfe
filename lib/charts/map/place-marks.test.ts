import { expect, test } from "vitest";
import { placeMarks, toMarkScale } from "./place-marks";

const box = { x: 0, y: 0, width: 300, height: 300 };

test("circles that would hide each other move apart, those with room stay", () => {
  const wanted = [
    { x: 50, y: 50, radius: 10 },
    { x: 52, y: 50, radius: 8 },
    { x: 50, y: 50, radius: 6 },
    { x: 200, y: 200, radius: 10 },
  ];
  const placed = placeMarks(wanted, box);
  placed.forEach((one, index) => {
    for (const other of placed.slice(index + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(one.radius + other.radius);
  });
  expect(placed[3]).toMatchObject({ x: 200, y: 200, homeX: 200, homeY: 200 });
  expect(placed[2]).toMatchObject({ homeX: 50, homeY: 50 });
});

test("a crowd at one place becomes a bunch in which each is seen, within the map", () => {
  const placed = placeMarks(
    Array.from({ length: 30 }, () => ({ x: 5, y: 5, radius: 6 })),
    box,
  );
  for (const { x, y } of placed) expect(Math.min(x, y)).toBeGreaterThanOrEqual(6);
  const touching = placed.flatMap((one, index) =>
    placed.slice(index + 1).filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < 11),
  );
  expect(touching).toEqual([]);
});

test("a circle's area stands for its value; none reported has the least circle", () => {
  const values = [400, 100, null, 0];
  const [large = 0, small = 0, none = 0, zero = 0] = values.map(toMarkScale(values, 20, 1e6));
  expect([large, small, none, zero]).toEqual([20, 10, 2.5, 2.5]);
});

test("many circles are drawn smaller, so that the map is seen between them", () => {
  expect(toMarkScale(new Array(200).fill(100), 20, 300 * 300)(100)).toBeLessThan(20);
});

test("circles beside the border make way inland", () => {
  const isOnLand = (x: number) => x >= 100;
  const placed = placeMarks(
    Array.from({ length: 12 }, () => ({ x: 103, y: 150, radius: 6 })),
    box,
    isOnLand,
  );
  for (const { x } of placed) expect(x).toBeGreaterThan(98);
});

test("in a small drawing of many circles sizes still differ", () => {
  const radius = toMarkScale([...new Array(60).fill(100), 10_000], 14, 100 * 100);
  expect(radius(10_000)).toBeGreaterThanOrEqual(2 * radius(100));
});
