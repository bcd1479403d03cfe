import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { createLoadedDatabase, type TestDatabase } from "@/tests/database";

let database: TestDatabase;

beforeAll(async () => {
  database = await createLoadedDatabase();
  // Read by the one client of this process, at its first use.
  process.env.DATABASE_URL = database.url;
});

afterAll(async () => {
  const { getDatabase } = await import("@/lib/db");
  await getDatabase().$disconnect();
  await database.drop();
});

async function find(asked: string, locale: Locale = "en", most = 5) {
  const [{ search }, { getCurrentEdition }] = await Promise.all([import("./search"), import("@/lib/data/editions")]);
  const reader = { locale, digits: "latn" } as const;
  return search(asked, { locale, reader, t: getTranslator(reader), edition: await getCurrentEdition(), parameters: {} }, most);
}

/** Where the first result leads. */
async function lead(asked: string, locale: Locale = "en") {
  return (await find(asked, locale)).data[0]?.results[0]?.href;
}

describe("what readers call it leads to it", () => {
  test.each([
    ["/camps/camp-khanke", ["Khanke", "khanki camp", "خانكي", "مخيم خانكي", "کەمپی خانکێ", "camp-khanke"]],
    ["/camps/camp-debaga-2", ["Debaga 2", "debaga ٢"]],
    ["/locations/IQG15", ["Ninewa", "Nineveh", "نينوى", "نینوی", "نەینەوا", "iqg15", "Ninewa governorate", "پارێزگای نەینەوا"]],
    ["/locations/IQG09", ["Duhok", "Dohuk", "دهوك", "دهۆک"]],
    ["/locations/IQG11", ["Erbil", "Hewler", "أربيل", "اربيل", "هەولێر"]],
    ["/locations/IQG06", ["Slemani", "Sulaymaniyah", "السليمانية", "سلێمانی"]],
    ["/locations/IQG15Q07", ["Sinjar", "Shingal", "سنجار", "شەنگال"]],
    ["/locations/IQG15Q05", ["Mosul", "الموصل", "موصل"]],
    ["/locations/IQG06Q05", ["Halabja", "حلبجة", "هەڵەبجە"]],
    ["/yazidis", ["Yazidis", "Yezidi", "ezidi", "ايزيدي", "إيزيديون", "ئێزیدی"]],
    ["/elections", ["turnout", "Elections", "هەڵبژاردنەکان"]],
    ["/incidents/canal-hotel-2003", ["canal hotel", "تفجير فندق القناة", "تەقینەوەی هۆتێل قەنات"]],
    ["/sources?q=", ["IOM DTM", "Iraq Body Count"]],
  ])("%s", async (path, spellings) => {
    for (const asked of spellings) expect(await lead(asked), asked).toContain(`/en${path}`);
  });
});

test("a name found by another language's stands beside the reader's own", async () => {
  const { data } = await find("خانكي", "en");
  expect(data[0]?.results[0]).toMatchObject({ name: "Khanke", kind: "Camp in Duhok", by: { text: "مخيم خانكي", language: "ar" } });
  expect((await find("Khanke", "ar")).data[0]?.results[0]).toMatchObject({ name: "مخيم خانكي", by: { text: "Khanke", language: "en" } });
});

test("a document leads to itself, with its publisher and day", async () => {
  const { data } = await find("Last IDP families in Tazada Camp", "en");
  expect(data[0]?.results[0]).toMatchObject({ href: "https://en.964media.com/19549/", kind: "Document of 964media" });
});

test("an election is found by its kind and year", async () => {
  expect(await lead("Council of Representatives 2025")).toBe("/en/elections/IQ-PARL-2025-11");
});

test("says how many there are and how many are not shown", async () => {
  const { count, message, data } = await find("camp", "en", 3);
  expect(count).toBeGreaterThan(70);
  expect(message).toBe(`${count} results for “camp”`);
  expect(data.find(({ group }) => group === "camps")?.more).toMatch(/^\d+ more/);
});

test("nothing found and too much asked are said in words", async () => {
  expect(await find("qqqqqqq", "ckb")).toMatchObject({ count: 0, data: [], message: "هیچ بۆ «qqqqqqq» نەدۆزرایەوە." });
  expect(await find("x".repeat(101), "en")).toMatchObject({ count: 0, query: "", message: expect.stringContaining("this one has 101") });
});
