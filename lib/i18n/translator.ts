import { createTranslator } from "use-intl/core";
import { setDigits } from "@/lib/format/digits";
import type { Reader } from "@/lib/format/reader";
import type { Digits, Locale } from "./locales";
import { ar } from "./messages/ar";
import { ckb } from "./messages/ckb";
import { en } from "./messages/en";

export type Messages = typeof en;

const messages: Record<Locale, Messages> = { en, ar, ckb };

function create({ locale, digits }: Reader) {
  const own = locale === "en" ? messages.en : setMessageDigits(messages[locale], digits);
  return createTranslator<Messages>({ locale, messages: own, timeZone: "UTC" });
}

export type Translator = ReturnType<typeof create>;

const translators = new Map<string, Translator>();

/**
 * Texts in a reader's language and digits, by key. Numbers and dates go in as already formatted texts; a bare number only chooses
 * the plural.
 */
export function getTranslator(reader: Reader): Translator {
  const key = `${reader.locale} ${reader.digits}`;
  let translator = translators.get(key);
  if (!translator) {
    translator = create(reader);
    translators.set(key, translator);
  }
  return translator;
}

/** Digits written in the messages themselves follow the reader's as well; the two labels of the digit switch keep theirs. */
function setMessageDigits(texts: Messages, digits: Digits): Messages {
  const set = (node: unknown): unknown => {
    // `=0` chooses a plural and is not read.
    if (typeof node === "string") return node.replace(/=\d+|\d/g, (found) => (found.startsWith("=") ? found : setDigits(found, digits)));
    return Object.fromEntries(Object.entries(node as object).map(([key, value]) => [key, key === "digitNames" ? value : set(value)]));
  };
  return set(texts) as Messages;
}
