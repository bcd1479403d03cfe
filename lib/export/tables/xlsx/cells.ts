import type { CellObject } from "write-excel-file/node";
import { toCellText, toPlainNumber } from "../cell-text";

/** Cells as the workbook's writer takes them; a link is what a cell leads to. */
export type SheetCell = (CellObject & { link?: string }) | null;

export type CellStyle = Omit<CellObject, "value" | "type" | "format">;

/** A workbook with a longer text in a cell is taken for broken. */
export const mostCharacters = 32_767;

/** Spreadsheets read `_x0041_` within a text as the letter of that number. */
const numbered = /_(?=x[0-9a-f]{4}_)/gi;

export function toTextCell(text: string | null, style: CellStyle = {}): SheetCell {
  const fit = shorten(toCellText(text ?? "").replace(numbered, "_x005F_"));
  return fit === "" ? null : { value: fit, type: String, ...style };
}

export function toNumberCell(value: number | null): SheetCell {
  if (value === null) return null;
  return { value: Number(toPlainNumber(value)), type: Number, ...(Number.isInteger(value) ? { format: "#,##0" } : {}) };
}

/** A number that counts nothing, and has no separators. */
export function toCodeCell(value: number | null): SheetCell {
  return value === null ? null : { value, type: Number };
}

/** A day of the calendar, as spreadsheets count days; `YYYY-MM-DD` for every reader. */
export function toDayCell(day: string | null): SheetCell {
  return day === null ? null : { value: new Date(`${day}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
}

/** Leads to the address where it is one of the web, and to nothing that a program would run. */
export function toLinkCell(address: string | null, style: CellStyle = {}): SheetCell {
  const cell = toTextCell(address, style);
  if (!cell || !address || !isWebAddress(address)) return cell;
  return { ...cell, link: address, textColor: "#1f4e79", textDecoration: { underline: true } };
}

/** Excel follows no longer address. */
const longestAddress = 2_079;

function isWebAddress(address: string): boolean {
  return address.length <= longestAddress && /^https?:\/\/[\x21-\x7e]+$/.test(address) && URL.canParse(address);
}

function shorten(text: string): string {
  if (text.length <= mostCharacters) return text;
  const kept = text.slice(0, mostCharacters - 1);
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}
