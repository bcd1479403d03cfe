import { expect, test } from "vitest";
import { describeProgress } from "./progress";

test("says how far the reading is, its rate, and the time left at that rate", () => {
  expect(describeProgress({ rows: 120_000, bytes: 25, size: 100 }, 2)).toBe("120,000 rows, 25 %, 60,000 rows a second, 6 s left");
});

test("tells no time left at the end, nor of a file whose size is not known", () => {
  expect(describeProgress({ rows: 3, bytes: 100, size: 100 }, 1)).toBe("3 rows, 100 %, 3 rows a second");
  expect(describeProgress({ rows: 3, bytes: 100, size: 0 }, 1)).toBe("3 rows, 0 %, 3 rows a second");
});
