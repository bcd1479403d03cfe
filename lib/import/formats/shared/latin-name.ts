/** A header cell without tatweel, marks and line breaks; of a bilingual cell only what is not in Arabic letters. */
export function toLatinName(name: string): string {
  const plain = name
    .normalize("NFKC")
    .replace(/[\u0640\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return /\p{Script=Latin}/u.test(plain) ? plain.replace(/\p{Script=Arabic}+/gu, " ").trim() : plain;
}
