import fc from "fast-check";
import { expect, test } from "vitest";
import { declutter } from "./declutter";

test("leaves labels that don't touch where they want to stand", () => {
  expect(
    declutter(
      [
        { wanted: 100, height: 20 },
        { wanted: 40, height: 20 },
      ],
      0,
      200,
    ),
  ).toEqual([100, 40]);
});

test("shares the way between two that want the same height", () => {
  expect(
    declutter(
      [
        { wanted: 50, height: 20 },
        { wanted: 50, height: 20 },
      ],
      0,
      200,
    ),
  ).toEqual([40, 60]);
});

test("labels that fit never overlap nor leave the column, whatever they want", () => {
  const claims = fc.array(fc.record({ wanted: fc.integer({ min: -50, max: 350 }), height: fc.integer({ min: 10, max: 40 }) }), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(claims, (list) => {
      const middles = declutter(list, 0, 300);
      const boxes = list.map(({ height }, index) => ({
        start: (middles[index] ?? 0) - height / 2,
        end: (middles[index] ?? 0) + height / 2,
      }));
      const sorted = boxes.sort((a, b) => a.start - b.start);
      return sorted.every(
        (box, index) => box.start >= -1e-6 && box.end <= 300 + 1e-6 && box.end <= (sorted[index + 1]?.start ?? 301) + 1e-6,
      );
    }),
    { seed: 2003, numRuns: 500 },
  );
});
