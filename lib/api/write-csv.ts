import { toCellText, toPlainNumber } from "@/lib/export/tables/cell-text";
import { toCsvCell } from "@/lib/export/tables/csv";
import type { Cell, Column, Page, Position, Row } from "./operation";

/** The first lines of a CSV: names of columns, and hashtags where they are asked for. */
export function toCsvHead(columns: readonly Column[], withHashtags: boolean): string {
  const lines = [columns.map(({ name }) => name), ...(withHashtags ? [columns.map(({ hxl }) => hxl ?? "")] : [])];
  return lines.map((cells) => `${cells.join(",")}\r\n`).join("");
}

/** Rows as lines of RFC 4180, of which a spreadsheet runs nothing. */
export function toCsvLines(rows: readonly Row[], columns: readonly Column[]): string {
  return rows.map((row) => `${columns.map(({ name }) => toCsvText(row[name] ?? null)).join(",")}\r\n`).join("");
}

function toCsvText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return toPlainNumber(cell);
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  return toCsvCell(toCellText(Array.isArray(cell) ? cell.join(" ") : cell));
}

/**
 * A CSV of any size, read page by page as its reader takes it: no page is read before the one before has left, and none once the reader
 * has gone.
 *
 * @param first the page with which it begins, read already
 * @param readOn reads the page after a position
 * @param lines how many are wanted at most
 */
export function streamCsv(
  head: string,
  first: Page,
  readOn: (after: Position) => Promise<Page>,
  toLines: (rows: readonly Row[]) => string,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let page: Page | null = first;
  let begun = false;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (!begun) {
          begun = true;
          controller.enqueue(encoder.encode(head + toLines(first.rows)));
        } else if (page?.next) {
          page = await readOn(page.next);
          if (page.rows.length > 0) controller.enqueue(encoder.encode(toLines(page.rows)));
        }
        if (!page?.next) controller.close();
      },
      cancel() {
        page = null;
      },
    },
    // Nothing is read ahead.
    { highWaterMark: 0 },
  );
}
