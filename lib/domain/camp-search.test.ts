import { expect, test } from "vitest";
import { isFound, toSearchKey } from "./camp-search";

const khanke = toSearchKey(["Khanke", "مخيم خانكي", "کەمپی خانکێ", "Khanky", "Khanki"]);

test.each(["khanke", "KHANKI", "Khanki camp", "خانكي", "خانکي", "خانکێ", "مخيم خانكى", "خَانْكِي", "خانـكي", "anke"])(
  "finds a camp by “%s”",
  (asked) => {
    expect(isFound(khanke, asked)).toBe(true);
  },
);

test.each(["sharya", "khanke 2", "شاريا"])("does not find it by “%s”", (asked) => {
  expect(isFound(khanke, asked)).toBe(false);
});

test("nothing asked finds all, and so does the word camp alone", () => {
  expect([isFound(khanke, ""), isFound(khanke, "  camp ")]).toEqual([true, true]);
});

test("finds a name written as one word or two, with letters doubled or single", () => {
  const key = toSearchKey(["Hasansham U2", "مخيم حسن شامي U2"]);
  expect(["hassan sham", "Hassansham", "hasan sham u2", "حسن شامي"].map((asked) => isFound(key, asked))).toEqual([true, true, true, true]);
});

test("an article or hyphen does not matter", () => {
  const key = toSearchKey(["Al-Wand 1", "Qayyarah-Jad'ah 1"]);
  expect(["alwand", "al wand 1", "jadah", "Jad’ah", "qayarah"].map((asked) => isFound(key, asked))).toEqual([true, true, true, true, true]);
});

test("digits are found in either system", () => {
  const key = toSearchKey(["Debaga 2", "مخيم ديبكه 2"]);
  expect(["ديبكه ٢", "ديبكه ۲", "debaga 2"].map((asked) => isFound(key, asked))).toEqual([true, true, true]);
});
