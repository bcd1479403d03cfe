import { expect, test } from "vitest";
import { parseRange } from "./parse-range";

test.each([
  ["bytes=0-9", { first: 0, last: 9 }],
  ["bytes=90-", { first: 90, last: 99 }],
  ["bytes=-8", { first: 92, last: 99 }],
  ["bytes=-800", { first: 0, last: 99 }],
  ["bytes=90-900", { first: 90, last: 99 }],
  ["bytes=100-", "impossible"],
  ["bytes=-0", "impossible"],
  ["bytes=9-3", null],
  ["bytes=-", null],
  ["bytes=0-1,5-6", null],
  ["items=0-1", null],
  [null, null],
] as const)("%s of 100 bytes", (header, range) => {
  expect(parseRange(header, 100)).toEqual(range);
});
