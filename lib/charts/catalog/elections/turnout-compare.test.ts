import { expect, test } from "vitest";
import type { Observation } from "@/lib/domain/observation";
import { toElection, toTurnout } from "../../testing/example-elections";
import { governorates, toContext, toData, toPublisher, toSource } from "../../testing/examplia";
import { turnoutCompare } from "./turnout-compare";
import { turnoutDifference } from "./turnout-difference";

const board = toSource(toPublisher("board", "Election Board"));
const elections = [
  toElection("IQ-A", { countryCode: "IQ", heldFrom: "2027-05-04", heldTo: "2027-05-04" }),
  toElection("IQ-B", { countryCode: "IQ" }),
  toElection("IQ-C", { countryCode: "IQ", heldFrom: "2033-05-04", heldTo: "2033-05-04" }),
];

function toFigure(electionCode: string, value: number, over: Partial<Observation> = {}) {
  return toTurnout(electionCode, value, board, { id: `${electionCode} ${value}`, locationCode: "IQ", ...over });
}

function compare(observations: Observation[], parameters: object = {}) {
  return turnoutCompare.build(parameters, toData(observations, { elections }), toContext());
}

const [a, b] = [toFigure("IQ-A", 60), toFigure("IQ-B", 50)];
const other = toFigure("IQ-B", 40, { denominator: "voting_age_population" });

test("compares of each election the figure that compares best, and says what the figures are of", () => {
  const spec = compare([a, b, other]);
  expect(spec.comparability?.verdict).toBe("comparable");
  expect(spec.series.flatMap(({ points }) => points.map(({ value }) => value))).toEqual([60, 50]);
  expect(spec.title).toBe(
    "Turnout compared, Parliament, May 2027; Parliament, May 2031: share of registered voters, general and special vote together, final",
  );
  expect([spec.emptyMessage, spec.warning]).toEqual([null, null]);
});

test("what can't be compared is not drawn, and the reasons stand in its place", () => {
  const spec = compare([a, other]);
  expect(spec.comparability?.verdict).toBe("not_comparable");
  expect(spec.series).toEqual([]);
  expect(spec.comparability?.reasons).not.toEqual([]);
  expect(spec.emptyMessage).toBe("They can still be drawn, with this warning in the drawing.");
});

test("shown anyway, it carries the warning with all reasons into the drawing", () => {
  const spec = compare([a, other], { show: "anyway" });
  expect(spec.series.flatMap(({ points }) => points.map(({ value }) => value)).sort()).toEqual([40, 60]);
  for (const reason of spec.comparability?.reasons ?? []) expect(spec.warning).toContain(reason);
});

test("an election without a figure is named as missing, not drawn as zero", () => {
  const spec = compare([a, b], { elections: ["IQ-A", "IQ-B", "IQ-C"] });
  expect(spec.categoryAxis.ticks).toHaveLength(2);
  expect(spec.notes.join(" ")).toContain("Parliament, May 2033. What is missing is not zero.");
});

test("elections stand in an address once each, with commas or one by one", () => {
  const parse = (value: unknown) => turnoutCompare.parameters.parse({ elections: value });
  expect(parse("IQ-A,IQ-B,IQ-A")).toEqual({ elections: ["IQ-A", "IQ-B"] });
  expect(parse(["IQ-A", "IQ-B"])).toEqual({ elections: ["IQ-A", "IQ-B"] });
  expect(turnoutCompare.parameters.safeParse({ elections: "<script>" }).success).toBe(false);
});

function difference(values: [string, string, number][], over: Partial<Observation> = {}) {
  const figures = values.map(([electionCode, locationCode, value]) =>
    toFigure(electionCode, value, { locationCode, id: `${electionCode} ${locationCode}`, ...(electionCode === "IQ-B" && over) }),
  );
  return turnoutDifference.build({}, toData(figures, { elections, locations: governorates }), toContext());
}

const tables: [string, string, number][] = [
  ["IQ-A", "XAG01", 60],
  ["IQ-A", "XAG02", 40.5],
  ["IQ-B", "XAG01", 66.4],
  ["IQ-B", "XAG02", 38.25],
  ["IQ-B", "XAG03", 50],
];

test("places that both elections give are a dumbbell each, the largest rise first, to the decimals that both have", () => {
  const spec = difference(tables);
  expect(spec.laneTexts?.map(({ texts }) => texts[0])).toEqual(["+6 points", "−2.3 points"]);
  expect(spec.series.map(({ key, points }) => [key, points.map(({ value, computed }) => [value, computed ?? false])])).toEqual([
    [
      "older",
      [
        [60, false],
        [40.5, false],
      ],
    ],
    [
      "newer",
      [
        [66.4, false],
        [38.25, false],
      ],
    ],
    [
      "difference",
      [
        [6, true],
        [-2.3, true],
      ],
    ],
  ]);
});

test("a place that only one election gives is listed as missing", () => {
  expect(difference(tables).notes[0]).toBe(
    "Only places that both tables give are shown. Missing in Parliament, May 2027: West. Missing in Parliament, May 2031: nothing. What is missing is not zero.",
  );
});

test("tables that can't be compared are explained instead of drawn", () => {
  const spec = difference(tables, { denominator: "voting_age_population" });
  expect([spec.comparability?.verdict, spec.series]).toEqual(["not_comparable", []]);
});

test("an election without a table has nothing to compare, which is not zero", () => {
  const figures = tables.map(([electionCode, locationCode, value]) => toFigure(electionCode, value, { locationCode }));
  const spec = turnoutDifference.build(
    { elections: ["IQ-B", "IQ-C"] },
    toData(figures, { elections, locations: governorates }),
    toContext(),
  );
  expect(spec.emptyMessage).toContain("turnout by governorate for: Parliament, May 2033");
});
