import type { Direction } from "@/lib/i18n/locales";

const rightToLeft = /[\u0590-\u08ff]/;
const englishDay = /\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/g;

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
  const isRead = direction === "rtl" && rightToLeft.test(phrase);
  return isRead ? `\u2067${phrase}\u2069` : isolate(phrase);
}

/** A document's title set apart within a sentence. */
export function isolateTitle(title: string): string {
  return isolate(setDaysApart(title));
}

/** A title in which English days stay whole: after Arabic letters "2 March 2025" would be read as "March 2025 2". */
export function setDaysApart(title: string): string {
  return isReadFromRight(title) ? title.replace(englishDay, "\u2066$&\u2069") : title;
}

/** Whether a text is read from the right: its first letter decides. */
export function isReadFromRight(text: string): boolean {
  return rightToLeft.test(/\p{L}/u.exec(text)?.[0] ?? "");
}
