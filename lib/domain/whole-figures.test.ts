import { expect, test } from "vitest";
import { toObservation, toPublisher, toSource } from "@/lib/charts/testing/examplia";
import { keepLatestStages, keepLeastSplit, keepWholes } from "./whole-figures";

const office = toSource(toPublisher("office"));
const relief = toSource(toPublisher("relief"));
const figures = [
  toObservation("2030-12-31", 100, office),
  toObservation("2030-12-31", 60, office, { sex: "f" }),
  toObservation("2030-12-31", 70, relief, { cause: "conflict" }),
  toObservation("2030-12-31", 30, relief, { cause: "conflict", sex: "f" }),
];

test("a body's whole is kept without its parts, and parts where the body gives nothing else", () => {
  expect(keepWholes(figures, "sex").map(({ value }) => value)).toEqual([100, 70]);
  expect(keepWholes(figures, "cause").map(({ value }) => value)).toEqual([100, 60, 70, 30]);
});

test("a single whole does not stand for parts of many days", () => {
  const years = ["2031", "2032", "2033"].map((year, index) => toObservation(`${year}-12-31`, 40 + index, office, { cause: "conflict" }));
  const round = toObservation("2033-12-31", 50, office);
  expect(keepWholes([...years, round], "cause").map(({ value }) => value)).toEqual([40, 41, 42, 50]);
  const wholes = ["2031", "2032"].map((year, index) => toObservation(`${year}-12-31`, 60 + index, office));
  expect(keepWholes([...years, ...wholes], "cause").map(({ value }) => value)).toEqual([60, 61]);
});

test("a preliminary figure goes where its body gives a later one for the same, and only there", () => {
  const kept = keepLatestStages([
    toObservation("2030-12-31", 10, office, { stage: "preliminary" }),
    toObservation("2030-12-31", 11, office, { stage: "final" }),
    toObservation("2030-12-31", 12, relief, { stage: "preliminary" }),
    toObservation("2031-12-31", 13, office, { stage: "preliminary" }),
    toObservation("2030-12-31", 14, office, { stage: "preliminary", sex: "f" }),
  ]);
  expect(kept.map(({ value }) => value)).toEqual([11, 12, 13, 14]);
});

test("keeps what each body splits least", () => {
  expect(keepLeastSplit(figures, ["sex", "cause"]).map(({ value }) => value)).toEqual([100, 70]);
});
