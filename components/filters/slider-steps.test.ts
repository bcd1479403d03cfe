import { expect, test } from "vitest";
import { toSteps } from "./slider-steps";

const toValues = (values: string[]) => toSteps(values.map((value) => ({ value, label: value }))).map(({ value }) => value);

test("years come from the oldest to the newest, numbers by their size", () => {
  expect(toValues(["2031", "2030", "987"])).toEqual(["987", "2030", "2031"]);
});

test("days come in their order", () => {
  expect(toValues(["2031-10-01", "2031-09-30"])).toEqual(["2031-09-30", "2031-10-01"]);
});
