import { expect, test } from "vitest";
import type { Incident } from "@/lib/domain/incident";
import { getTranslator } from "@/lib/i18n/translator";
import { toIncidentText } from "./incident-words";

const incident: Incident = {
  code: "fair-2030",
  names: { en: "Bombing of the fair", ar: null, ckb: null },
  occurredOn: "2030-05-04",
  locationCode: "XAG01",
  descriptions: { en: "A bomb went off at the fair.", ar: "انفجرت قنبلة في المعرض.", ckb: null },
  sourceUrl: null,
};
const toReader = (locale: "en" | "ar" | "ckb") => {
  const reader = { locale, digits: "latn" } as const;
  return { reader, t: getTranslator(reader) };
};

test("an incident without words of our own is told as the catalogue tells it, in English where it has no other language", () => {
  expect(toIncidentText(incident, toReader("en"))).toBe("A bomb went off at the fair.");
  expect(toIncidentText(incident, toReader("ar"))).toBe("انفجرت قنبلة في المعرض.");
  expect(toIncidentText(incident, toReader("ckb"))).toBe("A bomb went off at the fair.");
});

test("what happened is told with the day that the catalogue gives", () => {
  const known = { ...incident, code: "canal-hotel-2003", occurredOn: "2003-08-19" };
  expect(toIncidentText(known, toReader("en"))).toContain("In the afternoon of 19 August 2003");
});
