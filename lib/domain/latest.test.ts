import { expect, test } from "vitest";
import { toObservation, toPublisher, toSource } from "@/lib/charts/testing/examplia";
import { isOutdated, listLatest, listLatestOfEachBody } from "./latest";

const unhcr = toSource(toPublisher("unhcr"));
const ministry = toPublisher("ministry");
const daily = toSource(toPublisher("daily"), { quotedBody: ministry });

test("keeps every count of the latest day, and no older one", () => {
  const figures = [
    toObservation("2030-08-31", 40, unhcr),
    toObservation("2031-08-31", 30, unhcr),
    toObservation("2031-08-31", 36, daily),
    toObservation("2031-12-31", null, unhcr),
  ];
  expect(listLatest(figures).map(({ value }) => value)).toEqual([30, 36]);
  expect(listLatest([])).toEqual([]);
});

test("keeps one figure a body, its latest, whoever quotes it", () => {
  const figures = [
    toObservation("2030-08-31", 40, unhcr),
    toObservation("2031-08-31", 36, daily),
    toObservation("2030-12-31", 38, toSource(ministry)),
  ];
  expect(listLatestOfEachBody(figures).map(({ value, source }) => [value, source.publisher.code])).toEqual([
    [36, "daily"],
    [40, "unhcr"],
  ]);
});

test("takes a body's own document before one that quotes it for the same day", () => {
  const figures = [toObservation("2031-08-31", 36, daily), toObservation("2031-08-31", 35, toSource(ministry))];
  expect(listLatestOfEachBody(figures).map(({ value }) => value)).toEqual([35]);
});

test("a figure is outdated when it is more than two years old", () => {
  expect(isOutdated("2029-05-03", "2031-05-04")).toBe(true);
  expect(isOutdated("2029-05-04", "2031-05-04")).toBe(false);
  expect(isOutdated("2031-12-31", "2031-05-04")).toBe(false);
});
