import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const fontPackage = "@expo-google-fonts";

/** Fonts of the pictures: every letter of our three languages, and the signs of comparisons. */
export const pictureFonts = [
  { family: "Noto Sans", weight: 400, source: "noto-sans/400Regular/NotoSans_400Regular.ttf" },
  { family: "Noto Sans", weight: 600, source: "noto-sans/600SemiBold/NotoSans_600SemiBold.ttf" },
  { family: "Noto Sans Arabic", weight: 400, source: "noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf" },
  { family: "Noto Sans Arabic", weight: 600, source: "noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf" },
  { family: "Noto Sans Math", weight: 400, source: "noto-sans-math/400Regular/NotoSansMath_400Regular.ttf" },
] as const;

export type PictureFont = (typeof pictureFonts)[number];

const require = createRequire(import.meta.url);

/** Where a font's file is on this machine. */
export function toFontFile({ source }: PictureFont): string {
  return require.resolve(`${fontPackage}/${source}`);
}

const bytes = new Map<string, Buffer>();

/** A font's file, read once. */
export function readFont(font: PictureFont): Buffer {
  let found = bytes.get(font.source);
  if (!found) {
    found = readFileSync(toFontFile(font));
    bytes.set(font.source, found);
  }
  return found;
}
