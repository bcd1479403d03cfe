import { describe, expect, test } from "vitest";
import { toTime, toTimeAxis, toValueAxis, toYearAxis } from "./axes";

const reader = { locale: "en", digits: "latn" } as const;
const labelsOf = (highest: number, unit: string) => toValueAxis(highest, unit, reader).ticks.map(({ label }) => label);

test("ticks an axis of people at whole people only", () => {
  expect(labelsOf(1, "persons")).toEqual(["0", "1"]);
  expect(labelsOf(3, "households")).toEqual(["0", "1", "2", "3"]);
});

test("keeps all of few ticks in a narrow drawing", () => {
  expect(toValueAxis(1, "persons", reader).ticks.every(({ minor }) => !minor)).toBe(true);
});

test("ticks percentages also between whole numbers", () => {
  expect(labelsOf(1, "percent")).toContain("0.2%");
});

describe("a time axis", () => {
  const ticksOf = (days: string[]) => toTimeAxis(days, "Period", reader).ticks.map(({ label }) => label);

  test("of some months of one year is ticked by their names", () => {
    expect(ticksOf(["2019-06-30", "2019-11-30"])).toEqual(["June", "July", "August", "September", "October", "November"]);
  });

  test("of months of two years names the year with each", () => {
    expect(ticksOf(["2018-08-31", "2019-08-31"])).toEqual(["August 2018", "November 2018", "February 2019", "May 2019", "August 2019"]);
  });

  test("holds the last day of its last month", () => {
    const { domain } = toTimeAxis(["2019-06-30", "2019-11-30"], "Period", reader);
    expect(domain).toEqual([toTime("2019-06-01"), toTime("2019-12-01")]);
  });

  test("of two years and more, or of a single day, is ticked by years", () => {
    expect(ticksOf(["2017-06-30", "2019-06-30"])).toEqual(["2017", "2018", "2019", "2020"]);
    expect(ticksOf(["2019-06-30"])).toEqual(["2019", "2020"]);
  });

  test("of yearly counts is ticked by years, however few", () => {
    expect(toYearAxis(["2018-07-01", "2019-07-01"], "Period", reader).ticks.map(({ label }) => label)).toEqual(["2018", "2019", "2020"]);
  });
});
