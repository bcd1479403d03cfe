import "server-only";
import fonts from "@/.generated/fonts/fonts.json";
import type { Locale } from "@/lib/i18n/locales";
import { toSitePath } from "@/lib/site-path";

const LATIN = "Noto Sans";
const ARABIC = "Noto Sans Arabic";

type FontFile = (typeof fonts.files)[number];

/**
 * Addresses of the fonts that a page's first lines need, fetched before the style sheet asks for them: the plain faces of its script,
 * and in Arabic script also the Latin letters, in which the header names the other languages.
 */
export function listFontPreloads(locale: Locale): string[] {
  const family = locale === "en" ? LATIN : ARABIC;
  return fonts.files.filter((font) => font.plain && (font.family === family || (font.family === LATIN && font.weight === 400))).map(toHref);
}

/**
 * The page's fonts, subset and served by this site. Text is set in what is there when the page is first drawn (`--font-sans`): letters that
 * came later would break its lines anew under the reader's eyes, and they are kept for the next page. A drawing's labels have their places
 * by the measures of these letters, and wait for them (`--font-drawing`); nothing beside them moves.
 * Arabic script asks first in its own languages; the other family comes only where its letters stand in the text.
 */
export function toFontCss(locale: Locale): string {
  const families = [...(locale === "en" ? [LATIN, ARABIC] : [ARABIC, LATIN]), "Noto Sans Math"];
  const fallbacks = families.filter((family) => family in fonts.fallbacks).map(toFallbackName);
  const toStack = (names: string[]) => `${[...names, ...fallbacks].map((name) => `"${name}"`).join(",")},sans-serif`;
  return [
    ...fonts.files.map((font) => toFace(font, toSteadyName(font.family), "optional")),
    ...fonts.files.map((font) => toFace(font, font.family, "swap")),
    ...Object.entries(fonts.fallbacks).map(toFallbackFace),
    `:root{--font-sans:${toStack(families.map(toSteadyName))};--font-drawing:${toStack(families)}}`,
  ].join("\n");
}

function toHref({ file, version }: FontFile): string {
  return toSitePath(`/fonts/${file.replace(".woff2", `.${version}.woff2`)}`);
}

function toFace(font: FontFile, family: string, display: "optional" | "swap"): string {
  return `@font-face{font-family:"${family}";font-weight:${font.weight};font-display:${display};src:url(${toHref(font)}) format("woff2");unicode-range:${font.unicodeRange}}`;
}

function toSteadyName(family: string): string {
  return `${family} steady`;
}

function toFallbackName(family: string): string {
  return `${family} fallback`;
}

function toFallbackFace([family, face]: [string, (typeof fonts.fallbacks)[keyof typeof fonts.fallbacks]]): string {
  const overrides = `ascent-override:${face.ascentOverride};descent-override:${face.descentOverride};line-gap-override:${face.lineGapOverride};size-adjust:${face.sizeAdjust}`;
  return `@font-face{font-family:"${toFallbackName(family)}";src:local("${face.local}"),local("Liberation Sans"),local("Helvetica");${overrides}}`;
}
