import { expect, test } from "vitest";
import type { Observation } from "@/lib/domain/observation";
import { toElection, toTurnout } from "../../testing/example-elections";
import { governorates, toContext, toData, toPublisher, toSource } from "../../testing/examplia";
import { turnoutByGovernorate } from "./turnout-by-governorate";

const board = toSource(toPublisher("board", "Election Board"));
const daily = toSource(toPublisher("daily", "The Daily"));
const elections = [
  toElection("XA-1", { countryCode: "IQ", heldFrom: "2027-05-04" }),
  toElection("XA-2", { countryCode: "IQ", denominatorNote: "Divided by the register of 2031." }),
];
const half = {
  ...governorates[0],
  code: "XAG01-A",
  kind: "governorate_part",
  parentCode: "XAG01",
  names: { en: "North – Left", ar: null, ckb: null },
};

function at(locationCode: string, value: number | null, over: Partial<Observation> = {}, source = board) {
  return toTurnout("XA-2", value, source, { locationCode, ...over });
}

function build(observations: Observation[], parameters: object = {}) {
  const locations = [...governorates, half] as typeof governorates;
  return turnoutByGovernorate.build(parameters, toData(observations, { elections, locations }), toContext());
}

const figures = [at("XAG01", 60), at("XAG02", 40), at("XAG03", 50)];

test("shows one table, the highest first, and names what it is a share of, which stage and who gives it", () => {
  const spec = build(figures);
  expect(spec.title).toBe(
    "Turnout by governorate, Parliament, May 2031: share of registered voters, general and special vote together, final. As given by Election Board",
  );
  expect(spec.series[0]?.points.map(({ category, text }) => `${category}: ${text}`)[0]).toBe(
    "North: 60% of registered voters, general and special vote together, final",
  );
  expect(spec.notes.join(" ")).toContain("Divided by the register of 2031.");
});

test("general, special and preliminary figures are tables of their own, chosen by controls", () => {
  const special = [at("XAG01", 90, { votingScope: "special" }), at("XAG02", 80, { votingScope: "special" })];
  const early = [at("XAG01", 58, { stage: "preliminary" }, daily), at("XAG02", 39, { stage: "preliminary" }, daily)];
  const all = [...figures, ...special, ...early];
  const values = (parameters: object) => build(all, parameters).series[0]?.points.flatMap(({ value }) => value ?? []);
  expect(values({})).toEqual([60, 50, 40]);
  expect(values({ voting_scope: "special" })).toEqual([90, 80]);
  expect(values({ stage: "preliminary" })).toEqual([58, 39]);
  expect(values({ publisher: "daily" })).toEqual([58, 39]);
  expect(build(all).controls.map(({ name }) => name)).toEqual(["election", "voting_scope", "stage", "publisher", "asOf"]);
});

test("a governorate without a figure is listed as missing, not drawn as zero", () => {
  const spec = build(figures.slice(0, 2));
  expect(spec.series[0]?.points.at(-1)).toMatchObject({ category: "West", value: null, text: "not reported" });
  expect(spec.sentence).toContain("One governorate has no figure here: West.");
});

test("halves stand for themselves: their governorate is neither missing nor averaged", () => {
  const spec = build([at("XAG01-A", 35), at("XAG02", 40), at("XAG03", 50)]);
  expect(spec.series[0]?.points.map(({ category, value }) => [category, value])).toEqual([
    ["West", 50],
    ["South", 40],
    ["North – Left", 35],
  ]);
  expect(spec.notes.join(" ")).toContain("Given in halves, as two electoral districts: North.");
});

test("an election without a table is said to have none, and those with one are named", () => {
  const spec = build(figures, { election: "XA-1" });
  expect(spec.series).toEqual([]);
  expect(spec.emptyMessage).toContain("There is nothing to draw; this is not zero. Elections with a table: Parliament, May 2031.");
});
