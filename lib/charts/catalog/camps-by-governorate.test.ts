import { expect, test } from "vitest";
import type { Camp } from "@/lib/domain/camp";
import { governorates, toContext, toData, toObservation, toPublisher, toSource } from "../testing/examplia";
import { campsByGovernorate } from "./camps-by-governorate";

const cluster = toSource(toPublisher("cluster", "Camp Cluster"));
const daily = toSource(toPublisher("daily", "The Daily"), { quotedBody: toPublisher("ministry", "Ministry") });

function toCamp(code: string, governorateCode: string, closedOn: string | null): Camp {
  return {
    location: { code, kind: "camp", adminLevel: null, parentCode: governorateCode, names: { en: code, ar: null, ckb: null }, point: null },
    governorateCode,
    districtCode: null,
    openedOn: null,
    closedOn,
    status: closedOn ? "closed" : "unknown",
    nameVariants: [],
    openedSourceUrl: null,
    closedSourceUrl: null,
    note: null,
  };
}

const camps = [toCamp("camp-a", "XAG01", null), toCamp("camp-b", "XAG02", null), toCamp("camp-c", "XAG03", "2029-12-31")];

function build(parameters: object, observations = figures, known = camps) {
  return campsByGovernorate.build(parameters, toData(observations, { locations: governorates, camps: known }), toContext());
}

function at(locationCode: string, day: string, value: number | null, source = cluster, shelterType: string | null = null) {
  return toObservation(day, value, source, { locationCode, shelterType });
}

const figures = [
  at("XAG01", "2030-08-31", 500),
  at("XAG02", "2030-08-31", 0),
  at("XAG01", "2031-08-31", 400, daily),
  at("XAG02", "2031-08-31", 40, daily),
];

test("shows the newest count, of one body and one day", () => {
  const spec = build({});
  expect(spec.title).toContain("31 August 2031, as counted by The Daily, quoting Ministry");
  expect(spec.series).toHaveLength(1);
  expect(spec.series[0]?.points.map(({ category, text }) => [category, text])).toEqual([
    ["North", "400"],
    ["South", "40"],
    ["West", "no camp then"],
  ]);
});

test("a reader chooses another count; one that there is not gives the newest", () => {
  expect(build({ reading: "2030-08-31.cluster" }).title).toContain("31 August 2030, as counted by Camp Cluster");
  expect(build({ reading: "1999-08-31.cluster" }).title).toContain("31 August 2031");
});

test("zero, not reported and no camp then are told apart", () => {
  const open = [...camps.slice(0, 2), toCamp("camp-c", "XAG03", null)];
  const texts = build({ reading: "2030-08-31.cluster" }, figures, open).series[0]?.points.map(({ text, value }) => [text, value]);
  expect(texts).toEqual([
    ["500", 500],
    ["0", 0],
    ["not reported", null],
  ]);
});

test("a governorate given only in parts is not the sum of them", () => {
  const parted = [
    at("XAG01", "2031-08-31", 400),
    at("XAG03", "2031-08-31", 20),
    at("XAG02", "2031-08-31", 30, cluster, "camp_kri_administration"),
    at("XAG02", "2031-08-31", 10, cluster, "camp_federal_administration"),
  ];
  const spec = build({}, parted);
  expect(spec.series[0]?.points.find(({ category }) => category === "South")?.text).toBe("not reported");
  expect(spec.notes.join(" ")).toContain("The two parts are not added here");
});

test("governorates without a camp are named, not drawn", () => {
  const spec = build({}, figures, camps.slice(0, 2));
  expect(spec.series[0]?.points.map(({ category }) => category)).toEqual(["North", "South"]);
  expect(spec.notes).toContain("The catalogue knows no camp in West.");
});

test("says so where nobody counts by governorate", () => {
  expect(build({}, []).emptyMessage).toMatch(/No body in this edition/);
});
