/** Words that every camp's name may bear; they tell none apart. */
const NOISE = new Set(["camp", "camps", "idp", "مخيم", "المخيم", "كامب", "كمب", "كەمپ", "كەمپي", "مخيمات"].map(fold));

/**
 * A name as it is searched for: without case, vowel marks and other diacritics, one form of each letter that Arabic and Kurdish keyboards
 * write differently (ک is ك, ێ and ى are ي, ڤ is ف), one digit system, doubled letters single, and only spaces between words.
 */
export function toSearchText(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/['’‘`´ʿʾʼ\u0640\p{M}]/gu, "")
    .toLowerCase()
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replace(/[ىیێئ]/g, "ي")
    .replace(/[کڪگ]/g, "ك")
    .replace(/[ةەھ]/g, "ه")
    .replace(/[ۆؤ]/g, "و")
    .replace(/ڕ/g, "ر")
    .replace(/ڵ/g, "ل")
    .replace(/ڤ/g, "ف")
    .replace(/ٱ/g, "ا")
    .replace(/(\p{L})\1/gu, "$1");
}

/** Everything a camp may be found by, as one text; spellings that are parts of others are said once. */
export function toSearchKey(names: string[]): string {
  const keys = [...new Set(names.map(toSearchText))].sort((a, b) => b.length - a.length);
  return keys.filter((key, position) => key !== "" && !keys.slice(0, position).some((longer) => longer.includes(key))).join("|");
}

/** Whether a search key holds every word asked for, or all of them written as one; words such as "camp" are not asked for. */
export function isFound(key: string, asked: string): boolean {
  const words = toSearchText(asked)
    .split(" ")
    .filter((word) => word !== "" && !NOISE.has(word));
  return words.every((word) => key.includes(word)) || key.replaceAll(" ", "").includes(words.join(""));
}
