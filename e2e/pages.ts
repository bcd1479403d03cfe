import { ar } from "../lib/i18n/messages/ar";
import { ckb } from "../lib/i18n/messages/ckb";
import { en } from "../lib/i18n/messages/en";

/** The pages a reader opens, without their language. */
export const paths = [
  "",
  "/displacement",
  "/yazidis",
  "/camps",
  "/camps/camp-khanke",
  "/elections",
  "/elections/IQ-PARL-2025-11",
  "/casualties",
  "/incidents/canal-hotel-2003",
  "/women",
  "/locations/IQ",
  "/locations/IQG09",
  "/indicators",
  "/indicators/idps",
  "/search",
  "/search?q=Khanke",
  "/report",
  "/sources",
  "/about",
  "/editions",
  "/editions/18",
  "/data",
  "/data?resource=observations&indicator=idps&location=IQ&limit=5",
  "/charts/idps-by-governorate",
  "/verify",
  "/verify?q=/en/charts/idps-over-time?edition=8",
] as const;
export const locales = ["en", "ar", "ckb"] as const;
export type Locale = (typeof locales)[number];

export type Messages = typeof en;

/** The words of a language, so that tests find things by what a reader reads. */
export function readMessages(locale: Locale): Messages {
  return { en, ar, ckb }[locale];
}
