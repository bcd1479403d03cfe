import path from "node:path";
import type pg from "pg";
import { toSubject } from "./catalogue-subject";
import { catalogues } from "./catalogues";
import { insertEdition } from "./commit/edition";
import { announceImport, takeImportLock } from "./commit/lock";
import { recogniseHeader } from "./map/recognise";
import { observations } from "./observations";
import { CsvFault, type Row } from "./read/csv";
import { type OpenFile, openCsvFile, UnreadableFile } from "./read/read-file";
import { ImportRefused, Refusals } from "./refusal";
import { copyRows } from "./stage/copy-rows";
import type { Counts, Revision, Subject, Warning, Work } from "./subject";

/** Everything a file can be about. */
export const subjects: readonly Subject[] = [observations, ...catalogues.map(toSubject)];

/** What the file would do, as shown before it is committed. */
export type ImportPlan = {
  fileName: string;
  sha256: string;
  /** `observations`, or the name of a catalogue. */
  subject: string;
  rows: number;
  /** Rows without any text. */
  blankRows: number;
  counts: Counts;
  /** The first revised entries, old and new. */
  revisions: Revision[];
  warnings: { total: number; first: Warning[] };
};

export type ImportResult =
  | { outcome: "committed"; edition: number; plan: ImportPlan }
  | { outcome: "unchanged" | "declined"; plan: ImportPlan };

export type ImportOptions = {
  path: string;
  /** The name kept with the edition; without it, that of the file. */
  fileName?: string;
  /** Why the figures come in, in a sentence; kept with the edition. */
  reason?: string;
  committedBy: string;
  /** Asked when everything is checked and nothing is committed yet. */
  confirm?: (plan: ImportPlan) => Promise<boolean>;
  /** Told once where another import has to end first. */
  onWait?: (holder: string) => void;
  /** Told from time to time while the file is read. */
  onProgress?: (progress: { rows: number; bytes: number; size: number }) => void;
};

/**
 * Imports one canonical CSV file as one edition, all or nothing, in one transaction under one advisory lock.
 *
 * @param client a connection of its own, not in a transaction
 * @throws ImportRefused with every refusal; nothing was committed then
 */
export async function importFile(client: pg.ClientBase, options: ImportOptions): Promise<ImportResult> {
  const fileName = options.fileName ?? path.basename(options.path);
  const file = await openCsvFile(options.path).catch((error: unknown) => {
    throw toRefusal(error, fileName);
  });
  try {
    await client.query("BEGIN");
    await announceImport(client, fileName, options.committedBy);
    await takeImportLock(client, options.onWait);
    const result = await importWithinLock(client, file, fileName, options);
    await client.query(result.outcome === "committed" ? "COMMIT" : "ROLLBACK");
    return result;
  } catch (error) {
    // Where the connection itself is gone, the server rolls back.
    await client.query("ROLLBACK").catch(() => {});
    throw toRefusal(error, fileName);
  } finally {
    await file.close();
  }
}

async function importWithinLock(client: pg.ClientBase, file: OpenFile, fileName: string, options: ImportOptions): Promise<ImportResult> {
  const refusals = new Refusals();
  const { subject, work, rows, blankRows } = await stage(client, file, fileName, refusals, options.onProgress);
  await work.checkStaged();
  refusals.throwIfAny(fileName);

  const { counts, revisions } = await work.diff();
  const plan: ImportPlan = {
    fileName,
    sha256: file.sha256(),
    subject: subject.name,
    rows,
    blankRows,
    counts,
    revisions,
    warnings: { total: 0, first: [] },
  };
  if (counts.added + counts.revised + counts.withdrawn === 0) return { outcome: "unchanged", plan };

  const edition = await insertEdition(client, {
    committedBy: options.committedBy,
    fileName,
    sha256: plan.sha256,
    subject: subject.name,
    reason: options.reason?.trim() || `Import of ${fileName}`,
    counts,
  });
  await work.merge(edition);
  plan.warnings = await work.warn(edition);
  if (options.confirm && !(await options.confirm(plan))) return { outcome: "declined", plan };
  return { outcome: "committed", edition, plan };
}

/** Reads, maps and checks every row, and copies the good ones to the staging table as they are read. */
async function stage(client: pg.ClientBase, file: OpenFile, fileName: string, refusals: Refusals, onProgress: ImportOptions["onProgress"]) {
  const batches = file.rows();
  const first = await batches.next();
  const [header, ...rest] = first.done ? [] : first.value;
  if (!header) throw new UnreadableFile("has no header line");
  const recognised = recogniseHeader(header, subjects, refusals);
  if (!recognised) throw new ImportRefused(fileName, refusals.shown, refusals.total);
  const { format: subject, layout } = recognised;
  const work: Work = await subject.begin(client, layout, refusals);

  const counted = { rows: 0, blankRows: 0 };
  const toLines = (rows: Row[]) => {
    let lines = "";
    for (const row of rows) {
      if (row.cells.every((cell) => cell === "")) {
        counted.blankRows += 1;
        continue;
      }
      counted.rows += 1;
      if (row.cells.length !== layout.header.length) {
        const reason = `has ${row.cells.length} cells where the header has ${layout.header.length}; quote cells that hold commas`;
        refusals.refuse(row.line, null, null, reason);
        continue;
      }
      lines += work.toLine(row) ?? "";
    }
    onProgress?.({ rows: counted.rows, bytes: file.bytesRead(), size: file.size });
    return lines;
  };
  async function* lines() {
    yield toLines(rest);
    for await (const batch of batches) yield toLines(batch);
  }
  await copyRows(client, work.stagingTable, work.stagingColumns, lines());
  if (counted.rows === 0) refusals.refuse(null, null, null, "has a header and no rows");
  return { subject, work, ...counted };
}

/** Faults that end the reading are refusals like any other. */
function toRefusal(error: unknown, fileName: string): unknown {
  if (error instanceof CsvFault)
    return new ImportRefused(fileName, [{ line: error.line, column: null, value: null, reason: error.message }]);
  if (error instanceof UnreadableFile)
    return new ImportRefused(fileName, [{ line: null, column: null, value: null, reason: error.message }]);
  return error;
}
