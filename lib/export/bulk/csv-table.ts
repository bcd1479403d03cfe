import { toCellText } from "../tables/cell-text";
import { toCsvCell } from "../tables/csv";
import type { BulkTable } from "./bulk-table";

/** A table as RFC 4180 has it: a header, CRLF, UTF-8. Texts that a spreadsheet would run are kept from it as in every CSV of ours. */
export async function* toCsvChunks({ columns, rows }: BulkTable): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(`${columns.map(({ name }) => name).join(",")}\r\n`);
  for await (const batch of rows) {
    const lines = batch.map((cells) => {
      const written = cells.map((cell, index) => {
        if (cell === null) return "";
        // Numbers and days are the database's own, and hold nothing else.
        return columns[index]?.kind === "text" ? toCsvCell(toCellText(cell)) : cell;
      });
      return `${written.join(",")}\r\n`;
    });
    yield encoder.encode(lines.join(""));
  }
}
