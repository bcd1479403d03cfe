import { expect, test } from "vitest";
import { toMonthList, toMonthNames } from "./month-list";
import { toContext } from "./testing/examplia";

const months = ["2031-01", "2031-02", "2031-03", "2030-12", "2031-05", "2031-06"];

test("months are gathered by year, and long runs are shortened", () => {
  expect(toMonthList(months, toContext())).toBe("2030: December; 2031: January–March, May, June");
  expect(toMonthList([], toContext())).toBe("");
});

test("months bear the names used in Iraq, in the reader's digits", () => {
  expect(toMonthList(months, toContext({ locale: "ar", digits: "arab" }))).toBe(
    "٢٠٣٠: كانون الأول؛ ٢٠٣١: من كانون الثاني إلى آذار، أيار، حزيران",
  );
  expect(toMonthNames(["2031-06"], toContext({ locale: "ckb", digits: "arab" }))).toBe("حوزەیران");
});
