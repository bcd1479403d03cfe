import { expect, test } from "vitest";
import type { Indicator } from "@/lib/domain/indicator";
import type { Observation } from "@/lib/domain/observation";
import { governorates, toContext, toData, toObservation, toPublisher, toSource } from "../testing/examplia";
import { indicatorOverTime } from "./indicator-over-time";

const office = toSource(toPublisher("office", "Office"));
const indicator: Indicator = {
  code: "idps",
  theme: "displacement",
  kind: "stock",
  unit: "persons",
  names: { en: "Displaced people", ar: null, ckb: null },
  definitions: { en: "People displaced within Examplia.", ar: null, ckb: null },
  additiveOverPlaces: true,
  dimensions: ["sex"],
};

function build(observations: Observation[], parameters: Record<string, string> = {}) {
  const wanted = { indicator: "idps", location: "XAG01", ...parameters };
  return indicatorOverTime.build(
    wanted,
    toData(observations, { indicators: [indicator], locations: governorates.slice(0, 1) }),
    toContext(),
  );
}

const whole = [toObservation("2030-12-31", 100, office), toObservation("2031-12-31", 110, office)];
const parts = [toObservation("2031-12-31", 60, office, { sex: "f" }), toObservation("2031-12-31", 50, office, { sex: "m" })];

test("shows the figures that are not split where there are any, and the parts on demand", () => {
  expect(build([...whole, ...parts]).series.map(({ points }) => points.map(({ value }) => value))).toEqual([[100, 110]]);
  expect(build([...whole, ...parts], { sex: "f" }).series.map(({ points }) => points.map(({ value }) => value))).toEqual([[60]]);
  expect(build([...whole, ...parts], { sex: "any" }).series).toHaveLength(3);
});

test("shows all parts side by side where nothing stands for the whole", () => {
  expect(build(parts).series.map(({ label }) => label)).toEqual(["Office: f", "Office: m"]);
});

test("offers a choice only where figures differ, and says what is chosen", () => {
  expect(build(whole).controls.map(({ name }) => name)).toEqual(["asOf"]);
  const [sex] = build([...whole, ...parts]).controls;
  expect([sex?.name, sex?.value, sex?.options.map(({ value }) => value)]).toEqual(["sex", "", ["", "none", "f", "m", "any"]]);
});

test("bears the indicator, the place and the years in its title, and an id of its own on a page with several", () => {
  const spec = build(whole);
  expect(spec.title).toBe("Displaced people: North, 2030 to 2031");
  expect(spec.id).toBe("indicator-over-time-idps-XAG01");
});

test("a body that gives only parts has its say beside one that gives the whole", () => {
  const relief = toSource(toPublisher("relief", "Relief"));
  const spec = build([...whole, ...parts, toObservation("2031-12-31", 90, relief, { cause: "conflict" })]);
  expect(spec.series.map(({ label }) => label)).toEqual(["Office: cause not stated", "Relief: conflict"]);
});

test("leaves the dead and injured of a single event to the event", () => {
  expect(build([...whole, toObservation("2031-05-01", 3, office, { incidentCode: "fire-2031" })]).series[0]?.points).toHaveLength(2);
});

test("keeps what lies within the years asked for", () => {
  expect(build(whole, { from: "2031" }).series[0]?.points.map(({ value }) => value)).toEqual([110]);
  expect(build(whole, { to: "2030-12-31" }).series[0]?.points.map(({ value }) => value)).toEqual([100]);
});
