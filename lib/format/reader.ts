import type { Names } from "@/lib/domain/observation";
import type { Digits, Locale } from "@/lib/i18n/locales";
import { setDigits } from "./digits";

/** Whose eyes a text is for. */
export type Reader = { locale: Locale; digits: Digits };

/** The reader's `Intl` locale: Arabic as in Iraq, English with day before month; the digits are always said, never the machine's. */
export function toIntlLocale({ locale, digits }: Reader): string {
  const language = { en: "en-GB", ar: "ar-IQ", ckb: "ckb-IQ" }[locale];
  return `${language}-u-nu-${digits}`;
}

/** A catalogue text in the reader's language and digits, or in English, as written, where it has none. */
export function toName(names: Names, { locale, digits }: Reader): string {
  const own = locale === "en" ? null : names[locale];
  return own === null ? names.en : setDigits(own, digits);
}
