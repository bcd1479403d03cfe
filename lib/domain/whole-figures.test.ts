import { expect, test } from "vitest";
import { toObservation, toPublisher, toSource } from "@/lib/charts/testing/examplia";
import { keepLeastSplit, keepWholes } from "./whole-figures";

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

test("keeps what each body splits least", () => {
  expect(keepLeastSplit(figures, ["sex", "cause"]).map(({ value }) => value)).toEqual([100, 70]);
});
