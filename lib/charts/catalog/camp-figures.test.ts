import { expect, test } from "vitest";
import { toContext, toData, toObservation, toPublisher, toSource } from "../testing/examplia";
import { campHouseholds, campPopulation } from "./camp-figures";
import { campsOpen } from "./camps-open";
import { peopleInCamps } from "./people-in-camps";

const cluster = toSource(toPublisher("cluster", "Camp Cluster"));
const dtm = toSource(toPublisher("iom-dtm", "IOM DTM"));
const camp = {
  code: "camp-a",
  kind: "camp",
  adminLevel: null,
  parentCode: null,
  names: { en: "North Field", ar: null, ckb: null },
  point: null,
};
const place = { locations: [camp] };

test("people in a camp are shown one row a count, each with its body, never blended", () => {
  const figures = [
    toObservation("2030-08-31", 500, cluster),
    toObservation("2030-08-31", 560, dtm),
    toObservation("2031-08-31", 400, cluster),
  ];
  const spec = campPopulation.build({ location: "camp-a" }, toData(figures, place), toContext());
  expect(spec.title).toBe("People in North Field camp, 2030 to 2031, by whose count");
  expect(spec.kind).toBe("readings");
  expect(spec.series.map(({ label, points }) => [label, points.map(({ value }) => value)])).toEqual([
    ["Camp Cluster", [500, 400]],
    ["IOM DTM", [560]],
  ]);
});

test("sex and age of people in a camp stand in words, for drawn they would look like other counts", () => {
  const figures = [toObservation("2031-08-31", 400, cluster), toObservation("2031-08-31", 210, cluster, { sex: "female" })];
  const spec = campPopulation.build({ location: "camp-a" }, toData(figures, place), toContext());
  expect(spec.series.flatMap(({ points }) => points.map(({ value }) => value))).toEqual([400]);
  expect(spec.notes).toContain("Of these, by Camp Cluster, 31 August 2031: female 210.");
});

test("a camp's chart has to be told which camp", () => {
  expect(campHouseholds.parameters.safeParse({}).success).toBe(false);
});

test("households in a camp are a chart of their own, in households", () => {
  const spec = campHouseholds.build({ location: "camp-a" }, toData([toObservation("2031-08-31", 80, cluster)], place), toContext());
  expect([spec.unit, spec.title]).toEqual(["households", "Households in North Field camp, 2031, by whose count"]);
});

test("people and households in camps are asked for apart", () => {
  const indicators = (measure?: string) => peopleInCamps.needs({ measure }).observations.map(({ indicatorCode }) => indicatorCode);
  expect([indicators(), indicators("people"), indicators("households")]).toEqual([
    ["idps_in_camps"],
    ["idps_in_camps"],
    ["idp_households_in_camps"],
  ]);
});

test("camps counted part by part, or with camps for refugees, are never on the line of those counted as camps", () => {
  const figures = [
    toObservation("2030-08-31", 40, cluster),
    toObservation("2030-12-31", 90, cluster, { shelterType: "sub_camp" }),
    toObservation("2030-12-31", 50, cluster, { populationGroup: "idps_and_refugees" }),
    toObservation("2031-08-31", 38, cluster),
    toObservation("2031-12-31", 88, cluster, { shelterType: "sub_camp" }),
  ];
  const spec = campsOpen.build({}, toData(figures), toContext());
  expect(spec.series.map(({ label, points }) => [label, points.map(({ value }) => value)])).toEqual([
    ["Camp Cluster", [40, 38]],
    ["Camp Cluster: each part of a camp by itself", [90, 88]],
    ["Camp Cluster: with camps for refugees", [50]],
  ]);
});
