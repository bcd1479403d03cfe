const ARABIC_MARKS = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g;
/** Letters that are written one way or another for the same sound, in Arabic, Persian and Kurdish keyboards. */
const SAME_LETTERS: [RegExp, string][] = [
  [/[أإآٱ]/g, "ا"],
  [/[ىيئ]/g, "ی"],
  [/ك/g, "ک"],
  [/[ةه]/g, "ە"],
  [/ؤ/g, "و"],
];

/**
 * A text as search compares it: without case, accents, Arabic vowel signs, hyphens or apostrophes, with one form for letters that
 * keyboards write differently, and with Latin digits.
 */
export function toSearchText(text: string): string {
  let plain = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(ARABIC_MARKS, "")
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));
  for (const [forms, letter] of SAME_LETTERS) plain = plain.replace(forms, letter);
  return plain
    .replace(/['’‘`ʼ]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
