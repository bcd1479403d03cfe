/** The languages of the house, by their path segment. */
export const locales = ["en", "ar", "ckb"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "en";

export type Direction = "ltr" | "rtl";

export function isLocale(text: string): text is Locale {
  return (locales as readonly string[]).includes(text);
}

export function toDirection(locale: Locale): Direction {
  return locale === "en" ? "ltr" : "rtl";
}

/** Digits a reader sees: Arabic-Indic by default in Arabic and Kurdish, switched by `?digits=latn`. */
export const digitSystems = ["latn", "arab"] as const;
export type Digits = (typeof digitSystems)[number];

export function toDefaultDigits(locale: Locale): Digits {
  return locale === "en" ? "latn" : "arab";
}
