import { themeColours } from "@/lib/charts/palette";
import type { Direction } from "@/lib/i18n/locales";

/** A4 in points. */
export const page = { width: 595.28, height: 841.89, margin: 56.7, footer: 28 } as const;
export const textWidth = page.width - 2 * page.margin;
export const textBottom = page.height - page.margin - page.footer / 2;

export type Role = "title" | "facts" | "heading" | "body" | "lead" | "caption" | "sentence" | "warning" | "note" | "source" | "address";

export type LineStyle = {
  size: number;
  lineHeight: number;
  weight: 400 | 600;
  colour: string;
  /** Space before the first line; left out at the top of a page. */
  before: number;
};

const { text, textSecond, accent } = themeColours.print;
const latin: Record<Role, LineStyle> = {
  title: { size: 22, lineHeight: 29, weight: 600, colour: text, before: 0 },
  facts: { size: 10.5, lineHeight: 16, weight: 400, colour: textSecond, before: 4 },
  heading: { size: 14, lineHeight: 20, weight: 600, colour: text, before: 22 },
  body: { size: 10.5, lineHeight: 16, weight: 400, colour: text, before: 7 },
  lead: { size: 10.5, lineHeight: 15, weight: 600, colour: text, before: 0 },
  caption: { size: 10, lineHeight: 14.5, weight: 600, colour: text, before: 6 },
  sentence: { size: 9.5, lineHeight: 14, weight: 400, colour: text, before: 3 },
  warning: { size: 9.5, lineHeight: 14, weight: 600, colour: text, before: 5 },
  note: { size: 8.5, lineHeight: 12.5, weight: 400, colour: textSecond, before: 3 },
  source: { size: 8, lineHeight: 11.5, weight: 400, colour: text, before: 4 },
  address: { size: 7.5, lineHeight: 10.5, weight: 400, colour: accent, before: 1 },
};

/** Arabic letters are smaller in their size, and stand further apart. */
export function toLineStyle(role: Role, direction: Direction): LineStyle {
  const style = latin[role];
  if (direction === "ltr" || role === "address") return style;
  return { ...style, size: style.size + 0.5, lineHeight: Math.round(style.lineHeight * 1.14 * 2) / 2 };
}
