import type pg from "pg";
import { checkStaged } from "./check/check-staged";
import { describeCell } from "./convert/cell-place";
import type { Detected } from "./formats/detect";
import type { ImportOptions } from "./import-options";
import type { Row } from "./read/csv";
import type { AnyFile } from "./read/open-file";
import type { Refusals } from "./refusal";
import { copyRows } from "./stage/copy-rows";
import type { Staged } from "./staged";
import type { Subject } from "./subject";

/** Reads, maps and checks the rows of a file in our own columns, and copies the good ones to the staging table as they are read. */
export async function stageCanonical(
  client: pg.ClientBase,
  file: AnyFile,
  detected: Extract<Detected<Subject>, { kind: "canonical" }>,
  refusals: Refusals,
  options: ImportOptions,
): Promise<Staged> {
  const { subject, layout, candidate, table } = detected;
  if (file.kind === "workbook") refusals.locate = (line, column) => ({ rows: [line], place: placeOf(line, column) });
  const placeOf = (line: number, column: string | null) =>
    describeCell(candidate.header, line, column === null ? null : layout.indexOf(column));
  const work = await subject.begin(client, layout, refusals);
  const width = layout.header.length;

  const counted = { rows: 0, blankRows: 0 };
  const toLines = (rows: readonly Row[]) => {
    let lines = "";
    for (const row of rows) {
      if (row.cells.every((cell) => cell === "")) {
        counted.blankRows += 1;
        continue;
      }
      counted.rows += 1;
      if (row.cells.length !== width) {
        // Only text says where a row ends: in a workbook and in JSON, what is not there is empty.
        if (file.kind === "text" || row.cells.length > width) {
          refusals.refuse(
            row.line,
            null,
            null,
            `has ${row.cells.length} cells where the header has ${width}; quote cells that hold commas`,
          );
          continue;
        }
        while (row.cells.length < width) row.cells.push("");
      }
      lines += work.toLine(row) ?? "";
    }
    options.onProgress?.({ rows: counted.rows, bytes: file.bytesRead(), size: file.size });
    return lines;
  };
  async function* lines() {
    yield toLines(table.first.slice(candidate.dataFrom));
    for await (const batch of table.rest) yield toLines(batch);
  }
  await copyRows(client, work.stagingTable, work.stagingColumns, lines());
  if (counted.rows === 0) refusals.refuse(null, null, null, "has a header and no rows");
  await checkStaged(client, work, refusals, options.acceptValid ?? false);
  return {
    ...counted,
    skipped: [],
    notes: [],
    async diff() {
      return [{ subject: subject.name, ...(await work.diff()) }];
    },
    merge: (edition) => work.merge(edition),
    warn: (edition) => work.warn(edition),
  };
}
