import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { getTranslator } from "@/lib/i18n/translator";
import { toLicenceWords } from "./licence-words";

const en = { t: getTranslator({ locale: "en", digits: "latn" }) };
const ar = { t: getTranslator({ locale: "ar", digits: "arab" }) };
const ckb = { t: getTranslator({ locale: "ckb", digits: "arab" }) };

const rows = ["sources", "publishers"].flatMap((name): Record<string, string>[] =>
  parse(readFileSync(`prisma/data/catalogue/${name}.csv`), { columns: true, bom: true }),
);
const shipped = [...new Set(rows.map(({ licence }) => licence ?? ""))];
const isName = (licence: string) => /^CC BY(-SA)?( \d\.\d)?( IGO)?$/.test(licence);

test("every phrase among the shipped licences is told in Arabic and Kurdish, and in English as the catalogue has it", () => {
  const phrases = shipped.filter((licence) => !isName(licence));
  expect(phrases.length).toBeGreaterThan(8);
  for (const phrase of phrases) {
    expect(toLicenceWords(phrase, en)).toBe(phrase);
    expect(toLicenceWords(phrase, ar), phrase).toMatch(/[\u0600-\u06ff]/);
    expect(toLicenceWords(phrase, ckb), phrase).toMatch(/[\u0600-\u06ff]/);
  }
});

test("the name of a licence keeps its letters and digits, alone and in a phrase", () => {
  expect(shipped.filter(isName).map((name) => toLicenceWords(name, ar))).toEqual(shipped.filter(isName));
  expect(toLicenceWords("CC BY-SA; facts cited", ar)).toBe("CC BY-SA؛ يُستشهد بالوقائع");
  const ofDatabase = "CC BY 4.0 (Refugee Population Statistics Database); not stated for web pages and fact sheets";
  expect(toLicenceWords(ofDatabase, ckb)).toMatch(/^CC BY 4\.0 \(/);
});

test("words of an import that are not known are told as they are", () => {
  expect(toLicenceWords("Terms of the Office of Examplia", ckb)).toBe("Terms of the Office of Examplia");
  expect(toLicenceWords("", ar)).toBe("");
});
