import { expect, test } from "vitest";
import { getTranslator } from "@/lib/i18n/translator";
import { toCountedUnit, toUnitWord } from "./units";

const arabic = { t: getTranslator({ locale: "ar", digits: "latn" }) };
const kurdish = { t: getTranslator({ locale: "ckb", digits: "latn" }) };
const english = { t: getTranslator({ locale: "en", digits: "latn" }) };

test("an Arabic unit is a plural by itself, and agrees with the count it follows", () => {
  expect(toUnitWord("persons", arabic)).toBe("أشخاص");
  const words = [5, 22, 100, 1_031_475].map((count) => toCountedUnit("persons", count, arabic));
  expect(words).toEqual(["أشخاص", "شخصاً", "شخص", "شخصاً"]);
});

test("a Kurdish unit stays as it is after a count", () => {
  expect([1, 12].map((count) => toCountedUnit("persons", count, kurdish))).toEqual(["کەس", "کەس"]);
});

test("one is not a plural in English, a percentage bears its sign, and an unknown unit stands as the catalogue has it", () => {
  expect([1, 12].map((count) => toCountedUnit("persons", count, english))).toEqual(["person", "people"]);
  expect(toCountedUnit("percent", 12, english)).toBe("");
  expect(toCountedUnit("water_tanks", 12, english)).toBe("water tanks");
});
