import { expect, test } from "vitest";
import type { Observation } from "@/lib/domain/observation";
import { toReadingsSpec } from "./readings-spec";
import { toContext, toObservation, toPublisher, toSource } from "./testing/examplia";

const survey = toSource(toPublisher("survey", "Survey of Examplia"));
const office = toSource(toPublisher("office", "Office of Examplia"));

function build(observations: Observation[]) {
  return toReadingsSpec(
    {
      slug: "killed",
      parameters: {},
      indicator: { unit: "persons", kind: "flow" },
      title: "People killed in Examplia, 2004",
      emptyMessage: "none",
      observations,
      breaks: [],
      notes: [],
      controls: [],
      splitBy: [],
      words: new Map(),
    },
    toContext(),
  );
}

const high = toObservation("2004-08-31", 3000, survey, {
  lower: 2000,
  upper: 4000,
  qualifier: "estimate",
  referencePeriodStart: "2004-08-01",
});
const low = toObservation("2004-08-31", 1200, office, { referencePeriodStart: "2004-08-01" });

test("conflicting counts stand in a row each and the sentence names their ends, never a mean", () => {
  const spec = build([low, high]);
  expect(spec.kind).toBe("readings");
  expect(spec.sentence).toBe(
    "Between 1,200 and 3,000 (estimate), by 2 counts. With their published ranges, they reach from 1,200 to 4,000.",
  );
  const rows = spec.series.flatMap(({ label, points }) => points.map(({ at, category }) => `${at} ${label} ${category}`)).sort();
  expect(rows).toEqual(["0 Survey of Examplia August 2004", "1 Office of Examplia August 2004"]);
  expect(JSON.stringify(spec)).not.toContain("2,100");
});

test("an open end stays open in the sentence", () => {
  const open = toObservation("2006-01-01", 5000, toSource(toPublisher("press")), { qualifier: "more_than" });
  expect(build([low, open]).sentence).toBe("Between 1,200 and more than 5,000, by 2 counts.");
});

test("counts that agree are said to agree", () => {
  expect(build([low, toObservation("2004-09-01", 1200, survey)]).sentence).toBe("1,200, by 2 counts.");
});

test("a doubtful figure is drawn but not an end of the sentence", () => {
  const doubtful = toObservation("2005-01-01", 9, survey, { note: "Doubtful: a slip of the page." });
  const spec = build([low, high, doubtful]);
  expect(spec.sentence).toContain("Between 1,200 and 3,000");
  expect(spec.sentence).toContain("One more figure is marked as doubtful");
  expect(spec.series.flatMap(({ points }) => points)).toHaveLength(3);
});

test("a single count, and none, are said as such", () => {
  expect(build([low]).sentence).toContain("There is one reading: 1,200");
  expect(build([]).emptyMessage).toBe("none");
});
