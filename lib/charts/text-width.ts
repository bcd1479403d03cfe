import { arabicAdvances, asciiAdvances, otherAdvances } from "./text-advances";

/** Letters that join only to the letter before them (in reading order); the next one begins anew. */
const joinsBackOnly = new Set("اأإآٱدذرزوؤةۆۇۊۋەۀڕژڑڈډړۃ");
const joinsNever = new Set("ء");

const mark = /\p{M}/u;
const invisible = /[\u200b-\u200f\u2060-\u2069\u202a-\u202e\ufeff]/u;
const arabicLetter = /[\u0620-\u064a\u066e-\u06d5\u06ee-\u06ff]/u;
/** Kerning is left out of the sum and may widen a pair by a little. */
const kerningAllowance = 1.02;
const unknownAdvance = 1000;

/**
 * Width of a text in pixels, on the safe side: never less than Noto Sans and Noto Sans Arabic set it, in either of our weights. Drawings
 * are laid out by this alone, so that server, browser and files agree without measuring.
 */
export function toTextWidth(text: string, fontSize: number): number {
  const characters = Array.from(text.normalize("NFC")).filter((character) => !mark.test(character) && character !== "\ufeff");
  let sum = 0;
  characters.forEach((character, index) => {
    sum += toAdvance(character, characters[index - 1], characters[index + 1]);
  });
  return (sum * fontSize * kerningAllowance) / 1000;
}

function toAdvance(character: string, before: string | undefined, after: string | undefined): number {
  if (invisible.test(character)) return 0;
  const forms = arabicAdvances[character];
  if (forms) {
    const joinedBefore = !joinsNever.has(character) && isJoiner(before) && !joinsBackOnly.has(before ?? "");
    const joinedAfter = !joinsNever.has(character) && !joinsBackOnly.has(character) && isJoiner(after);
    return forms[joinedBefore ? (joinedAfter ? 2 : 3) : joinedAfter ? 1 : 0];
  }
  const code = character.codePointAt(0) ?? 0;
  const plain = asciiAdvances[code - 0x20] ?? otherAdvances[character];
  if (plain !== undefined) return plain;
  if (code === 0xa0 || code === 0x202f || code === 0x2009) return asciiAdvances[0] ?? unknownAdvance;
  const base = character.normalize("NFD").charAt(0);
  return base === character ? unknownAdvance : toAdvance(base, undefined, undefined);
}

function isJoiner(character: string | undefined): boolean {
  return character !== undefined && (character === "ـ" || (arabicLetter.test(character) && !joinsNever.has(character)));
}

/** The text cut to a width, at a whole character, with an ellipsis; unchanged where it fits. */
export function toFittingText(text: string, fontSize: number, width: number): string {
  if (toTextWidth(text, fontSize) <= width) return text;
  const characters = Array.from(text);
  // Of a text of many pages only its beginning is worth measuring: from where it is surely too long, down to where it fits.
  let most = Math.min(32, characters.length - 1);
  while (most < characters.length - 1 && toTextWidth(characters.slice(0, most).join(""), fontSize) <= width * 1.2)
    most = Math.min(most * 2, characters.length - 1);
  for (let length = most; length > 0; length--) {
    const shorter = `${characters.slice(0, length).join("").trimEnd()}…`;
    if (toTextWidth(shorter, fontSize) <= width) return shorter;
  }
  return "…";
}

/** The text broken at spaces into lines no wider than a width; what doesn't fit into the last line is cut. */
export function toLines(text: string, fontSize: number, width: number, maxLines: number): string[] {
  const lines: string[] = [];
  let line = "";
  const words = text.split(" ");
  for (const [index, word] of words.entries()) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (toTextWidth(longer, fontSize) <= width || line === "") {
      line = longer;
      continue;
    }
    if (lines.length === maxLines - 1) return [...lines, toFittingText([line, ...words.slice(index)].join(" "), fontSize, width)];
    lines.push(line);
    line = word;
  }
  return [...lines, toFittingText(line, fontSize, width)];
}
