import { expect, test } from "vitest";
import type { Observation } from "@/lib/domain/observation";
import { toContext, toData, toObservation, toPublisher, toSource } from "../../testing/examplia";
import { deathsByCounter, ibcDeaths, warDeathsByCounter } from "./deaths-by-counter";

const mission = toSource(toPublisher("unami", "UNAMI"));
const count = toSource(toPublisher("iraq-body-count", "Iraq Body Count"));
const programme = toSource(toPublisher("ucdp", "UCDP"));
const survey = toSource(toPublisher("encyclopedia"), { quotedBody: toPublisher("survey", "Household survey") });

function inYear(year: number, value: number, source: Observation["source"], over: Partial<Observation>) {
  return toObservation(`${year}-12-31`, value, source, { referencePeriodStart: `${year}-01-01`, ...over });
}

const documented = { indicatorCode: "documented_civilian_deaths", populationGroup: "civilians" };
const killed = { indicatorCode: "killed", populationGroup: "civilians" };

test("keeps who is counted apart: civilians with police are another series than civilians", () => {
  const { kind, series } = deathsByCounter.build(
    {},
    toData([
      inYear(2030, 70, mission, killed),
      inYear(2031, 80, mission, { ...killed, populationGroup: "civilians_incl_police" }),
      inYear(2030, 300, programme, { indicatorCode: "organized_violence_deaths" }),
    ]),
    toContext(),
  );
  expect(kind).toBe("trend");
  expect(series.map(({ label }) => label)).toEqual([
    "UNAMI: civilians, police not stated",
    "UNAMI: civilians, police included",
    "UCDP: civilians and fighters",
  ]);
  expect(new Set(series.map(({ slot }) => slot)).size).toBe(3);
});

test("says what is counted even where one series is left", () => {
  const { series } = deathsByCounter.build({ publisher: "iraq-body-count" }, toData([inYear(2030, 160, count, documented)]), toContext());
  expect(series.map(({ label }) => label)).toEqual(["Iraq Body Count: documented civilian deaths"]);
});

test("leaves early counts that were revised to a chart of their own, and keeps one that was not, as preliminary", () => {
  const figures = [
    inYear(2030, 150, count, { ...documented, stage: "preliminary" }),
    inYear(2030, 160, count, documented),
    inYear(2031, 20, count, { ...documented, stage: "preliminary" }),
  ];
  const drawn = deathsByCounter.build({}, toData(figures), toContext()).series[0]?.points;
  expect(drawn?.map(({ value, preliminary }) => [value, preliminary])).toEqual([
    [160, false],
    [20, true],
  ]);
  const { series, sentence } = ibcDeaths.build({}, toData(figures), toContext());
  expect(series.map(({ label, points }) => [label, points.map(({ value }) => value)])).toEqual([
    ["Iraq Body Count: documented civilian deaths", [160]],
    ["Iraq Body Count: documented civilian deaths, early count", [150, 20]],
  ]);
  expect(sentence).toContain("never added");
});

test("a year's figure stands in its year, not at the beginning of the next", () => {
  const [point] = deathsByCounter.build({}, toData([inYear(2030, 160, count, documented)]), toContext()).series[0]?.points ?? [];
  expect(new Date(point?.at ?? 0).toISOString().slice(0, 7)).toBe("2030-07");
});

test("months are never summed to years", () => {
  const month = toObservation("2030-01-31", 9, mission, { ...killed, referencePeriodStart: "2030-01-01" });
  expect(deathsByCounter.build({}, toData([month]), toContext()).emptyMessage).not.toBeNull();
});

test("keeps surveys, records and their ranges apart, each with its years", () => {
  const { series, comparability, title } = warDeathsByCounter.build(
    {},
    toData([
      inYear(2031, 900, count, {
        indicatorCode: "documented_civilian_deaths_total",
        populationGroup: "civilians",
        referencePeriodStart: "2028-01-01",
        lower: 900,
        upper: 1000,
      }),
      inYear(2030, 5000, survey, {
        indicatorCode: "war_deaths_total",
        cause: "violence",
        referencePeriodStart: "2028-01-01",
        qualifier: "estimate",
      }),
    ]),
    toContext(),
  );
  expect(series.map(({ label, points }) => [label, points.map(({ text }) => text)])).toEqual([
    ["Iraq Body Count: documented civilian deaths since 2003", ["900 (range 900 to 1,000)"]],
    ["Household survey: violent deaths, estimated by survey", ["5,000 (estimate)"]],
  ]);
  expect(comparability?.verdict).toBe("not_comparable");
  expect(title).not.toMatch(/20[23]\d to/);
});
