import { toLines } from "@/lib/charts/text-width";
import type { Direction } from "@/lib/i18n/locales";

const openers = new Set(["\u2066", "\u2067", "\u2068"]);
const closer = "\u2069";

/** Where a long word may break, and no space is where it does not. */
const mayBreak = "\u200b ";
const unusedBreaks = /\u200b ?/g;

/**
 * A paragraph broken into lines no wider than `width`, each ready to be drawn by itself: what was set off stays so on every line, and lines
 * read from the right say so.
 */
export function toParagraph(text: string, fontSize: number, width: number, mostLines: number, direction: Direction): string[] {
  let open: string[] = [];
  return toLines(breakLongWords(text, fontSize, width), fontSize, width, mostLines).map((broken) => {
    const line = broken.replace(unusedBreaks, "");
    const before = open.join("");
    for (const character of line) {
      if (openers.has(character)) open = [...open, character];
      else if (character === closer) open = open.slice(0, -1);
    }
    const balanced = `${before}${line}${closer.repeat(open.length)}`;
    return direction === "rtl" ? `\u2067${balanced}${closer}` : balanced;
  });
}

/** Addresses have no spaces: they may break after the signs that divide them, and anywhere where even that is too long. */
function breakLongWords(text: string, fontSize: number, width: number): string {
  const most = Math.max(12, Math.floor(width / (fontSize * 0.62)));
  return text
    .split(" ")
    .map((word) => (word.length <= most ? word : splitWord(word, most).join(mayBreak)))
    .join(" ");
}

function splitWord(word: string, most: number): string[] {
  const pieces: string[] = [];
  let rest = word;
  while (rest.length > most) {
    const sign = Math.max(...["/", "?", "&", "-", "="].map((mark) => rest.lastIndexOf(mark, most - 1)));
    const at = sign > most / 2 ? sign + 1 : most;
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...pieces, rest];
}
