import { expect, test } from "vitest";
import { parseDay, parsePeriod } from "./date";

test.each([
  ["2024-04-30", "2024-04-30"],
  ["2024-04-30T00:00:00", "2024-04-30"],
  ["2010-11-30 00:00:00+00:00", "2010-11-30"],
  ["2023-11-06T11:00:00.000Z", "2023-11-06"],
  ["2023-11-06T23:30:00+03:00", "2023-11-06"],
  ["2 Sep 2013", "2013-09-02"],
  ["2-Sep-13", "2013-09-02"],
  ["15 February 2023", "2023-02-15"],
  ["September 2, 2013", "2013-09-02"],
  ["١٥ شباط ٢٠٢٣", "2023-02-15"],
  ["3 كانون الثاني 2024", "2024-01-03"],
  ["11/30/19", "2019-11-30"],
  ["30/11/2019", "2019-11-30"],
  ["1/1/96", "1996-01-01"],
  ["45412", "2024-04-30"],
])("reads %j as the day %s, never shifted", (text, value) => {
  expect(parseDay(text)).toEqual({ ok: true, value });
});

test("asks which of two days a date means, unless the format is known to write it one way", () => {
  expect(parseDay("11/1/19")).toMatchObject({ ok: false, reason: expect.stringContaining("2019-11-01 or 2019-01-11") });
  expect(parseDay("11/1/19", "month/day")).toEqual({ ok: true, value: "2019-11-01" });
});

test.each(["2023-02-30", "31/31/2020", "soon", "2021-21-31"])("refuses %j", (text) => {
  expect(parseDay(text).ok).toBe(false);
});

test.each([
  ["2005", "2005-01-01", "2005-12-31"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["Dec 2023", "2023-12-01", "2023-12-31"],
  ["2024-04-30", "2024-04-30", "2024-04-30"],
])("reads %j as the period %s to %s", (text, start, end) => {
  expect(parsePeriod(text)).toEqual({ ok: true, value: { start, end } });
});
