import { expect, test } from "vitest";
import { toCompositeCamps } from "./composite-camp";

function toParts(...codes: string[]) {
  const composites = toCompositeCamps(codes.map((code) => ({ location: { code } })));
  return Object.fromEntries([...composites].map(([code, parts]) => [code, parts.map((part) => part.location.code)]));
}

test("a camp with two numbers stands for the two camps of these numbers", () => {
  expect(toParts("camp-north-1", "camp-north-2", "camp-north-3", "camp-north-1-2")).toEqual({
    "camp-north-1-2": ["camp-north-1", "camp-north-2"],
  });
});

test("a camp with two numbers whose parts the catalogue does not have is a camp like any other", () => {
  expect(toParts("camp-sector-7-2", "camp-sector-7")).toEqual({});
});
