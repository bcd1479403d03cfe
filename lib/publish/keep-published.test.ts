import { expect, test } from "vitest";
import type { Observation } from "@/lib/domain/observation";
import { keepPublished, toAsOf } from "./keep-published";

function publishedOn(day: string | null): Observation {
  return { source: { publishedOn: day } } as Observation;
}

const figures = [publishedOn("2007-01-16"), publishedOn("2025-12"), publishedOn(null)];

test("a day in the address leaves out what was published later or is undated", () => {
  expect(keepPublished(figures, { parameters: { asOf: "2010-01-01" } })).toEqual([figures[0]]);
});

test("without a day, or with one that cannot be, every figure stays", () => {
  expect(keepPublished(figures, { parameters: {} })).toEqual(figures);
  expect(toAsOf({ parameters: { asOf: "2010-13-45" } })).toBeUndefined();
});
