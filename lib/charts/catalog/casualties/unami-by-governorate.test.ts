import { expect, test } from "vitest";
import type { Observation } from "@/lib/domain/observation";
import { toContext } from "../../testing/examplia";
import { newspaper, toMonth, toUnamiData } from "./testing/unami-examplia";
import { unamiByGovernorate } from "./unami-by-governorate";

const [north, south, west] = ["XAG01", "XAG02", "XAG03"].map((locationCode) => ({ locationCode }));

const observations = [
  toMonth("2030-05", 7, north),
  toMonth("2031-01", 3, { ...north, coverage: "without Anbar" }),
  toMonth("2031-01", 0, { ...south, coverage: "without Anbar", source: newspaper }),
  toMonth("2031-02", 4, { ...west, coverage: "outside the national figure" }),
];

function build(parameters: Record<string, string> = {}, figures: Observation[] = observations) {
  return unamiByGovernorate.build(parameters, toUnamiData(figures), toContext());
}

test("a governorate that is not named has no figure, which is not zero", () => {
  const points = build({ year: "2031", month: "01" }).series[0]?.points ?? [];
  expect(points.map(({ category, value, text }) => [category, value, text])).toEqual([
    ["North", 3, "3"],
    ["South", 0, "0"],
    ["West", null, "not named"],
  ]);
});

test("shows the newest month, or the one chosen; a month that a year has not gives the year's last", () => {
  expect(build().title).toBe("People killed by governorate (civilians), February 2031, as far as UNAMI's report names them");
  expect(build({ year: "2030" }).title).toContain("May 2030");
  expect(build({ year: "2031", month: "01" }).title).toContain("January 2031");
  expect(build({ year: "2030", month: "01" }).title).toContain("May 2030");
});

test("figures are UNAMI's, whoever quotes them, each with its document", () => {
  const spec = build({ year: "2031", month: "01" });
  expect(spec.series.map(({ key, label, slot }) => [key, label, slot])).toEqual([["unami", "UNAMI", 4]]);
  expect(spec.sources.map(({ attribution }) => attribution)).toEqual(["UNAMI", "Newspaper of Examplia, quoting UNAMI"]);
});

test("says what names do not add up to, what is left out and what stands outside", () => {
  expect(build({ year: "2031", month: "01" }).notes).toEqual([
    "A report names only some governorates. One that is not named has no figure here, which is not zero.",
    "The governorates named do not add up to the figure of Iraq.",
    "UNAMI's figure of Iraq for this period is without Anbar.",
  ]);
  expect(build().notes.join()).toContain("Outside UNAMI's figure of Iraq, from another body and given apart in the document: West.");
  expect(build().sentence).toContain(
    "2 governorates are not named in the report, which does not mean that nobody was killed or injured there: North; South.",
  );
});

test("two documents that disagree about a governorate are both told", () => {
  const spec = build({}, [toMonth("2031-02", 4, west), toMonth("2031-02", 9, { ...west, source: newspaper })]);
  expect(spec.series[0]?.points[0]?.text).toBe("4");
  expect(spec.notes).toContain("Another document says of West: 9 (Newspaper of Examplia, quoting UNAMI).");
});

test("offers the years, and the months of the year that is shown", () => {
  const offered = build({ year: "2031" }).controls.map(({ name, value, options }) => [name, value, options.map((one) => one.value)]);
  expect(offered.slice(1, 3)).toEqual([
    ["year", "2031", ["2031", "2030"]],
    ["month", "02", ["01", "02"]],
  ]);
});

test("explains a year without figures", () => {
  expect(build({ year: "2020" }).emptyMessage).toContain("Years with figures: 2031; 2030.");
});
