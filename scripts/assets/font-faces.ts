/** A font file of the page, cut down to what our three languages use. */
export type FontFace = {
  name: string;
  family: string;
  weight: 400 | 600;
  source: string;
  text: string;
  unicodeRange: string;
  features: string[];
};

const latinText = [
  range(0x20, 0x7e),
  range(0xa0, 0xff),
  // Names of people and places as scholars and neighbours write them.
  "ĀāĒēĪīŌōŪūĂăĄąĆćČčĎďĐđĘęĚěĞğĠġĪīİıŁłŃńŇňŐőŒœŘřŚśŞşŠšŢţŤťŮůŰűŸŹźŻżŽžǦǧȘșȚț",
  "ḌḍḎḏḤḥḪḫṢṣṬṭṮṯẒẓẔẕ",
  "ʻʼʾʿ",
  "–—‘’‚“”„†•…‰′″‹›⁄−€№™",
  "\u2009\u200b\u200e\u200f\u202f\u2066\u2067\u2068\u2069",
].join("");

const arabicText = [
  range(0x621, 0x63a),
  range(0x640, 0x652),
  range(0x660, 0x66c),
  range(0x6f0, 0x6f9),
  "ٱپچژڕڤکگڵڎھۀۆۇۊۋیێەےۍڭڡٮٰ",
  "،؛؟٭۔﴾﴿",
  "\u200c\u200d",
].join("");

/** Comparisons and arrows, which Noto Sans itself lacks. */
const symbolText = "≈≠≤≥←→↑↓∞";

const latin = {
  family: "Noto Sans",
  text: latinText,
  unicodeRange: toUnicodeRange(latinText, 0x600),
  features: ["kern", "liga", "mark", "mkmk", "ccmp"],
};
const arabic = {
  family: "Noto Sans Arabic",
  text: arabicText,
  // Spaces and signs of direction come from the Latin face, so that a page without Arabic never loads this one.
  unicodeRange: "U+600-6FF,U+200C-200D,U+FD3E-FD3F",
  features: ["init", "medi", "fina", "isol", "rlig", "liga", "calt", "ccmp", "mark", "mkmk", "curs", "kern"],
};

export const fontFaces: FontFace[] = [
  { ...latin, name: "noto-sans-400", weight: 400, source: "noto-sans/400Regular/NotoSans_400Regular.ttf" },
  { ...latin, name: "noto-sans-600", weight: 600, source: "noto-sans/600SemiBold/NotoSans_600SemiBold.ttf" },
  { ...arabic, name: "noto-sans-arabic-400", weight: 400, source: "noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf" },
  { ...arabic, name: "noto-sans-arabic-600", weight: 600, source: "noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf" },
  {
    name: "noto-sans-math-400",
    family: "Noto Sans Math",
    weight: 400,
    source: "noto-sans-math/400Regular/NotoSansMath_400Regular.ttf",
    text: symbolText,
    unicodeRange: toUnicodeRange(symbolText, 0x10000),
    features: ["kern"],
  },
];

function range(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join("");
}

/** As CSS writes it. What lies in the Arabic block is left to the Arabic face. */
function toUnicodeRange(text: string, below: number): string {
  const codes = [...new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0))].sort((a, b) => a - b);
  const spans: [number, number][] = [];
  for (const code of codes.filter((one) => one < below || one >= 0x1e00)) {
    const last = spans.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else spans.push([code, code]);
  }
  const toHex = (code: number) => code.toString(16).toUpperCase();
  return spans.map(([from, to]) => (from === to ? `U+${toHex(from)}` : `U+${toHex(from)}-${toHex(to)}`)).join(",");
}
