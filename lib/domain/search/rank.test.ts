import { describe, expect, test } from "vitest";
import type { SearchEntry } from "./entry";
import { rankEntries, toSearchable } from "./rank";

function place(en: string, ar: string | null, ckb: string | null, rest: Partial<SearchEntry> = {}) {
  return toSearchable<SearchEntry>({
    group: "places",
    names: { en, ar, ckb },
    spellings: [],
    codes: [],
    hidden: [],
    kindWords: ["governorate", "محافظة", "پارێزگا", "پارێزگای"],
    text: "",
    weight: 0,
    ...rest,
  });
}

const camp: Pick<SearchEntry, "group" | "kindWords"> = { group: "camps", kindWords: ["camp", "مخيم", "کەمپ", "کەمپی"] };

const entries = [
  place("Ninewa", "نينوى", "نەینەوا", { spellings: ["Nineveh"], codes: ["IQG15"] }),
  place("Duhok", "دهوك", "دهۆک", { spellings: ["Dohuk"] }),
  place("Al-Sulaymaniyah", "السليمانية", "سلێمانی"),
  place("Khanke", "مخيم خانكي", "کەمپی خانکێ", { ...camp, spellings: ["Khanki"] }),
  place("Khanaqin", "خانقين", "خانەقین"),
  place("Al-Wand 1", "مخيم الوند 1", "کەمپی ئەلوەند 1", camp),
  place("Yazidis", "الإيزيديون", "ئێزیدییەکان", { group: "pages", kindWords: [], spellings: ["Yezidi", "Ezidi", "إيزيدي"] }),
  place("Yazidis in camps", "الإيزيديون في المخيمات", "ئێزیدییەکانی ناو کەمپ", {
    group: "indicators",
    kindWords: [],
    text: "Yazidis who live in camps, wherever they fled from",
  }),
];

function find(asked: string, reader: "en" | "ar" | "ckb" = "en") {
  return rankEntries(asked, entries, reader).map(({ entry }) => entry.names.en);
}

describe("one place, however it is written", () => {
  test.each([
    ["Khanke", ["Khanke", "khanki", "خانكي", "خانكى", "خانکێ", "خانکی", "مخيم خانكي", "کەمپی خانکێ", "Khanke camp", "KHANKÊ", "Khanka"]],
    ["Ninewa", ["Ninewa", "Nineveh", "نينوى", "نینوی", "نەینەوا", "نه‌ینه‌وا", "IQG15", "iqg15", "Nineva", "Ninawa", "محافظة نينوى"]],
    ["Duhok", ["Dohuk", "دهوك", "دهۆک", "پارێزگای دهۆک", "Duhok governorate"]],
    ["Al-Sulaymaniyah", ["Sulaymaniyah", "Slemani", "Sulaimaniya", "السليمانية", "سليمانية", "سلێمانی", "As-Sulaymaniyah"]],
    ["Al-Wand 1", ["alwand", "al wand 1", "الوند", "الوند ١", "ئەلوەند ۱", "wand"]],
    ["Yazidis", ["Yezidi", "yazidi", "Ezidi", "ايزيدي", "إيزيدي", "ئێزیدی", "الايزيديون", "êzidi"]],
  ])("%s", (name, spellings) => {
    expect(Object.fromEntries(spellings.map((asked) => [asked, find(asked)[0]]))).toEqual(
      Object.fromEntries(spellings.map((asked) => [asked, name])),
    );
  });
});

test("the very name comes before its beginning, that before a word within, and that before part of a word", () => {
  const shelves = [place("Old Lake", null, null), place("Lakeside", null, null), place("Lake", null, null), place("Oxlake", null, null)];
  expect(rankEntries("lake", shelves, "en").map(({ entry }) => entry.names.en)).toEqual(["Lake", "Lakeside", "Old Lake", "Oxlake"]);
});

test("of two with the same name the weightier comes first", () => {
  const twins = [place("North", null, null, { codes: ["district"] }), place("North", null, null, { codes: ["governorate"], weight: 1 })];
  expect(rankEntries("north", twins, "en").map(({ entry }) => entry.codes[0])).toEqual(["governorate", "district"]);
});

test("says by which name something was found, unless it is the reader's own", () => {
  const by = (asked: string, reader: "en" | "ar") => rankEntries(asked, entries, reader)[0]?.by ?? null;
  expect(by("خانكي", "en")).toEqual({ text: "مخيم خانكي", language: "ar" });
  expect(by("خانكي", "ar")).toBeNull();
  expect(by("Khanki", "en")).toEqual({ text: "Khanki", language: null });
  expect(by("Khanke", "en")).toBeNull();
});

test("a word for a kind alone finds all of that kind", () => {
  expect(find("مخيم")).toEqual(expect.arrayContaining(["Al-Wand 1", "Khanke"]));
});

test("every word asked for must be there", () => {
  expect(find("Khanke Ninewa")).toEqual([]);
});

test("words of what is said about something are found last", () => {
  expect(find("fled")).toEqual(["Yazidis in camps"]);
});

test("a mistyped word is taken for the nearest, if it is long enough and nothing else is found", () => {
  expect(find("Khanaqni")).toEqual(["Khanaqin"]);
  expect(find("Dhuok")).toEqual(["Duhok"]);
  expect(find("Duk")).toEqual([]);
});

test.each(["", "   ", "'", "\u200f", "%", "()[].*+?^$\\", "\u0000", "<script>"])("“%s” finds nothing and breaks nothing", (asked) => {
  expect(find(asked)).toEqual([]);
});
