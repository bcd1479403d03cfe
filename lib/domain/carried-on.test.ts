import { expect, test } from "vitest";
import { type CarriedOn, toCarriedOn, toRecentSince } from "./carried-on";
import { type PublishedSeries, toBodyCode } from "./published-series";

/** Figures of Examplia: its mission closed at the end of 2030. */
function toSeries(publisherCode: string, lastEnd: string, over: Partial<PublishedSeries> = {}): PublishedSeries {
  return {
    indicatorCode: "idps",
    place: { kind: "country", code: "XA" },
    sourceId: `${publisherCode}-report`,
    publisherCode,
    quotedBodyCode: null,
    figures: 1,
    firstEnd: lastEnd,
    lastStart: lastEnd,
    lastEnd,
    lastId: `${publisherCode} ${lastEnd}`,
    populationGroup: null,
    sex: null,
    ageGroup: null,
    shelterType: null,
    cause: null,
    denominator: null,
    votingScope: null,
    isOfEvent: false,
    isByOrigin: false,
    isDoubtful: false,
    ...over,
  };
}

const RECENT = "2028-06-30";
const mission = toSeries("mission", "2030-06-30");

function toOnlySeries(all: PublishedSeries[], notCounting?: Set<string>): CarriedOn | undefined {
  return toCarriedOn("mission", all, RECENT, notCounting)[0]?.series[0];
}

test("a series goes on where another body has a figure for a later period", () => {
  const found = toOnlySeries([mission, toSeries("census", "2030-12-31"), toSeries("agency", "2031-03-31")]);
  expect(found?.verdict).toBe("carried_on");
  expect(found?.others.map(toBodyCode)).toEqual(["agency", "census"]);
});

test("a figure for the same day or one before it is counted besides, and carries nothing on", () => {
  const found = toOnlySeries([mission, toSeries("census", "2030-06-30"), toSeries("agency", "2029-12-31")]);
  expect(found?.verdict).toBe("also_counted");
  expect(found?.others.map(toBodyCode)).toEqual(["census", "agency"]);
});

test("a later figure that is not recent shows nobody who goes on counting", () => {
  const old = toSeries("mission", "2020-06-30");
  expect(toOnlySeries([old, toSeries("agency", "2025-12-31")])?.verdict).toBe("nobody");
});

test.each([
  ["other people", { populationGroup: "farmers" }],
  ["another place", { place: { kind: "governorate", code: null } }],
  ["another indicator", { indicatorCode: "returnees" }],
  ["another cause", { cause: "flood" }],
  ["where people were displaced from", { isByOrigin: true }],
  ["one event", { isOfEvent: true }],
  ["a doubtful figure", { isDoubtful: true }],
])("%s is not the same count", (_name, over) => {
  expect(toOnlySeries([mission, toSeries("agency", "2031-03-31", over)])?.verdict).toBe("nobody");
});

test("who counts other people under the same indicator is named besides", () => {
  const [indicator] = toCarriedOn("mission", [mission, toSeries("agency", "2031-03-31", { populationGroup: "farmers" })], RECENT);
  expect(indicator?.besides.map(toBodyCode)).toEqual(["agency"]);
});

test("a document that quotes the closed body is that body's, and so is what it says last", () => {
  const quoted = toSeries("daily", "2030-12-31", { quotedBodyCode: "mission", figures: 2 });
  const found = toOnlySeries([mission, quoted, toSeries("agency", "2030-09-30")]);
  expect([found?.last.map(({ sourceId }) => sourceId), found?.figures, found?.verdict]).toEqual([["daily-report"], 3, "also_counted"]);
});

test("of what a body counts besides, the whole is named before a part of the same day", () => {
  const part = toSeries("agency", "2031-03-31", { populationGroup: "farmers", sex: "female", figures: 9 });
  const whole = toSeries("agency", "2031-03-31", { populationGroup: "farmers" });
  expect(toCarriedOn("mission", [mission, part, whole], RECENT)[0]?.besides).toEqual([whole]);
});

test("documents that disagree on the last day are all its last", () => {
  const again = toSeries("mission", "2030-06-30", { sourceId: "mission-report-again" });
  expect(toOnlySeries([again, mission, toSeries("mission", "2029-06-30")])?.last).toEqual([mission, again]);
});

test("a document that quotes another body shows that the other body goes on", () => {
  const found = toOnlySeries([mission, toSeries("daily", "2031-03-31", { quotedBodyCode: "agency" })]);
  expect(found?.others.map(toBodyCode)).toEqual(["agency"]);
});

test("who only passes figures on carries nothing on", () => {
  expect(toOnlySeries([mission, toSeries("daily", "2031-03-31")], new Set(["daily"]))?.verdict).toBe("nobody");
});

test("recent is counted from the day on which the newest period begins, so that a year not yet over adds nothing", () => {
  expect(toRecentSince([mission, toSeries("agency", "2031-12-31", { lastStart: "2031-01-01" })])).toBe("2028-01-01");
  expect(toRecentSince([])).toBe("");
});
