import { expect, test } from "vitest";
import { findNumberFault } from "./decimal";

test.each(["0", "7", "1200", "56.11", "0.5", "123456789012345"])("reads %s as a plain number", (text) => {
  expect(findNumberFault(text)).toBeNull();
});

test.each([
  ["1,200", "without separators"],
  ["1 200", "without separators"],
  ["1.200.000", "without separators"],
  ["١٢٠٠", "digits 0 to 9"],
  ["۱۲۰۰", "digits 0 to 9"],
  ["56.11%", "percent sign"],
  ["-5", "negative"],
  ["007", "begins with a zero"],
  ["NA", "leave the cell empty"],
  ["-", "leave the cell empty"],
  ["1e6", "not a number"],
  ["about 100", "not a number"],
  ["1234567890123456", "more than 15 digits"],
])("refuses %s and says what would be right", (text, words) => {
  expect(findNumberFault(text)).toContain(words);
});
