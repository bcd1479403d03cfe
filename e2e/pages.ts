import { readFileSync } from "node:fs";
import path from "node:path";

/** The pages a reader opens, without their language. */
export const paths = ["", "/displacement"] as const;
export const locales = ["en", "ar", "ckb"] as const;
export type Locale = (typeof locales)[number];

export type Messages = typeof import("../lib/i18n/messages/en.json");

/** The words of a language, so that tests find things by what a reader reads. */
export function readMessages(locale: Locale): Messages {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, `../lib/i18n/messages/${locale}.json`), "utf8"));
}
