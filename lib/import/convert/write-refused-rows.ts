import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { REFUSED_BECAUSE } from "../map/recognise";
import { openFile } from "../read/open-file";
import type { TextKind } from "../read/sniff-text";

/**
 * Writes the refused rows of a file as CSV under its own header, each with its reasons in a last column: to be put right and imported
 * as it is.
 *
 * @param to where it is written
 * @param reasons by row of the file
 * @returns where it was written
 */
export async function writeRefusedRows(
  to: string,
  from: string,
  text: Partial<TextKind> | undefined,
  { sheet, headerRow }: { sheet: string | null; headerRow: number },
  reasons: ReadonlyMap<number, readonly string[]>,
): Promise<string> {
  const file = await openFile(from, text);
  try {
    const table = file.tables.find((candidate) => candidate.sheet === sheet) ?? file.tables[0];
    let width = 0;
    let before = -1;
    async function* lines() {
      for await (const batch of table?.rows() ?? []) {
        let written = "";
        for (const { line, cells: all } of batch) {
          if (line === headerRow) before = all.indexOf(REFUSED_BECAUSE);
          // A file of refused rows that comes back has the column already.
          const cells = before < 0 ? all : all.filter((_, index) => index !== before);
          if (line === headerRow) {
            width = cells.length;
            written += toCsvLine([...cells, REFUSED_BECAUSE]);
          }
          const because = reasons.get(line);
          const filled = Array.from({ length: Math.max(width, cells.length) }, (_, index) => cells[index] ?? "");
          if (because) written += toCsvLine([...filled, because.join(" | ")]);
        }
        yield written;
      }
    }
    await pipeline(Readable.from(lines()), createWriteStream(to));
    return to;
  } finally {
    await file.close();
  }
}

function toCsvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\n`;
}
