import { expect, test } from "vitest";
import { listMonths } from "@/lib/domain/months";
import type { Observation } from "@/lib/domain/observation";
import { toContext } from "../../testing/examplia";
import { newspaper, toMonth, toUnamiData, toYear } from "./testing/unami-examplia";
import { unamiByYear } from "./unami-by-year";

const months = listMonths("2030-01", "2030-12").map((month) =>
  toMonth(month, 10, { coverage: month > "2030-10" ? "without Anbar" : "with Anbar" }),
);

function build(figures: Observation[], parameters: Record<string, string> = {}) {
  return unamiByYear.build(parameters, toUnamiData(figures), toContext());
}

function listRows(figures: Observation[], parameters: Record<string, string> = {}) {
  const points = build(figures, parameters).series.flatMap(({ label, points }) => points.map((point) => ({ label, ...point })));
  return points.sort((a, b) => a.at - b.at).map(({ label, category, text, computed }) => [label, category, text, computed ?? false]);
}

test("what was published and what this site adds stand in rows of their own, each with what it counts and what it leaves out", () => {
  expect(listRows([...months, toYear(2030, 150, { coverage: "with Anbar", qualifier: "at_least" })])).toEqual([
    ["civilians", "2030 · as published · with Anbar", "at least 150", false],
    ["civilians (computed by this site)", "2030 · sum of 12 months, by this site · without Anbar in November, December", "120", true],
  ]);
});

test("a sum names every document it was added from, and that nobody published it", () => {
  const spec = build([...months.slice(1), toMonth("2030-01", 10, { source: newspaper })]);
  const [point] = spec.series.flatMap(({ points }) => points);
  expect(point?.note).toBe(
    "Added up by this site from monthly figures of UNAMI in these documents: [1], [2]. This sum itself was not published.",
  );
  expect(spec.sources.map(({ attribution }) => attribution)).toEqual(["Newspaper of Examplia, quoting UNAMI", "UNAMI"]);
});

test("a year with a month missing is not added; the notes say which month", () => {
  const spec = build([...months.slice(1), toYear(2029, 5)]);
  expect(spec.series.flatMap(({ points }) => points.filter(({ computed }) => computed))).toEqual([]);
  expect(spec.notes.join()).toContain("not added up (civilians): 2030 (11 of 12 months; no figure for January).");
});

test("a sum with one month of “at least” is “at least”", () => {
  expect(listRows([...months.slice(1), toMonth("2030-01", 10, { qualifier: "more_than" })])[0]?.[2]).toBe("more than 120");
});

test("groups are never added, nor in one series", () => {
  const halves = [...months.slice(0, 6), ...months.slice(6).map((one) => ({ ...one, populationGroup: "civilians_incl_police" }))];
  expect(listRows([...halves, toYear(2029, 7, { populationGroup: "civilians_incl_police" }), toYear(2029, 5)])).toEqual([
    ["civilians incl police", "2029 · as published · Anbar not mentioned", "7", false],
    ["civilians", "2029 · as published · Anbar not mentioned", "5", false],
  ]);
});

test("the sentence names the highest total of each group and year, and what was added up", () => {
  expect(build([...months, toYear(2029, 200), toYear(2028, 300, { qualifier: "at_least" })]).sentence).toBe(
    "The highest total that UNAMI published for a year is: civilians: at least 300 (2028). " +
      "One total was added up by this site from twelve months: civilians: 120 (2030; without Anbar in November, December).",
  );
});

test("later figures of other periods are named with their source, not drawn", () => {
  const half = toMonth("2030-06", 40, { referencePeriodStart: "2030-01-01", source: newspaper });
  const spec = build([toYear(2029, 5), half]);
  expect(spec.notes.join()).toContain("1 January 2030 – 30 June 2030: 40 (civilians; Newspaper of Examplia, quoting UNAMI [2])");
  expect(spec.series.flatMap(({ points }) => points)).toHaveLength(1);
});

test("a reader may choose one group; one without totals says so", () => {
  const figures = [toYear(2029, 5), toYear(2029, 9, { populationGroup: "police" })];
  expect(listRows(figures, { population_group: "police" }).map(([label]) => label)).toEqual(["police"]);
  expect(build(figures, { population_group: "security_forces" }).emptyMessage).toContain("security forces");
});
