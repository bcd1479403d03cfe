import { expect, test } from "vitest";
import { listMonths } from "@/lib/domain/months";
import type { Observation } from "@/lib/domain/observation";
import { toColumnsLayout } from "../../columns-layout";
import { toDrawingSize } from "../../layout";
import { toContext, toData } from "../../testing/examplia";
import { newspaper, toMonth, toUnamiData } from "./testing/unami-examplia";
import { unamiByMonth } from "./unami-by-month";

const observations = [
  toMonth("2030-01", 30, { coverage: "with Anbar" }),
  toMonth("2030-02", 50, { coverage: "without Anbar" }),
  toMonth("2030-04", 20, { coverage: "Anbar coverage not known", qualifier: "at_least" }),
  toMonth("2030-03", 900, { populationGroup: "civilians_and_security_forces", coverage: "without Anbar (figures not obtained)" }),
];

function build(figures: Observation[] = observations, parameters: Record<string, string> = {}) {
  return unamiByMonth.build(parameters, toUnamiData(figures), toContext());
}

const toDrawn = (figures: Observation[]) =>
  build(figures).series.map(({ key, fill, points }) => [key, fill, points.map(({ at, text, undrawn }) => [at, text, undrawn ?? false])]);

test("months that leave Anbar out are filled differently from those with it, and those nobody knows about from both", () => {
  expect(toDrawn(observations)).toEqual([
    ["unami.civilians.with", "solid", [[0, "30", false]]],
    ["unami.civilians.without", "hatched", [[1, "50", false]]],
    ["unami.civilians.not_known", "tinted", [[3, "at least 20", false]]],
  ]);
});

test("a drawing of months without Anbar alone says so in its legend", () => {
  const spec = build(observations.slice(1, 2));
  const layout = toColumnsLayout(spec, toDrawingSize(spec, "desktop"));
  expect(layout.legend.map(({ text }) => text.text)).toEqual(["UNAMI: without Anbar"]);
  expect(layout.fills).toEqual(["hatched"]);
});

test("one group of people at a time, the one with most months unless another is chosen", () => {
  expect(build().controls.find(({ name }) => name === "population_group")).toMatchObject({
    value: "civilians",
    options: [{ value: "civilians" }, { value: "civilians_and_security_forces" }],
  });
  const other = build(observations, { population_group: "civilians_and_security_forces" });
  expect(other.series.map(({ key }) => key)).toEqual(["unami.civilians_and_security_forces.without"]);
});

test("the sentence says how many months leave Anbar out, and that no group runs through all months", () => {
  expect(build().sentence).toBe(
    "civilians: there is a figure of UNAMI for 3 months of the 4 from January 2030 to April 2030; the highest is 50 (February 2030). " +
      "One month leaves Anbar out, and of one more it is not known. " +
      "No one group of people runs through all the months that UNAMI published; this is the one with most.",
  );
  expect(build(observations, { population_group: "civilians_and_security_forces" }).sentence).toContain("the one with most is “civilians”");
});

test("notes name the months without Anbar, of this group and of all, and the months without a figure", () => {
  const notes = build().notes.join("\n");
  expect(notes).toContain("Without Anbar, hatched in the drawing: 2030: February.");
  expect(notes).toContain("Over all groups of people, UNAMI's monthly figures are without Anbar in: 2030: February, March.");
  expect(notes).toContain("not a zero: 2030: March.");
});

test("a newspaper that repeats a figure stands in the table only; one that disagrees stands beside it, and both are named", () => {
  const own = toMonth("2030-01", 30, { coverage: "with Anbar" });
  const repeat = toMonth("2030-01", 30, { coverage: "with Anbar", source: newspaper });
  const other = toMonth("2030-01", 33, { coverage: "with Anbar", source: newspaper });
  expect(toDrawn([repeat, own])).toEqual([
    [
      "unami.civilians.with",
      "solid",
      [
        [0, "30", false],
        [0, "30", true],
      ],
    ],
  ]);
  const spec = build([other, own]);
  expect(spec.series.map(({ points }) => points.map(({ text }) => text))).toEqual([["30", "33"]]);
  expect(spec.notes.join()).toContain("January 2030: 30 (UNAMI), 33 (Newspaper of Examplia, quoting UNAMI)");
});

test("only a month about which documents disagree has narrower columns", () => {
  const months = listMonths("2026-01", "2030-12").map((month) => toMonth(month, 30));
  const spec = build([...months, toMonth("2026-01", 33, { source: newspaper })]);
  const { columns } = toColumnsLayout(spec, toDrawingSize(spec, "desktop"));
  const toWidths = (month: string) => columns.filter(({ point }) => point.category === month).map(({ box }) => box.width);
  const [first, second] = toWidths("January 2026");
  expect(first).toBe(second);
  expect(first).toBeLessThan(toWidths("February 2026")[0] ?? 0);
});

test("what is doubtful has no colour and is not the highest", () => {
  const spec = build([toMonth("2030-01", 30), toMonth("2030-02", 99, { note: "Doubtful: the page names another month." })]);
  expect(spec.series.map(({ key, slot }) => [key, slot])).toEqual([
    ["unami.civilians.not_stated", 4],
    ["unami.civilians.doubtful", 0],
  ]);
  expect(spec.sentence).toContain("the highest is 30");
});

test("years, events and other bodies are no months of UNAMI", () => {
  const year = toMonth("2030-12", 999, { referencePeriodStart: "2030-01-01" });
  const event = toMonth("2030-05", 22, { incidentCode: "event" });
  expect(build([...observations, year, event]).series.flatMap(({ points }) => points)).toHaveLength(3);
});

test("months stand in the years that a reader chose, and a group without months says which have some", () => {
  const months = listMonths("2029-11", "2030-02").map((month) => toMonth(month, 5));
  expect(build(months, { from: "2030" }).title).toBe("People killed each month in Iraq, 2030, as counted by UNAMI: civilians");
  const empty = build(months, { population_group: "police" });
  expect(empty.emptyMessage).toContain("Groups with monthly figures: civilians.");
  expect(empty.series).toEqual([]);
});

test("an edition without any figure has nothing to draw", () => {
  expect(unamiByMonth.build({}, toData([]), toContext()).emptyMessage).not.toBeNull();
});
