import { expect, test } from "vitest";
import type { Incident } from "@/lib/domain/incident";
import type { Observation } from "@/lib/domain/observation";
import { toContext, toData, toObservation, toPublisher, toSource } from "../../testing/examplia";
import { incidentCasualties } from "./incident-casualties";

const office = toSource(toPublisher("office", "Office of Examplia"));
const press = toSource(toPublisher("press", "Examplia Press"));
const database = toSource(toPublisher("database", "Database of Incidents"));

const fair: Incident = {
  code: "fair-2030",
  names: { en: "Bombing of the fair", ar: null, ckb: null },
  occurredOn: "2030-05-04",
  locationCode: "XAG01",
  descriptions: { en: "A bomb went off.", ar: null, ckb: null },
  sourceUrl: null,
};
const march: Incident = { ...fair, code: "march-2031", names: { en: "March on the palace", ar: null, ckb: null }, occurredOn: "2031" };

function count(value: number, source: Observation["source"], over: Partial<Observation> = {}): Observation {
  return toObservation("2030-05-04", value, source, {
    id: `${source.id} ${value} ${over.populationGroup}`,
    indicatorCode: "killed",
    incidentCode: "fair-2030",
    populationGroup: "visitors",
    ...over,
  });
}

function build(observations: Observation[], parameters: object = { incident: "fair-2030" }) {
  return incidentCasualties.build(parameters, toData(observations, { incidents: [fair, march] }), toContext());
}

function listRows(spec: ReturnType<typeof build>) {
  return spec.series
    .flatMap(({ label, points }) => points.map(({ at, category, text }) => ({ at, row: `${label} | ${category} | ${text}` })))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
}

test("conflicting counts of the same people stand in a row each, and other groups apart from them", () => {
  const spec = build([
    count(9, database, { populationGroup: "aid_workers" }),
    count(12, office),
    count(13, press, { qualifier: "more_than" }),
  ]);
  expect(spec.title).toBe("killed: Bombing of the fair (4 May 2030)");
  expect(listRows(spec)).toEqual([
    "Examplia Press | visitors | more than 13",
    "Office of Examplia | visitors | 12",
    "Database of Incidents | aid workers | 9",
  ]);
  expect(spec.sentence).toBe(
    "visitors: more than 13, by Examplia Press; 12, by Office of Examplia. aid workers: 9, by Database of Incidents.",
  );
  expect(spec.notes).toEqual(["These counts were made in different ways; they are neither added nor averaged."]);
});

test("what most documents give comes first, and who agrees is named together", () => {
  const spec = build([count(12, office), count(13, press), count(12, database)]);
  expect(listRows(spec).at(-1)).toBe("Examplia Press | visitors | 13");
  expect(spec.sentence).toBe("visitors: 12, by Office of Examplia, Database of Incidents; 13, by Examplia Press.");
});

test("a preliminary count is called so in words too", () => {
  expect(build([count(12, office, { stage: "preliminary" })]).sentence).toBe("visitors: 12 (preliminary), by Office of Examplia.");
});

test("of many different counts the sentence names the ends", () => {
  const spec = build([
    count(12, office),
    count(13, press),
    count(15, database),
    count(16, office),
    count(17, press, { qualifier: "at_least" }),
  ]);
  expect(spec.sentence).toBe("visitors: between 12 and at least 17, by 5 counts.");
});

test("counts of different times are not held against each other, and each says its time", () => {
  const week = { referencePeriodStart: "2030-05-04", referencePeriodEnd: "2030-05-10" };
  const spec = build([
    count(3, office, { referencePeriodStart: "2030-05-06", referencePeriodEnd: "2030-05-07" }),
    count(20, press, { ...week, lower: 15, upper: 30 }),
  ]);
  expect(spec.title).toBe("killed: Bombing of the fair (4 May 2030 – 10 May 2030)");
  expect(spec.sentence).toBe(
    "visitors: 20 (range 15 to 30), by Examplia Press (4 May 2030 – 10 May 2030); 3, by Office of Examplia (6 May 2030 – 7 May 2030).",
  );
});

test("killed and injured, and one incident and another, are never in one drawing", () => {
  const spec = build([
    count(12, office),
    count(80, office, { indicatorCode: "injured" }),
    count(5, office, { incidentCode: "march-2031" }),
  ]);
  expect(listRows(spec)).toEqual(["Office of Examplia | visitors | 12"]);
  expect(spec.controls.map(({ name }) => name)).toEqual(["incident", "indicator", "asOf"]);
});

test("figures that belong to no incident have no row, and without a choice the first incident is shown", () => {
  const spec = build([count(12, office), count(500, press, { incidentCode: null })], {});
  expect(listRows(spec)).toEqual(["Office of Examplia | visitors | 12"]);
});

test("an incident that nobody counted says so", () => {
  expect(build([], { incident: "march-2031" }).emptyMessage).toBe(
    "No body gives a figure of “killed” for “March on the palace” in this edition.",
  );
});

test("a doubtful count has a row and no say in the sentence", () => {
  const spec = build([count(12, office), count(99, press, { note: "Doubtful: a slip of the page." })]);
  expect(spec.sentence).toContain("visitors: 12, by Office of Examplia. One more figure is marked as doubtful");
  expect(listRows(spec)).toHaveLength(2);
});
