import { expect, test } from "vitest";
import { listMonths, toMonthRuns } from "./months";

test("months run over the turn of a year, and stop where one is missing", () => {
  expect(toMonthRuns(["2031-02", "2030-12", "2031-01", "2031-01", "2031-04"])).toEqual([
    { from: "2030-12", to: "2031-02" },
    { from: "2031-04", to: "2031-04" },
  ]);
});

test("lists the months between two, both included", () => {
  expect(listMonths("2030-11", "2031-02")).toEqual(["2030-11", "2030-12", "2031-01", "2031-02"]);
  expect(listMonths("2031-02", "2030-11")).toEqual([]);
});
