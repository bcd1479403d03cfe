import "server-only";
import type { Locale } from "@/lib/i18n/locales";
export function listFontPreloads(_locale: Locale): string[] {
  return [];
}
export function toFontCss(_locale: Locale): string {
  return ":root{--font-sans:sans-serif}";
}
