import path from "node:path";
import type pg from "pg";
import { insertEdition } from "./commit/edition";
import { announceImport, takeImportLock } from "./commit/lock";
import { commitEdition } from "./commit-edition";
import { stageConverted } from "./convert/stage-converted";
import { writeRefusedRows } from "./convert/write-refused-rows";
import { stageCanonical } from "./import-canonical";
import type { ImportOptions } from "./import-options";
import { type ImportPlan, type ImportResult, sumCounts } from "./import-plan";
import { CsvFault } from "./read/csv";
import { type AnyFile, openFile } from "./read/open-file";
import { UnreadableFile } from "./read/unreadable-file";
import { recogniseFile, toRecognised } from "./recognise-file";
import { ImportRefused, Refusals } from "./refusal";

export type { ImportOptions } from "./import-options";
export type { ImportPlan, ImportResult } from "./import-plan";
export type { Staged } from "./staged";

/** What is known of the file's table once its header is found. */
type Found = { sheet: string | null; headerRow: number };

/**
 * Imports one file as one edition, all or nothing, in one transaction under one advisory lock.
 *
 * @param client a connection of its own, not in a transaction
 * @throws ImportRefused with every refusal; nothing was committed then
 * @throws CommitUncertain where the database went away while it was committing; after any other error, nothing was committed
 */
export async function importFile(client: pg.ClientBase, options: ImportOptions): Promise<ImportResult> {
  const fileName = options.fileName ?? path.basename(options.path);
  const refusals = new Refusals();
  const found: { header: Found | null } = { header: null };
  const writeRefused = async () => {
    if (!options.errorsFile || !found.header || refusals.rows.size === 0) return null;
    return writeRefusedRows(options.errorsFile, options.path, options.text, found.header, refusals.rows);
  };
  const file = await openFile(options.path, options.text).catch((error: unknown) => {
    throw toRefusal(error, fileName);
  });
  try {
    await client.query("BEGIN");
    await announceImport(client, fileName, options.committedBy);
    await takeImportLock(client, options.onWait);
    const result = await importWithinLock(client, file, fileName, refusals, found, options);
    if (result.outcome === "committed") await commitEdition(client, result.edition);
    else await client.query("ROLLBACK");
    return { ...result, errorsFile: await writeRefused().catch(() => null) };
  } catch (error) {
    // Where the connection itself is gone, the server rolls back.
    await client.query("ROLLBACK").catch(() => {});
    const refused = toRefusal(error, fileName);
    if (refused instanceof ImportRefused) refused.errorsFile = await writeRefused().catch(() => null);
    throw refused;
  } finally {
    await file.close();
  }
}

async function importWithinLock(
  client: pg.ClientBase,
  file: AnyFile,
  fileName: string,
  refusals: Refusals,
  found: { header: Found | null },
  options: ImportOptions,
): Promise<ImportResult> {
  const detected = await recogniseFile(file, fileName, refusals, options);
  const { header } = detected.candidate;
  found.header = { sheet: header.sheet, headerRow: header.row };
  const staged =
    detected.kind === "canonical"
      ? await stageCanonical(client, file, detected, refusals, options)
      : await stageConverted(client, file, detected, await nextEdition(client), refusals, options);
  if (!options.acceptValid || refusals.ofWholeFile > 0) refusals.throwIfAny(fileName);

  const parts = await staged.diff();
  const counts = sumCounts(parts);
  if (refusals.total > 0 && sum(counts) === 0) refusals.throwIfAny(fileName);
  const plan: ImportPlan = {
    fileName,
    sha256: file.sha256(),
    subject: parts[0]?.subject ?? "observations",
    recognised: toRecognised(file, detected),
    rows: staged.rows,
    blankRows: staged.blankRows,
    skipped: staged.skipped,
    notes: staged.notes,
    counts,
    parts,
    revisions: parts.flatMap(({ revisions }) => revisions),
    warnings: { total: 0, first: [] },
    refusedRows: refusals.rows.size,
  };
  if (counts.added + counts.revised + counts.withdrawn === 0) return { outcome: "unchanged", plan };

  const edition = await insertEdition(client, {
    committedBy: options.committedBy,
    fileName,
    sha256: plan.sha256,
    subject: plan.subject,
    reason: toReason(options.reason, fileName, plan),
    counts,
  });
  await staged.merge(edition);
  plan.warnings = await staged.warn(edition);
  if (options.confirm && !(await options.confirm(plan))) return { outcome: "declined", plan };
  return { outcome: "committed", edition, plan };
}

async function nextEdition(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ number: number }>("SELECT coalesce(max(number), 0) + 1 AS number FROM edition");
  return rows[0]?.number ?? 1;
}

function toReason(reason: string | undefined, fileName: string, plan: ImportPlan): string {
  const given = reason?.trim() || `Import of ${fileName}`;
  if (plan.refusedRows === 0) return given;
  return `${given} (only the good rows: ${plan.refusedRows} of ${plan.rows} rows were refused and left out)`;
}

function sum(counts: ImportPlan["counts"]): number {
  return counts.added + counts.revised + counts.withdrawn + counts.unchanged;
}

/** Faults that end the reading are refusals like any other. */
function toRefusal(error: unknown, fileName: string): unknown {
  if (error instanceof CsvFault)
    return new ImportRefused(fileName, [{ line: error.line, column: null, value: null, reason: error.message }]);
  if (error instanceof UnreadableFile)
    return new ImportRefused(fileName, [{ line: null, column: null, value: null, reason: error.message }]);
  return error;
}
