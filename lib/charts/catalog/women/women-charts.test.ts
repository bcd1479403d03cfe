import { expect, test } from "vitest";
import type { Indicator } from "@/lib/domain/indicator";
import type { Observation } from "@/lib/domain/observation";
import { toContext, toData, toObservation, toPublisher, toSource } from "../../testing/examplia";
import { womenGbvCases, womenKilled } from "./women-charts";

const directorate = toPublisher("directorate", "Directorate of Women");
const source = toSource(toPublisher("press", "Examplia Press"), { quotedBody: directorate });
const indicator: Indicator = {
  code: "gender_based_killings",
  theme: "casualties",
  kind: "flow",
  unit: "persons",
  names: { en: "Women killed", ar: null, ckb: null },
  definitions: { en: "Women killed because they were women.", ar: null, ckb: null },
  additiveOverPlaces: true,
  dimensions: [],
};
const locations = ["IQ", "IQKR"].map((code) => ({
  code,
  kind: "region",
  adminLevel: null,
  parentCode: null,
  names: { en: code === "IQ" ? "The country" : "The region", ar: null, ckb: null },
  point: null,
}));

function toFigure(start: string, end: string, value: number, over: Partial<Observation> = {}): Observation {
  return toObservation(end, value, source, {
    referencePeriodStart: start,
    locationCode: "IQKR",
    populationGroup: "women",
    sex: "female",
    ...over,
  });
}

function build(observations: Observation[], definition = womenKilled) {
  return definition.build({}, toData(observations, { indicators: [indicator], locations }), toContext());
}

test("whole years are said with their figures, parts of years only as such", () => {
  const spec = build([
    toFigure("2030-01-01", "2030-12-31", 8),
    toFigure("2031-01-01", "2031-02-28", 3),
    toFigure("2031-03-01", "2031-03-31", 1),
  ]);
  expect(spec.kind).toBe("readings");
  expect(spec.sentence).toBe(
    "For whole years: 8 in 2030 (Directorate of Women). 2 more figures cover only parts of years and are not to be held against these.",
  );
});

test("what is counted and which years have nothing is said with the drawing", () => {
  const { notes } = build([toFigure("2030-01-01", "2030-12-31", 8), toFigure("2032-01-01", "2032-02-28", 3)]);
  expect(notes.slice(0, 2)).toEqual([
    "Women killed because they were women.",
    "Whole years with a figure: 2030. Years with figures for a part only: 2032. There is no figure for any other year.",
  ]);
});

test("without any whole year none is made up", () => {
  const spec = build([toFigure("2031-01-01", "2031-02-28", 3), toFigure("2031-03-01", "2031-03-31", 1)]);
  expect(spec.sentence).toBe(
    "The 2 figures cover parts of years, and parts of different length; none says more than another about how a year went.",
  );
  expect(spec.notes[1]).toContain("No whole year has a figure.");
});

test("the country's figure stands beside the region's with its place, and neither is the other's whole", () => {
  const figures = [
    toFigure("2030-01-01", "2030-12-31", 800),
    toFigure("2031-01-01", "2031-12-31", 2000, { locationCode: "IQ", qualifier: "more_than" }),
  ];
  const spec = build(figures, womenGbvCases);
  expect(spec.sentence).toBe(
    "For whole years: The region 800 in 2030 (Directorate of Women); The country more than 2,000 in 2031 (Directorate of Women). The places differ, so these are not one series.",
  );
  expect(spec.notes[1]).toContain("The region: Whole years with a figure: 2030. The country: Whole years with a figure: 2031.");
});
