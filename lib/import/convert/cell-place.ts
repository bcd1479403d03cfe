import type { SheetHeader } from "../formats/format";

/** Letters of a spreadsheet's column: 0 is A, 26 is AA. */
export function toColumnLetters(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : `${toColumnLetters(Math.floor(column / 26) - 1)}${letter}`;
}

/** Where a cell stands, as its reader finds it: `sheet "Data", cell B17` in a workbook, `line 17, column "value"` elsewhere. */
export function describeCell(header: SheetHeader, row: number, column: number | null): string {
  const name = column === null ? null : (header.names[column] ?? null);
  if (header.sheet === null) return name === null ? `line ${row}` : `line ${row}, column "${name}"`;
  if (column === null) return `sheet "${header.sheet}", row ${row}`;
  return `sheet "${header.sheet}", cell ${toColumnLetters(column)}${row}${name ? ` (${name.replace(/\s+/g, " ").slice(0, 60)})` : ""}`;
}
