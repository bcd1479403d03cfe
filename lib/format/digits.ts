import type { Digits } from "@/lib/i18n/locales";

const ARABIC_INDIC = "٠١٢٣٤٥٦٧٨٩";

/** Sets the digits of a written text: `2025` is `٢٠٢٥` for a reader of Arabic-Indic digits. */
export function setDigits(text: string, digits: Digits): string {
  if (digits === "latn") return text;
  return text.replace(/[0-9]/g, (digit) => ARABIC_INDIC.charAt(Number(digit)));
}
