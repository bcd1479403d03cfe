import { toTextWidth } from "@/lib/charts/text-width";
import type { Locale } from "@/lib/i18n/locales";
import { cleanText } from "./xml";

/** Height of a line in points; Arabic letters reach further up and down. */
export function toLineHeight(size: number, locale: Locale): number {
  return size * (locale === "en" ? 1.2 : 1.35);
}

/** Lines that a text takes at a size and width in points. Our measures are a little wider than Arial's, so it is never more. */
export function countLines(text: string, size: number, width: number): number {
  let lines = 1;
  let used = 0;
  const space = toTextWidth(" ", size);
  for (const word of cleanText(text).split(" ")) {
    const own = toTextWidth(word, size);
    if (used > 0 && used + space + own > width) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(own / width) - 1);
    used += (used > 0 ? space : 0) + Math.min(own, width);
  }
  return lines;
}

/** The largest of some sizes at which a text takes no more lines than wanted; the smallest where none does. */
export function toFittingSize(text: string, sizes: readonly number[], width: number, mostLines: number): number {
  return sizes.find((size) => countLines(text, size, width) <= mostLines) ?? sizes.at(-1) ?? 12;
}

/** A text cut at a word where it would take more than a slide gives it; whole in the notes. */
export function toClipped(text: string, most: number): string {
  const clean = cleanText(text);
  if (clean.length <= most) return clean;
  const cut = clean.slice(0, most);
  return cleanText(`${cut.slice(0, Math.max(cut.lastIndexOf(" "), most - 40))}…`);
}
