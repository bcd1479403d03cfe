import { expect, test } from "vitest";
import type { ChartData } from "../definition";
import { toContext, toData, toObservation, toPublisher, toSource } from "../testing/examplia";
import { idpsOverTime } from "./idps-over-time";

const unhcr = toSource(toPublisher("unhcr", "UNHCR"));
const dtm = toSource(toPublisher("iom-dtm", "IOM DTM"));

function build(observations: ChartData["observations"], breaks: ChartData["breaks"] = []) {
  return idpsOverTime.build({}, toData(observations, { breaks }), toContext());
}

test("draws one line a publisher, never blended, each in its own colour", () => {
  const spec = build([
    toObservation("2030-12-31", 500, unhcr, { cause: "conflict" }),
    toObservation("2031-12-31", 400, unhcr, { cause: "conflict" }),
    toObservation("2031-06-30", 450, dtm),
  ]);
  expect(spec.series.map(({ label, slot, points }) => [label, slot, points.map((point) => point.value)])).toEqual([
    ["UNHCR", 1, [500, 400]],
    ["IOM DTM", 2, [450]],
  ]);
});

test("keeps a figure that another body quotes apart from the body's own series", () => {
  const quoting = toSource(toPublisher("daily", "The Daily"), { quotedBody: toPublisher("unhcr", "UNHCR") });
  const spec = build([
    toObservation("2030-12-31", 500, unhcr),
    toObservation("2031-12-31", 400, unhcr),
    toObservation("2031-12-31", 410, quoting),
  ]);
  expect(spec.series.map((series) => [series.label, series.slot, series.direct])).toEqual([
    ["UNHCR", 1, true],
    ["The Daily, quoting UNHCR", 0, false],
  ]);
});

test("does not join readings more than a year and a half apart", () => {
  const spec = build([
    toObservation("2027-12-31", 300, unhcr),
    toObservation("2028-12-31", 310, unhcr),
    toObservation("2030-12-31", 500, unhcr),
  ]);
  expect(spec.series[0]?.points.map((point) => point.gapBefore)).toEqual([false, false, true]);
});

test("keeps the words that say how exact a figure is", () => {
  const spec = build([
    toObservation("2030-12-31", 1000, unhcr, { qualifier: "more_than" }),
    toObservation("2031-12-31", null, unhcr),
    toObservation("2032-12-31", 900, unhcr, { qualifier: "estimate", lower: 800, upper: 1100 }),
  ]);
  expect(spec.series[0]?.points.map((point) => point.text)).toEqual([
    "more than 1,000",
    "not reported",
    "900 (estimate) (range 800 to 1,100)",
  ]);
  expect(spec.series[0]?.points[0]?.shortText).toBe(">1,000");
});

test("draws the value axis from zero, and above the end of a range", () => {
  const spec = build([toObservation("2032-12-31", 900, unhcr, { lower: 800, upper: 1900 })]);
  expect(spec.valueAxis.domain[0]).toBe(0);
  expect(spec.valueAxis.domain[1]).toBeGreaterThanOrEqual(1900);
});

test("says the highest figure and the latest of each line in words", () => {
  const spec = build([
    toObservation("2030-12-31", 1500, unhcr),
    toObservation("2031-12-31", 400, unhcr),
    toObservation("2030-01-31", 450, dtm),
    toObservation("2031-01-31", 425, dtm),
  ]);
  expect(spec.sentence).toBe(
    "The highest figure is 1,500, given by UNHCR for 31 December 2030. " +
      "The latest reading of each series: UNHCR 400 (31 December 2031); IOM DTM 425 (31 January 2031).",
  );
});

test("marks a change of method with its reason, and only where the publisher is drawn", () => {
  const reasons = { en: "Counts households by five.", ar: null, ckb: null };
  const at = { indicatorCode: "idps", locationCode: "XA", date: "2030-08-31", reasons };
  const spec = build(
    [toObservation("2030-01-31", 450, dtm), toObservation("2031-01-31", 425, dtm)],
    [
      { ...at, publisherCode: "iom-dtm" },
      { ...at, publisherCode: "idmc" },
    ],
  );
  expect(spec.breaks.map(({ text, seriesKey }) => [text, seriesKey])).toEqual([
    ["1. IOM DTM, 31 August 2030: Counts households by five.", "iom-dtm"],
  ]);
});

test("names every source once, in the order of its figures", () => {
  const spec = build([
    toObservation("2030-12-31", 500, unhcr),
    toObservation("2031-12-31", 400, unhcr),
    toObservation("2031-06-30", 450, dtm),
  ]);
  expect(spec.sources.map((source) => [source.number, source.publisher, source.publishedOn])).toEqual([
    ["1", "UNHCR", "January 2031"],
    ["2", "IOM DTM", "January 2031"],
  ]);
});

test("says that there is nothing to draw where the edition has no figure", () => {
  const spec = build([]);
  expect(spec.emptyMessage).toMatch(/no figure/);
  expect(spec.series).toEqual([]);
});

test("bears the edition it is made from", () => {
  expect(build([toObservation("2030-12-31", 500, unhcr)]).edition).toEqual({ number: 7, text: "Edition 7 of 4 May 2031" });
});
