import type { Direction } from "@/lib/i18n/locales";

/**
 * A text of unknown language set apart within a sentence, so that its direction and the sentence's don't upset each other:
 * between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE.
 */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/**
 * A phrase in the reader's language inside a line. It is read in that language's direction even where it begins with a foreign name, as
 * "UNHCR, quoting IDMC" does in Arabic.
 */
export function isolatePhrase(phrase: string, direction: Direction): string {
  const isRead = direction === "rtl" && /[\u0590-\u08ff]/.test(phrase);
  return isRead ? `\u2067${phrase}\u2069` : isolate(phrase);
}
