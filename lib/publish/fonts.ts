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
 * The page's fonts, subset and served by this site, each with a fallback of the same measures, so that nothing moves when it comes.
 * Arabic script asks first in its own languages; the other family comes only where its letters stand in the text.
 */
export function toFontCss(locale: Locale): string {
  const families = locale === "en" ? [LATIN, ARABIC] : [ARABIC, LATIN];
  const stack = [...families, "Noto Sans Math", ...families.map(toFallbackName)].map((name) => `"${name}"`);
  return [
    ...fonts.files.map(toFace),
    ...Object.entries(fonts.fallbacks).map(toFallbackFace),
    `:root{--font-sans:${stack.join(",")},sans-serif}`,
  ].join("\n");
}

function toHref({ file, version }: FontFile): string {
  return toSitePath(`/fonts/${file.replace(".woff2", `.${version}.woff2`)}`);
}

function toFace(font: FontFile): string {
  return `@font-face{font-family:"${font.family}";font-weight:${font.weight};font-display:swap;src:url(${toHref(font)}) format("woff2");unicode-range:${font.unicodeRange}}`;
}

function toFallbackName(family: string): string {
  return `${family} fallback`;
}

function toFallbackFace([family, face]: [string, (typeof fonts.fallbacks)[keyof typeof fonts.fallbacks]]): string {
  const overrides = `ascent-override:${face.ascentOverride};descent-override:${face.descentOverride};line-gap-override:${face.lineGapOverride};size-adjust:${face.sizeAdjust}`;
  return `@font-face{font-family:"${toFallbackName(family)}";src:local("${face.local}"),local("Liberation Sans"),local("Helvetica");${overrides}}`;
}
