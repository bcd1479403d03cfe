import { expect, test } from "vitest";
import { hasStatusIn, toCampYears, toYearsCovered, wasClosedBy, wasOpenIn } from "./camp-years";

function count(start: string, value: number | null, end = start) {
  return { referencePeriodStart: start, referencePeriodEnd: end, value };
}

test("a camp that opened and closed is open in every year between, both included", () => {
  const years = toCampYears({ openedOn: "2015-06-24", closedOn: "2024-07" }, []);
  expect([2014, 2015, 2019, 2024, 2025].map((year) => wasOpenIn(years, year))).toEqual([false, true, true, true, false]);
  expect([2023, 2024, 2025].map((year) => wasClosedBy(years, year))).toEqual([false, true, true]);
});

test("a camp without a closing date is open until people were last counted in it, and not known after", () => {
  const years = toCampYears({ openedOn: "2014-08-26", closedOn: null }, [
    count("2019-08-31", 16_204),
    count("2022-01-01", 14_000, "2022-12-31"),
  ]);
  expect([2016, 2022, 2023].map((year) => wasOpenIn(years, year))).toEqual([true, true, false]);
  expect(hasStatusIn(years, 2023, "unknown")).toBe(true);
  expect(hasStatusIn(years, 2022, "unknown")).toBe(false);
});

test("a camp of which only its opening is known is open in that year alone", () => {
  const years = toCampYears({ openedOn: "2016", closedOn: null }, []);
  expect([2015, 2016, 2017].map((year) => wasOpenIn(years, year))).toEqual([false, true, false]);
});

test("a camp without an opening date is known from its first count on", () => {
  const years = toCampYears({ openedOn: null, closedOn: null }, [count("2019-08-31", 52)]);
  expect([2018, 2019, 2020].map((year) => wasOpenIn(years, year))).toEqual([false, true, false]);
});

test("a camp that nobody counted is known in the year of its closing", () => {
  const years = toCampYears({ openedOn: null, closedOn: "2018-09-26" }, []);
  expect([2017, 2018, 2019].map((year) => wasOpenIn(years, year))).toEqual([false, true, false]);
});

test("neither a count of zero nor a figure that is not reported shows that a camp is open", () => {
  const years = toCampYears({ openedOn: null, closedOn: null }, [count("2019-08-31", 0), count("2020-07-31", null)]);
  expect(years).toEqual({ from: null, until: null, closed: null });
  expect(hasStatusIn(years, 2019, "unknown")).toBe(true);
});

test("before a camp opened there was none, which is not the same as not known", () => {
  const years = toCampYears({ openedOn: "2017-05-09", closedOn: null }, [count("2020-07-31", 900)]);
  expect((["open", "closed", "unknown"] as const).filter((status) => hasStatusIn(years, 2016, status))).toEqual([]);
});

test("a count after the closing date does not open the camp again", () => {
  const years = toCampYears({ openedOn: "2015", closedOn: "2020-11" }, [count("2021-06-30", 40)]);
  expect(wasOpenIn(years, 2021)).toBe(false);
});

test("years covered run from the first to the last year in which a camp was open", () => {
  expect(
    toYearsCovered([
      { from: 2015, until: 2017, closed: null },
      { from: null, until: null, closed: null },
      { from: 2014, until: 2014, closed: 2014 },
    ]),
  ).toEqual([2014, 2015, 2016, 2017]);
});
