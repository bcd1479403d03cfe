import { expect, test } from "vitest";
import { isDay, isPartialDate } from "./day";

test("a day has all its parts and is in the calendar", () => {
  expect(isDay("2024-02-29")).toBe(true);
  for (const text of [
    "2023-02-29",
    "2024-13-01",
    "2024-00-10",
    "2024-04-31",
    "2024-4-3",
    "2024-04",
    "03/08/2014",
    "2014-08-03T00:00:00",
    "",
  ])
    expect(isDay(text), text).toBe(false);
});

test("a day lies between 1900 and 2100", () => {
  expect(isDay("1899-12-31")).toBe(false);
  expect(isDay("2101-01-01")).toBe(false);
});

test("a date of a catalogue may be a year or a month", () => {
  for (const text of ["2005", "2023-12", "2014-08-03"]) expect(isPartialDate(text), text).toBe(true);
  for (const text of ["2005-", "2023-13", "2014-02-30", "05", "August 2014", ""]) expect(isPartialDate(text), text).toBe(false);
});
