import type { ChartExport } from "../chart-export";
import { toPlainNumber } from "./cell-text";
import { tableColumns } from "./columns";
import { type TableRow, toRows } from "./rows";

/**
 * What a spreadsheet runs as a formula, were it the beginning of a cell; also behind what it might take away before it looks: spaces,
 * quotation marks, characters without width. The wide forms are read as the narrow ones on East Asian machines.
 */
const formula = /^[\s"'\u00ad\u200b-\u200f\u2060-\u2069\ufeff]*[=+\-@＝＋－＠]|^[\t\r]/;
const plainNumber = /^-?\d+(\.\d+)?$/;

/** The chart's figures as RFC 4180 has it: a header, CRLF, UTF-8; with a byte order mark where `bom=1` asks for it. */
export async function writeCsv(exported: ChartExport): Promise<Uint8Array> {
  return toCsv(toRows(exported), exported.options.bom);
}

export function toCsv(rows: readonly TableRow[], bom = false): Uint8Array {
  const names = tableColumns.map(({ name }) => name);
  const lines = [names, ...rows.map((row) => names.map((name) => toCell(row[name])))];
  return new TextEncoder().encode(`${bom ? "\ufeff" : ""}${lines.map((cells) => `${cells.join(",")}\r\n`).join("")}`);
}

function toCell(cell: string | number | null): string {
  if (cell === null) return "";
  return typeof cell === "number" ? toPlainNumber(cell) : toCsvCell(cell);
}

/** A text as a cell: nothing in it is run by a spreadsheet, or ends the cell before its end. */
export function toCsvCell(cell: string): string {
  const text = neutralise(cell);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** An apostrophe keeps a text a text, as OWASP advises against CSV injection; what is a number stays one. */
export function neutralise(text: string): string {
  return formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}
