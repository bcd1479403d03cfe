import { expect, test } from "vitest";
import { toColumnsLayout } from "./columns-layout";
import { toDrawingSize } from "./layout";
import { toContext, toObservation, toPublisher, toSource } from "./testing/examplia";
import type { TrendInput } from "./trend-input";
import { toTrendSpec } from "./trend-spec";

const office = toSource(toPublisher("office", "Office of Examplia"));
const agency = toSource(toPublisher("agency", "Agency B"));

function ofYear(year: number, value: number | null, source = office, over = {}) {
  return toObservation(`${year}-12-31`, value, source, { referencePeriodStart: `${year}-01-01`, ...over });
}

function ofMonth(month: string, lastDay: string, value: number, source = office) {
  return toObservation(lastDay, value, source, { referencePeriodStart: `${month}-01` });
}

function toInput(observations: TrendInput["observations"], over: Partial<TrendInput> = {}): TrendInput {
  return {
    slug: "flow",
    parameters: {},
    indicator: { unit: "persons", kind: "flow" },
    title: (drawn) => `${drawn.length} drawn`,
    emptyMessage: "none",
    observations,
    breaks: [],
    notes: [],
    controls: [],
    splitBy: ["cause"],
    words: new Map(),
    ...over,
  };
}

test("what happened in years is drawn as columns, one slot a year, with years that nobody reported left empty", () => {
  const spec = toTrendSpec(toInput([ofYear(2003, 10), ofYear(2004, 20, agency), ofYear(2006, 0)]), toContext());
  expect(spec.kind).toBe("columns");
  expect(spec.categoryAxis.domain).toEqual([0, 4]);
  expect(spec.categoryAxis.ticks.map(({ label, at }) => `${label} ${at}`)).toEqual(["2003 0.5", "2004 1.5", "2005 2.5", "2006 3.5"]);
  expect(spec.series.map(({ key, points }) => `${key} ${points.map(({ at }) => at)}`)).toEqual(["office 0,3", "agency 1"]);
  expect(spec.notes).toContain("A small ring on the axis is a zero.");
});

test("months and years of one indicator are never in one drawing: a control changes between them", () => {
  const observations = [ofYear(2003, 120), ofYear(2004, 90), ofMonth("2004-01", "2004-01-31", 9), ofMonth("2004-02", "2004-02-29", 4)];
  const years = toTrendSpec(toInput(observations), toContext());
  expect(years.title).toBe("2 drawn");
  expect(years.controls.find(({ name }) => name === "span")).toMatchObject({
    value: "year",
    options: [{ value: "year" }, { value: "month" }],
  });
  const months = toTrendSpec(toInput(observations, { parameters: { span: "month" } }), toContext());
  expect(months.categoryAxis.domain).toEqual([0, 2]);
  expect(months.series[0]?.points.map(({ category }) => category)).toEqual(["January 2004", "February 2004"]);
});

test("months are drawn first where they reach over more years than whole years do", () => {
  const observations = [ofYear(2003, 120), ofMonth("2004-02", "2004-02-29", 9), ofMonth("2005-01", "2005-01-31", 4)];
  expect(toTrendSpec(toInput(observations), toContext()).controls[0]?.value).toBe("month");
});

test("a figure of another period stays in the table and is named, not drawn as if it were a year", () => {
  const odd = toObservation("2004-04-30", 55, office, { referencePeriodStart: "2004-03-03" });
  const spec = toTrendSpec(toInput([ofYear(2003, 10), odd, ofYear(2004, 20)]), toContext());
  expect(spec.series[0]?.points.map(({ text, undrawn }) => `${text} ${undrawn ?? false}`)).toEqual(["10 false", "55 true", "20 false"]);
  expect(spec.notes.join()).toContain("One figure covers a period of another length");
  expect(spec.notes.join()).toContain("3 March 2004 – 30 April 2004 (Office of Examplia)");
  expect(toColumnsLayout(spec, toDrawingSize(spec, "desktop")).columns).toHaveLength(2);
});

test("where most periods are of uneven length each figure stands by itself", () => {
  const toOdd = (end: string) => toObservation(end, 5, office, { referencePeriodStart: "2004-03-03" });
  const spec = toTrendSpec(toInput([toOdd("2004-04-30"), toOdd("2004-06-05")]), toContext());
  expect(spec.kind).toBe("readings");
  expect(spec.sentence).toContain("The highest figure is 5");
});

test("a year that is not reported is marked, and said to be", () => {
  const spec = toTrendSpec(toInput([ofYear(2003, 10), ofYear(2004, null)]), toContext());
  expect(spec.notes.join()).toContain("A small cross on the axis");
  expect(spec.series[0]?.points[1]?.text).toBe("not reported");
});

test("a change of method lies at its day within its year", () => {
  const seriesBreak = {
    indicatorCode: "flow",
    publisherCode: "office",
    locationCode: "XA",
    date: "2004-07-02",
    reasons: { en: "New form", ar: null, ckb: null },
  };
  const spec = toTrendSpec(toInput([ofYear(2003, 10), ofYear(2004, 20)], { breaks: [seriesBreak] }), toContext());
  expect(spec.breaks[0]?.at).toBeCloseTo(1.5, 2);
});

test("a cumulative count runs in steps, a stock does not", () => {
  const observations = [toObservation("2003-12-31", 5, office), toObservation("2004-12-31", 8, office)];
  const toSpec = (kind: "stock" | "cumulative") =>
    toTrendSpec(toInput(observations, { indicator: { unit: "persons", kind } }), toContext());
  expect([toSpec("stock").steps, toSpec("cumulative").steps]).toEqual([undefined, true]);
});
