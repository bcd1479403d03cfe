import { expect, test } from "vitest";
import { parseCount, parseNumber } from "./number";

test.each([
  ["1234", 1234],
  ["1,234", 1234],
  ["1 234 567", 1234567],
  ["1\u00A0234", 1234],
  ["١٬٢٣٤", 1234],
  ["۱۲۳", 123],
  ["\u200F٧٢٠\u200E", 720],
  ["0", 0],
  ["1234.0", 1234],
  [" 12 ", 12],
])("reads %j as the count %i", (text, value) => {
  expect(parseCount(text)).toEqual({ ok: true, value });
});

test.each(["", "NA", "nan", "-", "–", "Not available", "None", "Unknown", "#N/A", "null", " "])("reads %j as not reported", (text) => {
  expect(parseCount(text)).toEqual({ ok: true, value: null });
});

test.each([
  ["1.234", "thousands or as decimals"],
  ["1.234.567", "thousands or as decimals"],
  ["1,23", "comma"],
  ["12,34,567", "not a number"],
  ["1,234 567", "not a number"],
  ["-5", "negative"],
  ["12.5", "whole"],
  ["56%", "percentage"],
  ["1.2E+05", "shortened"],
  ["007", "code"],
  ["about 5", "not a number"],
  ["1234567890123456", "15 digits"],
])("refuses %j as a count", (text, words) => {
  expect(parseCount(text)).toMatchObject({ ok: false, reason: expect.stringContaining(words) });
});

test.each([
  ["56.11", 56.11],
  ["56.1 %", 56.1],
  ["٤٣٫٥٪", 43.5],
  ["36.539", 36.539],
  ["1,234.5", 1234.5],
  ["-12.5", -12.5],
  ["28.129999999999999", 28.13],
])("reads %j as the number %d", (text, value) => {
  expect(parseNumber(text)).toEqual({ ok: true, value });
});

test("refuses a decimal comma rather than taking it for thousands", () => {
  expect(parseNumber("56,11")).toMatchObject({ ok: false });
});
