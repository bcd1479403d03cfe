import { expect, test } from "vitest";
import { toPeriodSpan } from "./period-span";

test("tells a day, a calendar month, a calendar year and anything else apart", () => {
  expect(toPeriodSpan("2020-02-29", "2020-02-29")).toBe("day");
  expect(toPeriodSpan("2020-02-01", "2020-02-29")).toBe("month");
  expect(toPeriodSpan("2021-12-01", "2021-12-31")).toBe("month");
  expect(toPeriodSpan("2020-01-01", "2020-12-31")).toBe("year");
  expect(toPeriodSpan("2020-07-01", "2021-06-30")).toBe("other");
  expect(toPeriodSpan("2021-02-01", "2021-02-27")).toBe("other");
});
