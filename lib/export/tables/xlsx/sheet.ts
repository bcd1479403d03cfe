import type { SheetCell } from "./cells";

/** A sheet of the workbook, before it is written. */
export type WorkbookSheet = {
  name: string;
  rows: SheetCell[][];
  /** Of each column, in characters. */
  widths: number[];
  /** Rows and columns that stay in sight. */
  frozen: { rows: number; columns: number };
  /** A table whose header offers to filter it. */
  isTable: boolean;
  /** Too wide for a page of paper. */
  widePaper?: boolean;
};

/** Cells that head a table. */
export const header = { fontWeight: "bold", backgroundColor: "#e8ecf1", alignVertical: "center" } as const;

/** Names of sheets hold no more, and none of these. */
export function toSheetName(text: string): string {
  return text
    .replace(/[[\]/\\:*?']/g, " ")
    .trim()
    .slice(0, 31);
}

const narrowest = 8;

/** As wide as what stands in each column, up to a limit; what is longer runs on. */
export function toWidths(rows: readonly SheetCell[][], widest: number): number[] {
  const columns = Math.max(0, ...rows.map(({ length }) => length));
  return Array.from({ length: columns }, (_, column) => {
    const longest = Math.max(0, ...rows.map((cells) => toLength(cells[column] ?? null)));
    return Math.min(widest, Math.max(narrowest, longest + 2));
  });
}

function toLength(cell: SheetCell): number {
  if (!cell) return 0;
  if (cell.value instanceof Date) return "2000-01-01".length;
  if (typeof cell.value === "number") return String(cell.value).length + Math.floor(String(Math.trunc(cell.value)).length / 3);
  return Math.max(
    ...String(cell.value)
      .split("\n")
      .map(({ length }) => length),
  );
}

const lineHeight = 13.5;

/** Rows whose texts wrap are as high as their highest cell: programs that don't work it out themselves would hide what follows. */
export function toHeights(rows: readonly SheetCell[][], widths: readonly number[]): (number | undefined)[] {
  return rows.map((cells) => {
    const lines = cells.map((cell, column) => (cell?.wrap ? countLines(String(cell.value), widths[column] ?? narrowest) : 1));
    const most = Math.max(1, ...lines);
    // No row of a sheet is higher than 409 points.
    return most > 1 ? Math.min(409, most * lineHeight + 3) : undefined;
  });
}

function countLines(text: string, width: number): number {
  const lines = text.split("\n").map((line) => Math.max(1, Math.ceil((line.length * 1.08) / width)));
  return lines.reduce((sum, count) => sum + count, 0);
}
