import type { Direction, Locale } from "@/lib/i18n/locales";
import { escapeXml } from "./xml";

/** Whose language a text is in, as Office has it: Central Kurdish is known to it by script and country. */
export type Voice = { locale: Locale; direction: Direction };

const languages: Record<Locale, string> = { en: "en-GB", ar: "ar-IQ", ckb: "ku-Arab-IQ" };

export function toOfficeLanguage(locale: Locale): string {
  return languages[locale];
}

export type ThemeColour = "tx1" | "tx2" | "hlink";

export type Run = {
  text: string;
  /** Points. */
  size?: number;
  bold?: boolean;
  /** By the theme's name, or as `#rrggbb`. */
  colour?: ThemeColour | `#${string}`;
  /** Name of the relationship that leads to an address. */
  link?: string | null;
};

export type Paragraph = { runs: Run[] /** Points. */; before?: number };

/** A paragraph of one run. */
export function toPlain(text: string, style: Omit<Run, "text"> = {}): Paragraph {
  return { runs: [{ text, ...style }] };
}

/** Direction and side of a paragraph. Both are said: Office does not derive one from the other. */
export function toParagraphDirection({ direction }: Pick<Voice, "direction">): string {
  return direction === "rtl" ? 'algn="r" rtl="1"' : 'algn="l" rtl="0"';
}

export function toParagraphXml({ runs, before }: Paragraph, voice: Voice): string {
  const space = before ? `<a:spcBef><a:spcPts val="${before * 100}"/></a:spcBef>` : "";
  const properties = `<a:pPr ${toParagraphDirection(voice)}>${space}</a:pPr>`;
  return `<a:p>${properties}${runs.map((run) => toRunXml(run, voice)).join("")}</a:p>`;
}

function toRunXml({ text, size, bold, colour, link }: Run, { locale }: Voice): string {
  const attributes = [
    `lang="${languages[locale]}"`,
    ...(locale === "en" ? [] : ['altLang="en-GB"']),
    ...(size ? [`sz="${Math.round(size * 100)}"`] : []),
    ...(bold ? ['b="1"'] : []),
  ];
  const fill = colour
    ? `<a:solidFill>${colour.startsWith("#") ? `<a:srgbClr val="${colour.slice(1).toUpperCase()}"/>` : `<a:schemeClr val="${colour}"/>`}</a:solidFill>`
    : "";
  const hyperlink = link ? `<a:hlinkClick r:id="${link}"/>` : "";
  return `<a:r><a:rPr ${attributes.join(" ")}>${fill}${hyperlink}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`;
}
