import type { ChartContext } from "./definition";

/** Licences that the shipped catalogue and the import formats tell in words of our own, by the keys of `sources.licences`. */
const phrases = {
  "not stated": "notStated",
  "not stated; facts cited": "notStatedFacts",
  "not stated on the pages read": "notOnPages",
  "UN material; facts cited": "unFacts",
  "UN material; figures cited as facts": "unFigures",
  "UN material, all rights reserved; figures cited as facts": "unReservedFigures",
  "IOM, all rights reserved; facts cited": "iomReservedFacts",
  "IOM DTM terms; facts cited": "dtmFacts",
  "IOM terms: non-commercial use only, no redistribution of the data; single published figures are cited here as facts": "dtmFigures",
  "ACLED terms of use: use with credit; the data must not be passed on": "acled",
  "open access; licence line not seen": "openAccess",
  "CC BY (version not stated)": "versionNotStated",
  "CC BY-SA; facts cited": "namedFacts",
  "CC BY 4.0 (Refugee Population Statistics Database); not stated for web pages and fact sheets": "unhcrDatabase",
} as const;

const phraseKeys = new Map<string, (typeof phrases)[keyof typeof phrases]>(Object.entries(phrases));
/** A licence's name stays in its own letters and digits in every language. */
const licenceName = /^CC BY(?:-[A-Z]{2})*(?: \d\.\d)?/;

/** A licence as read: a phrase of our own in the reader's language; the name of a licence, or words of an import that are unknown, as they are. */
export function toLicenceWords(licence: string, { t }: Pick<ChartContext, "t">): string {
  const key = phraseKeys.get(licence);
  return key ? t(`sources.licences.${key}`, { licence: licenceName.exec(licence)?.[0] ?? "" }) : licence;
}
