import { expect, test } from "vitest";
import { setDigits } from "./digits";
import { formatNumber, formatPercent, formatPlain } from "./number";

test("groups thousands and keeps at most two decimals", () => {
  expect(formatNumber(1031475, { locale: "en", digits: "latn" })).toBe("1,031,475");
  expect(formatNumber(1031475, { locale: "ar", digits: "arab" })).toBe("١٬٠٣١٬٤٧٥");
  expect(formatNumber(1031475, { locale: "ckb", digits: "arab" })).toBe("١٬٠٣١٬٤٧٥");
  expect(formatNumber(12.345, { locale: "en", digits: "latn" })).toBe("12.35");
});

test("writes percentages of 0 to 100 with their sign", () => {
  expect(formatPercent(56.11, { locale: "en", digits: "latn" })).toBe("56.11%");
});

test("does not group years", () => {
  expect(formatPlain(2025, { locale: "ar", digits: "arab" })).toBe("٢٠٢٥");
});

test("sets the digits of a written text, and leaves them where the reader wants Latin ones", () => {
  expect(setDigits("انتخابات 2025", "arab")).toBe("انتخابات ٢٠٢٥");
  expect(setDigits("انتخابات 2025", "latn")).toBe("انتخابات 2025");
});
