import type { SheetHeader } from "../formats/format";
import type { Row } from "./csv";
import { isTagRow, toTag } from "./hxl";
import type { Table } from "./open-file";

/** The header stands in one of these first rows; above it are titles and comments. */
const HEADER_WITHIN = 25;

/** A table whose first rows are read already. */
export type PeekedTable = { sheet: string | null; first: Row[]; rest: AsyncGenerator<Row[]> };

/** Reads the rows in which the header must be; the others stay to be read. */
export async function peek(table: Table): Promise<PeekedTable> {
  const rest = table.rows();
  const first: Row[] = [];
  while (first.length < HEADER_WITHIN + 2) {
    const next = await rest.next();
    if (next.done) break;
    first.push(...next.value);
  }
  return { sheet: table.sheet, first, rest };
}

/** A row that may be the header, and the place in `first` where the data begin. */
export type HeaderCandidate = { header: SheetHeader; cells: string[]; dataFrom: number };

/** Every row that may be the header, in order. A row of hashtags under it belongs to it, and may be the header itself: what is above can be a title. No header is below it. */
export function listHeaders({ sheet, first }: PeekedTable): HeaderCandidate[] {
  const candidates: HeaderCandidate[] = [];
  for (const [index, row] of first.slice(0, HEADER_WITHIN).entries()) {
    if (row.cells.every((cell) => cell.trim() === "")) continue;
    const next = first[index + 1];
    const tags = isTagRow(row.cells) ? row.cells : next && isTagRow(next.cells) ? next.cells : null;
    const width = tags ? Math.max(row.cells.length, tags.length) : row.cells.length;
    const names = Array.from({ length: width }, (_, column) => (row.cells[column] ?? "").trim());
    const hxl = tags ? names.map((_, column) => toTag(tags[column] ?? "")) : null;
    candidates.push({
      header: { sheet, row: row.line, names, hxl },
      cells: row.cells,
      dataFrom: index + (tags && tags !== row.cells ? 2 : 1),
    });
    if (isTagRow(row.cells)) break;
  }
  return candidates;
}
