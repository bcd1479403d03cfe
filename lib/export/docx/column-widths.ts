import { toTextWidth } from "@/lib/charts/text-width";
import type { Direction } from "@/lib/i18n/locales";
import { textWidth, textWidthPixels } from "./page";
import { toPlainText } from "./runs";

/** Size of a table's letters and what a cell keeps free, in pixels; Arabic letters are a point larger. */
const fontSizes: Record<Direction, number> = { ltr: 12, rtl: 13.4 };
const cellMargin = 16;
/** No column is wider, however long its texts. */
const widestShare = 0.46;
/** Texts beyond this are broken into lines anyway. */
const mostCharacters = 160;

/** Width of a cell that holds a text on one line, in pixels. */
export function toCellWidth(text: string, direction: Direction): number {
  return toTextWidth(toPlainText(text).slice(0, mostCharacters), fontSizes[direction]) + cellMargin;
}

/**
 * Widths of columns with these texts, which together are the page's: what each wants, the widest giving way as far as their longest words let
 * them. In twips.
 */
export function toColumnWidths(columns: readonly string[][], direction: Direction): number[] {
  const wanted = columns.map((texts) => Math.min(textWidthPixels * widestShare, toWidest(texts, direction)));
  const words = columns.map((texts) => texts.flatMap((text) => toPlainText(text).slice(0, mostCharacters).split(/[ \t]/)));
  const least = words.map((texts, index) => Math.min(textWidthPixels / columns.length, wanted[index] ?? 0, toWidest(texts, direction)));
  const widths = share(wanted, least).map((width) => Math.floor((width / textWidthPixels) * textWidth));
  const rest = textWidth - sum(widths);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}

function toWidest(texts: readonly string[], direction: Direction): number {
  // A table has few different texts in a column, and measuring takes longer than finding them.
  return [...new Set(texts)].reduce((widest, text) => Math.max(widest, toCellWidth(text, direction)), 0);
}

function share(wanted: number[], least: number[]): number[] {
  const spare = textWidthPixels - sum(wanted);
  if (spare >= 0) return wanted.map((width) => (width * textWidthPixels) / sum(wanted));
  const give = sum(wanted) - sum(least);
  if (give <= -spare) return least.map((width) => (width * textWidthPixels) / sum(least));
  return wanted.map((width, index) => width + (spare * (width - (least[index] ?? 0))) / give);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
