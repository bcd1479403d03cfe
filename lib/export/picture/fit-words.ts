import type { Direction } from "@/lib/i18n/locales";
import { toParagraph } from "./bidi-lines";

/** From the largest to the smallest in which a sentence stands in a drawing's place. */
const fontSizes = [26, 24, 22, 20, 18, 16, 14];

type Room = { width: number; height: number };

/**
 * A text in no more than so many lines. What does not fit is left out clause by clause, with a sign that there was more: a figure must not
 * lose the words that follow it, such as that it is an estimate.
 */
export function toFewLines(text: string, fontSize: number, width: number, mostLines: number, direction: Direction): string[] {
  for (const beginning of listBeginnings(text)) {
    const lines = toParagraph(beginning, fontSize, width, mostLines + 1, direction);
    if (lines.length <= mostLines) return lines;
  }
  return toParagraph(text, fontSize, width, mostLines, direction);
}

/** A sentence as large as its room allows. */
export function fitWords(
  text: string,
  room: Room,
  direction: Direction,
): { lines: string[]; style: { fontSize: number; lineHeight: number } } {
  const tries = fontSizes.map((fontSize) => {
    const lineHeight = Math.round(fontSize * 1.5);
    const most = Math.max(1, Math.floor(room.height / lineHeight));
    return { most, style: { fontSize, lineHeight }, isWhole: toParagraph(text, fontSize, room.width, most + 1, direction).length <= most };
  });
  const [smallest] = tries.slice(-1);
  const { most, style } = tries.find(({ isWhole }) => isWhole) ?? smallest ?? { most: 1, style: { fontSize: 14, lineHeight: 21 } };
  return { lines: toFewLines(text, style.fontSize, room.width, most, direction), style };
}

/** All of a text, then ever less of it, always whole clauses. */
function listBeginnings(text: string): string[] {
  const ends = [...text.matchAll(/[;؛.](?=\s)/g)].map(({ index }) => index).reverse();
  return [text, ...ends.map((end) => `${text.slice(0, end)} …`)];
}
