import { expect, test } from "vitest";
import type { Observation } from "@/lib/domain/observation";
import { toContext, toData, toObservation, toPublisher, toSource } from "../../testing/examplia";
import { deathsInYear } from "./deaths-in-year";

const mission = toSource(toPublisher("unami", "UNAMI"));
const count = toSource(toPublisher("iraq-body-count", "Iraq Body Count"));
const programme = toSource(toPublisher("ucdp", "UCDP"));
const ministries = toSource(toPublisher("daily", "The Daily"), { quotedBody: toPublisher("iraqi-ministries", "Ministries") });

function inYear(year: number, value: number, source: Observation["source"], over: Partial<Observation>) {
  return toObservation(`${year}-12-31`, value, source, { referencePeriodStart: `${year}-01-01`, ...over });
}

const killed = { indicatorCode: "killed", populationGroup: "civilians_incl_police" };
const documented = { indicatorCode: "documented_civilian_deaths", populationGroup: "civilians" };
const violence = { indicatorCode: "organized_violence_deaths" };

const figures = [
  inYear(2030, 90, mission, { ...killed, qualifier: "at_least" }),
  inYear(2030, 150, count, { ...documented, stage: "preliminary" }),
  inYear(2030, 160, count, documented),
  inYear(2030, 40, programme, { ...violence, populationGroup: "civilians" }),
  inYear(2030, 200, programme, { ...violence, qualifier: "estimate", lower: 180, upper: 240 }),
  inYear(2031, 10, programme, violence),
];

function build(observations = figures, year?: string) {
  return deathsInYear.build(year ? { year } : {}, toData(observations), toContext());
}

test("says of each figure of a year what it counts, counts of civilians first, with all qualifiers", () => {
  const { kind, series, sentence } = build(figures, "2030");
  expect(kind).toBe("readings");
  expect(series.map(({ label, points }) => [label, points.map(({ at, text }) => `${at}: ${text}`)])).toEqual([
    ["UNAMI: civilians, police included", ["0: at least 90"]],
    ["Iraq Body Count: documented civilian deaths", expect.arrayContaining(["1: 160", "2: 150"])],
    ["UCDP: people known to be civilians", ["3: 40"]],
    ["UCDP: civilians and fighters", ["4: 200 (estimate) (range 180 to 240)"]],
  ]);
  expect(sentence).toContain("at least 90 (UNAMI: civilians, police included)");
  expect(sentence).toContain("150 · preliminary (Iraq Body Count: documented civilian deaths)");
  expect(sentence).toContain("neither added nor averaged");
  // No sum of anything, no mean.
  for (const made of ["128", "450", "640"]) expect(sentence).not.toContain(made);
});

test("says that the counts may not be compared, and what each counter counts", () => {
  const { comparability } = build(figures, "2030");
  expect(comparability?.verdict).toBe("not_comparable");
  expect(comparability?.reasons.map((reason) => reason.split(" counts ")[0])).toEqual([
    "UNAMI",
    "Iraq Body Count",
    "UCDP",
    "A figure marked as preliminary is an early count; its counter may revise it later.",
  ]);
});

test("names what UNAMI's figure leaves out, and changes of method in the year", () => {
  const withoutWest = inYear(2030, 90, mission, { ...killed, coverage: "Anbar missing for some months" });
  const data = toData([withoutWest], {
    breaks: [
      { publisherCode: "unami", date: "2030-03-01", reasons: { en: "The West is left out.", ar: null, ckb: null } },
      { publisherCode: "unami", date: "2031-03-01", reasons: { en: "The West is back.", ar: null, ckb: null } },
    ].map((one) => ({ indicatorCode: "killed", locationCode: "XA", sourceId: null, ...one })),
  });
  const reasons = deathsInYear.build({ year: "2030" }, data, toContext()).comparability?.reasons ?? [];
  expect(reasons.some((reason) => reason.includes("leave out Anbar"))).toBe(true);
  expect(reasons).toContain("UNAMI, 1 March 2030: The West is left out.");
  expect(reasons.join()).not.toContain("The West is back");
});

test("makes no total of months, and says whose months are known", () => {
  const months = [1, 2].map((month) =>
    toObservation(`2030-0${month}-28`, 5, ministries, {
      indicatorCode: "killed",
      populationGroup: "civilians_and_security_forces",
      referencePeriodStart: `2030-0${month}-01`,
    }),
  );
  const { series, notes } = build([...figures, ...months], "2030");
  expect(series.map(({ key }) => key)).not.toContain("iraqi-ministries.civiliansAndForces");
  expect(notes.some((note) => note.includes("ministries"))).toBe(true);
});

test("offers the years that have totals, and says so where a year has none", () => {
  const { controls, emptyMessage } = build(figures, "2025");
  expect(controls.find(({ name }) => name === "year")?.options.map(({ value }) => value)).toEqual(["2031", "2030"]);
  expect(emptyMessage).toBe("No counter in this edition gives a total of deaths for 2025.");
  expect(build().parameters).toEqual({});
});
