const ARABIC_MARKS = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g;
/** Joiners, and marks of direction: seen by no reader. */
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Letters that are written one way or another for the same sound, in Arabic, Persian and Kurdish keyboards. */
const SAME_LETTERS: [RegExp, string][] = [
  [/[أإآٱ]/g, "ا"],
  [/[ىيئ]/g, "ی"],
  [/ك/g, "ک"],
  [/[ةهھ]/g, "ە"],
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
    .replace(UNSEEN, "")
    .toLowerCase()
    .replace(/ı/g, "i")
    .replace(ARABIC_MARKS, "")
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));
  for (const [forms, letter] of SAME_LETTERS) plain = plain.replace(forms, letter);
  return plain
    .replace(/['’‘`ʼʿʾʻ´]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * A name as it is searched for: Arabic and Kurdish spellings of one name come closer still (ێ is ی, ڤ is ف), and doubled letters
 * are single, for Latin spellings differ in them.
 */
export function toNameSearchText(name: string): string {
  return toSingleLetters(toSearchText(name));
}

/** The same as words without the Arabic article, which a name may have in one spelling and not in another; an article alone stays. */
export function toNameWords(name: string): string[] {
  const words = toSearchText(name).split(" ").filter(Boolean);
  const bare = words.map((word) => word.replace(/^ال(?=\p{L}{3})/u, "")).filter((word) => !LATIN_ARTICLE.test(word));
  return (bare.length > 0 ? bare : words).map(toSingleLetters);
}

/** "Al-Anbar", "As-Sulaymaniyah", "An-Najaf". */
const LATIN_ARTICLE = /^(al|el|ad|an|ar|as|at|az)$/;

function toSingleLetters(text: string): string {
  return text
    .replace(/ێ/g, "ی")
    .replace(/گ/g, "ک")
    .replace(/ۆ/g, "و")
    .replace(/ڕ/g, "ر")
    .replace(/ڵ/g, "ل")
    .replace(/ڤ/g, "ف")
    .replace(/(\p{L})\1/gu, "$1");
}
