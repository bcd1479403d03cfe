import { expect, test } from "vitest";
import { toDimensionWords } from "./dimension-words";
import { SourceList } from "./source-list";
import { toContext, toObservation, toPublisher, toSource } from "./testing/examplia";
import { type SeriesRule, toTrendSeries } from "./trend-series";

const names = (en: string) => ({ en, ar: null, ckb: null });
const words = toDimensionWords([
  { dimension: "cause", code: "conflict", names: names("Conflict"), notes: null },
  { dimension: "cause", code: "disaster", names: names("Disaster"), notes: null },
]);
const rule: SeriesRule = { unit: "persons", kind: "stock", splitBy: ["cause"], words };
const unhcr = toSource(toPublisher("unhcr", "UNHCR"));
const dtm = toSource(toPublisher("iom-dtm", "IOM DTM"));
const build = (observations: Parameters<typeof toTrendSeries>[0], over: Partial<SeriesRule> = {}) =>
  toTrendSeries(observations, { ...rule, ...over }, new SourceList(toContext()), toContext());

test("keeps the parts of one publisher apart, by name and by colour", () => {
  const series = build([
    toObservation("2030-12-31", 5, unhcr, { cause: "conflict" }),
    toObservation("2031-12-31", 6, unhcr, { cause: "conflict" }),
    toObservation("2032-12-31", 7, unhcr, { cause: "conflict" }),
    toObservation("2030-12-31", 1, unhcr, { cause: "disaster" }),
    toObservation("2031-12-31", 2, unhcr, { cause: "disaster" }),
  ]);
  expect(series.map(({ label, slot }) => [label, slot])).toEqual([
    ["UNHCR: Conflict", 1],
    ["UNHCR: Disaster", 2],
  ]);
});

test("colours tell publishers apart where each has one line", () => {
  const series = build([
    toObservation("2030-12-31", 5, unhcr),
    toObservation("2031-12-31", 6, unhcr),
    toObservation("2030-12-31", 7, dtm),
    toObservation("2031-12-31", 8, dtm),
  ]);
  expect(series.map(({ label, slot }) => [label, slot])).toEqual([
    ["IOM DTM", 2],
    ["UNHCR", 1],
  ]);
});

test("never joins the flow of a month with that of a year", () => {
  const series = build(
    [
      toObservation("2030-12-31", 120, unhcr, { referencePeriodStart: "2030-01-01" }),
      toObservation("2031-01-31", 10, unhcr, { referencePeriodStart: "2031-01-01" }),
    ],
    { kind: "flow" },
  );
  expect(series.map(({ label }) => label)).toEqual(["UNHCR: by year", "UNHCR: by month"]);
});

test("names a part that the catalogue does not know by its code", () => {
  const series = build([toObservation("2030-12-31", 5, unhcr, { cause: "sand_storm" }), toObservation("2030-12-31", 5, unhcr)]);
  expect(series.map(({ label }) => label)).toEqual(["UNHCR: cause not stated", "UNHCR: sand storm"]);
});

test("draws no line through a figure that does not fit, and gives it no place at a line's end", () => {
  const series = build([
    toObservation("2030-12-31", 500, unhcr),
    toObservation("2031-06-30", 50, unhcr, { note: "Doubtful: looks like households." }),
    toObservation("2031-12-31", 490, unhcr),
  ]);
  expect(series.map(({ label, slot, direct, points }) => [label, slot, direct, points.length])).toEqual([
    ["UNHCR", 1, true, 2],
    ["UNHCR: doubtful", 0, false, 1],
  ]);
});

test("counts that newspapers quote are a series of the body whose counts they are, where that is asked", () => {
  const quoted = ["daily", "evening"].map((code) => toSource(toPublisher(code), { quotedBody: toPublisher("office", "Office") }));
  const observations = quoted.flatMap((source, at) => toObservation(`203${at}-12-31`, 5 + at, source));
  expect(build(observations).map(({ label }) => label)).toEqual(["daily, quoting Office", "evening, quoting Office"]);
  expect(build(observations, { byBody: true }).map(({ label, points }) => [label, points.length])).toEqual([["Office", 2]]);
});

test("a part that a publisher tells most of has that publisher's colour, others take what is free, single readings are grey", () => {
  const series = build([
    ...["2030", "2031", "2032"].map((year) => toObservation(`${year}-12-31`, 5, unhcr, { cause: "conflict" })),
    ...["2030", "2031"].map((year) => toObservation(`${year}-12-31`, 6, unhcr, { cause: "flood" })),
    ...["2030", "2031", "2032", "2033"].map((year) => toObservation(`${year}-12-31`, 7, dtm, { cause: "disaster" })),
    toObservation("2030-12-31", 8, dtm, { cause: "storm" }),
  ]);
  expect(series.map(({ label, slot }) => [label, slot])).toEqual([
    ["IOM DTM: Disaster", 2],
    ["UNHCR: Conflict", 1],
    ["UNHCR: flood", 3],
    ["IOM DTM: storm", 0],
  ]);
});

test("publishers keep their colours where there are more of them than parts", () => {
  const office = toSource(toPublisher("office", "Office"));
  const years = (source: typeof unhcr, cause: string) =>
    ["2030", "2031"].map((year) => toObservation(`${year}-12-31`, 5, source, { cause }));
  const series = build([...years(unhcr, "conflict"), ...years(unhcr, "disaster"), ...years(dtm, "conflict"), ...years(office, "conflict")]);
  expect(Object.fromEntries(series.map(({ label, slot }) => [label, slot]))).toEqual({
    "UNHCR: Conflict": 1,
    "UNHCR: Disaster": 1,
    "IOM DTM: Conflict": 2,
    "Office: Conflict": 0,
  });
});

test("what a body says nothing of is named only where it gives parts of it, or nothing else differs", () => {
  const series = build(
    [
      toObservation("2030-12-31", 5, unhcr),
      toObservation("2031-12-31", 5, unhcr, { sex: "f" }),
      toObservation("2030-12-31", 7, dtm, { cause: "conflict" }),
    ],
    { splitBy: ["cause", "sex"] },
  );
  expect(series.map(({ label }) => label).sort()).toEqual(["IOM DTM: Conflict", "UNHCR: both sexes", "UNHCR: f"]);
});
