import path from "node:path";
import type pg from "pg";
import { toSubject } from "./catalogue-subject";
import { catalogues } from "./catalogues";
import { insertEdition } from "./commit/edition";
import { announceImport, takeImportLock } from "./commit/lock";
import type { SourceWords } from "./convert/source-maker";
import { stageConverted } from "./convert/stage-converted";
import { writeRefusedRows } from "./convert/write-refused-rows";
import { formats } from "./formats";
import { type Detected, detect } from "./formats/detect";
import type { Format } from "./formats/format";
import { stageCanonical } from "./import-canonical";
import { type ImportPlan, type ImportResult, type PlanPart, type Recognised, sumCounts } from "./import-plan";
import { recogniseHeader } from "./map/recognise";
import { observations } from "./observations";
import { CsvFault } from "./read/csv";
import { type PeekedTable, peek } from "./read/find-header";
import { type AnyFile, openFile } from "./read/open-file";
import { DELIMITERS, type TextKind } from "./read/sniff-text";
import { UnreadableFile } from "./read/unreadable-file";
import { ImportRefused, Refusals } from "./refusal";
import type { Subject, Warning } from "./subject";

export type { ImportPlan, ImportResult } from "./import-plan";

/** Everything a file in our own columns can be about. */
export const subjects: readonly Subject[] = [observations, ...catalogues.map(toSubject)];

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
  /** Name of the format; without it (or `auto`), it is told by the header. */
  format?: string;
  /** A declared mapping, instead of any known format. */
  mapping?: Format;
  /** Sheet of a workbook, by name. */
  sheet?: string;
  /** Encoding and separator of a text file, where they can't be told. */
  text?: Partial<TextKind>;
  /** Day of the figures, where the file has none. */
  date?: string;
  keepIncidentsFrom?: number;
  /** Publisher and document, for rows that don't name a source. */
  source?: SourceWords;
  /** Name of a publisher that the catalogue doesn't have yet. */
  newPublisher?: string;
  /** Takes the good rows where others are refused. */
  acceptValid?: boolean;
  /** Where the refused rows are written, with the reason beside each. */
  errorsFile?: string;
};

/** A file whose good rows are in the staging tables, all checked. */
export type Staged = {
  rows: number;
  blankRows: number;
  skipped: ImportPlan["skipped"];
  notes: string[];
  diff: () => Promise<PlanPart[]>;
  merge: (edition: number) => Promise<void>;
  warn: (edition: number) => Promise<{ total: number; first: Warning[] }>;
};

/** What is known of the file's table once its header is found. */
type Found = { sheet: string | null; headerRow: number };

/**
 * Imports one file as one edition, all or nothing, in one transaction under one advisory lock.
 *
 * @param client a connection of its own, not in a transaction
 * @throws ImportRefused with every refusal; nothing was committed then
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
    await client.query(result.outcome === "committed" ? "COMMIT" : "ROLLBACK");
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
  const detected = await recognise(file, fileName, refusals, options);
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

/** Finds what the file is; where it is nothing known, refuses it by what is nearest. */
async function recognise(file: AnyFile, fileName: string, refusals: Refusals, options: ImportOptions): Promise<Detected<Subject>> {
  const tables: PeekedTable[] = [];
  for (const table of chooseTables(file, options.sheet)) tables.push(await peek(table));
  const wanted = chooseFormats(options);
  const detected = detect(tables, subjects, wanted);
  if (detected) return detected;
  const first = tables.map(({ first: rows }) => rows[0]).find((row) => row !== undefined);
  if (!first) throw new UnreadableFile(file.kind === "text" ? "has no header line" : "holds no rows");
  const [only] = wanted.formats;
  if (options.mapping || (!wanted.canonical && only))
    throw new UnreadableFile(`has no row among its first 25 that is a header of ${only?.name ?? "this format"} (${only?.title ?? ""})`);
  recogniseHeader(first, subjects, refusals);
  throw new ImportRefused(fileName, refusals.shown, refusals.total);
}

function chooseTables(file: AnyFile, sheet: string | undefined) {
  if (sheet === undefined) return file.tables;
  const wanted = sheet.trim().toLowerCase();
  const chosen = file.tables.filter((table) => table.sheet?.trim().toLowerCase() === wanted);
  if (chosen.length > 0) return chosen;
  const names = file.tables.flatMap((table) => (table.sheet === null ? [] : [`"${table.sheet}"`]));
  throw new UnreadableFile(names.length === 0 ? "is no workbook and has no sheets" : `has no sheet "${sheet}"; it has ${names.join(", ")}`);
}

function chooseFormats({ format = "auto", mapping }: ImportOptions) {
  if (mapping) return { formats: [mapping], canonical: false };
  if (format === "auto") return { formats, canonical: true };
  if (format === "canonical") return { formats: [], canonical: true };
  const named = formats.filter(({ name }) => name === format);
  if (named.length > 0) return { formats: named, canonical: false };
  throw new UnreadableFile(`can't be read as "${format}": known formats are canonical, ${formats.map(({ name }) => name).join(", ")}`);
}

async function nextEdition(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ number: number }>("SELECT coalesce(max(number), 0) + 1 AS number FROM edition");
  return rows[0]?.number ?? 1;
}

function toRecognised(file: AnyFile, { candidate, table, ...detected }: Detected<Subject>): Recognised {
  const { header, dataFrom } = candidate;
  return {
    kind: file.kind,
    format: detected.kind === "canonical" ? detected.subject.name : detected.format.name,
    title: detected.kind === "canonical" ? `${detected.subject.name} in our own columns` : detected.format.title,
    sheet: header.sheet,
    headerRow: header.row,
    hxlRow: header.hxl ? (table.first[dataFrom - 1]?.line ?? null) : null,
    encoding: file.text?.encoding ?? null,
    delimiter: file.text ? DELIMITERS[file.text.delimiter] : null,
  };
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
