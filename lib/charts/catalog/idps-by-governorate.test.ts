import { expect, test } from "vitest";
import { governorates, toContext, toData, toObservation, toPublisher, toSource } from "../testing/examplia";
import { idpsByGovernorate } from "./idps-by-governorate";

const unhcr = toSource(toPublisher("unhcr", "UNHCR"));
const dtm = toSource(toPublisher("iom-dtm", "IOM DTM"));

const observations = [
  toObservation("2030-12-31", 10, unhcr, { locationCode: "XAG01" }),
  toObservation("2031-12-31", 30, unhcr, { locationCode: "XAG01" }),
  toObservation("2031-12-31", 70, unhcr, { locationCode: "XAG02" }),
  toObservation("2031-08-31", 75, dtm, { locationCode: "XAG02" }),
];

function build(parameters: { year?: string; publisher?: string } = {}) {
  return idpsByGovernorate.build(parameters, toData(observations, { locations: governorates }), toContext());
}

test("shows the newest year and the publisher that covers most of it", () => {
  const spec = build();
  expect(spec.title).toBe("Internally displaced people by place, 31 December 2031, as counted by UNHCR");
  expect(spec.series.map((series) => series.key)).toEqual(["unhcr"]);
});

test("sorts places by their figure, and puts those without one last, as not reported", () => {
  const points = build().series[0]?.points ?? [];
  expect(points.map((point) => [point.category, point.value, point.text])).toEqual([
    ["South", 70, "70"],
    ["North", 30, "30"],
    ["West", null, "not reported"],
  ]);
});

test("never mixes publishers in one drawing", () => {
  const spec = build({ year: "2031", publisher: "iom-dtm" });
  expect(spec.series[0]?.points.map((point) => point.value)).toEqual([75, null, null]);
  expect(spec.sources.map((source) => source.publisher)).toEqual(["IOM DTM"]);
});

test("says in words who hosts most and who has no figure", () => {
  expect(build().sentence).toBe(
    "South hosts the most: 70. Next comes North (30). One place has no figure from this publisher for this date: West.",
  );
});

test("offers the years, for the year shown the publishers that have figures, and a day of publication", () => {
  expect(build({ year: "2031" }).controls.map(({ name, value, options }) => [name, value, options.map((option) => option.value)])).toEqual([
    ["measure", "idps", ["idps", "idp_households", "returnees", "returnee_households", "idp_returns", "disaster_event_idps"]],
    ["year", "2031", ["2031", "2030"]],
    ["publisher", "unhcr", ["unhcr", "iom-dtm"]],
    ["asOf", "", []],
  ]);
});

test("explains a year without figures, with the years that have some", () => {
  const spec = build({ year: "2025" });
  expect(spec.series).toEqual([]);
  expect(spec.emptyMessage).toBe(
    "No publisher in this edition gives figures of “Internally displaced people” by place for 2025. Years with figures: 2031; 2030.",
  );
});

test("refuses a year that is not a year", () => {
  expect(idpsByGovernorate.parameters.safeParse({ year: "last" }).success).toBe(false);
  expect(idpsByGovernorate.parameters.safeParse({ publisher: "<script>" }).success).toBe(false);
});
