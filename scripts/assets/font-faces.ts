/** A font file of the page, cut down to what our three languages use. */
export type FontFace = {
  name: string;
  family: string;
  weight: 400 | 600;
  source: string;
  text: string;
  unicodeRange: string;
  /** The plain text of its script, which a page fetches before it asks for it. */
  plain: boolean;
  features: string[];
};

/** Letters in names of places, people and papers that many pages have: one of them is no reason to fetch a second file. */
const nameLetters = "áãçèéíñóöúü";

/** What nearly every line in Latin script needs: kept small, for it is what a reader waits for. */
const plainText = `${range(0x20, 0x7e)}${nameLetters}\u00a0«»·×–—‘’“”•…\u200e\u200f\u2066\u2067\u2068\u2069`;

/** What Arabic lines have in common with Latin ones. */
const sharedText = " .,:;()-–0123456789%/«»…·";

/** Letters of names as scholars and neighbours write them, and rarer signs: fetched only where a page has one. */
const latinExtraText = [
  range(0xa1, 0xff).replace(new RegExp(`[«»·×${nameLetters}]`, "g"), ""),
  "ĀāĒēĪīŌōŪūĂăĄąĆćČčĎďĐđĘęĚěĞğĠġĪīİıŁłŃńŇňŐőŒœŘřŚśŞşŠšŢţŤťŮůŰűŸŹźŻżŽžǦǧȘșȚț",
  "ḌḍḎḏḤḥḪḫṢṣṬṭṮṯẒẓẔẕ",
  "ʻʼʾʿ",
  "‚„†‰′″‹›⁄−€№™",
  "\u2009\u200b\u202f",
].join("");

const arabicText = [range(0x621, 0x63a), range(0x640, 0x652), range(0x660, 0x66c), "ٱپچژڕڤکگڵھۆیێەٰ", "،؛؟", "\u200c\u200d"].join("");

/** Comparisons and arrows, which Noto Sans itself lacks. */
const symbolText = "≈≠≤≥←→↑↓∞";

const latin = {
  family: "Noto Sans",
  text: plainText,
  unicodeRange: toUnicodeRange(plainText),
  features: ["kern", "liga", "mark", "mkmk", "ccmp"],
};
const latinExtra = { ...latin, text: latinExtraText, unicodeRange: toUnicodeRange(latinExtraText) };
const arabic = {
  family: "Noto Sans Arabic",
  // With spaces, digits and signs, which stand in every line: nothing moves when the Latin letters of a name come later.
  text: `${arabicText}${sharedText}`,
  unicodeRange: `${toUnicodeRange(sharedText)},U+600-6FF,U+200C-200D`,
  features: ["init", "medi", "fina", "isol", "rlig", "liga", "calt", "ccmp", "mark", "mkmk", "curs", "kern"],
};

const regular = "noto-sans/400Regular/NotoSans_400Regular.ttf";
const semiBold = "noto-sans/600SemiBold/NotoSans_600SemiBold.ttf";

export const fontFaces: FontFace[] = [
  { ...latin, name: "noto-sans-400", weight: 400, source: regular, plain: true },
  { ...latin, name: "noto-sans-600", weight: 600, source: semiBold, plain: true },
  { ...latinExtra, name: "noto-sans-extra-400", weight: 400, source: regular, plain: false },
  { ...latinExtra, name: "noto-sans-extra-600", weight: 600, source: semiBold, plain: false },
  {
    ...arabic,
    name: "noto-sans-arabic-400",
    weight: 400,
    source: "noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
    plain: true,
  },
  {
    ...arabic,
    name: "noto-sans-arabic-600",
    weight: 600,
    source: "noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf",
    plain: true,
  },
  {
    name: "noto-sans-math-400",
    family: "Noto Sans Math",
    weight: 400,
    source: "noto-sans-math/400Regular/NotoSansMath_400Regular.ttf",
    plain: false,
    text: symbolText,
    unicodeRange: toUnicodeRange(symbolText),
    features: ["kern"],
  },
];

function range(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join("");
}

/** As CSS writes it. */
function toUnicodeRange(text: string): string {
  const codes = [...new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0))].sort((a, b) => a - b);
  const spans: [number, number][] = [];
  for (const code of codes) {
    const last = spans.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else spans.push([code, code]);
  }
  const toHex = (code: number) => code.toString(16).toUpperCase();
  return spans.map(([from, to]) => (from === to ? `U+${toHex(from)}` : `U+${toHex(from)}-${toHex(to)}`)).join(",");
}
