import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { toNamedLicence } from "@/lib/domain/licence";
import { type PackageLicence, type PackedTable, toBulkPackage } from "@/lib/export/bulk/bulk-package";
import type { BulkDescription, BulkTable } from "@/lib/export/bulk/bulk-table";
import { toCsvChunks } from "@/lib/export/bulk/csv-table";
import { writeParquet } from "@/lib/export/bulk/parquet-file";
import { writeXlsxFile } from "@/lib/export/bulk/xlsx-file";
import { ZipFile } from "@/lib/export/bulk/zip-file";
import { locales } from "@/lib/i18n/locales";
import { type ReadEdition, type ReadTable, readEdition } from "@/lib/import/editions/read-edition";
import type { DownloadJob, WrittenDownload } from "./download-job";
import { tellOfDownload, toReadme } from "./download-words";
import { toLicenceText } from "./licence-text";
import type { NamedRow } from "./tables";

/**
 * Writes everything that may be passed on of an edition as one file. The same edition gives the same bytes.
 *
 * @throws EditionRefused where there is no such edition
 * @throws TooLargeError where it is more than the format holds
 */
export async function writeDownload(job: DownloadJob): Promise<WrittenDownload> {
  const target = await open(job.file, "wx");
  try {
    return await readEdition(job.databaseUrl, job.description.edition, async (edition) => {
      const description: BulkDescription = { ...job.description, leftOut: edition.withheld };
      const figures = await writers[job.format](target, edition, description, job.columns);
      await target.sync();
      const leftOut = edition.withheld.reduce((sum, { figures: count }) => sum + count, 0);
      return { ...(await measure(job.file)), figures, leftOut };
    });
  } finally {
    await target.close();
  }
}

type Write = (target: FileHandle, edition: ReadEdition, description: BulkDescription, columns: DownloadJob["columns"]) => Promise<number>;

const writers: Record<DownloadJob["format"], Write> = { zip: writeArchive, xlsx: writeWorkbook, parquet: writeFigures };

async function writeArchive(target: FileHandle, edition: ReadEdition, description: BulkDescription, columns: DownloadJob["columns"]) {
  const zip = new ZipFile(target, description.committedAt);
  const catalogues = await readCatalogues(edition, columns);
  const tables = [toBulkTable(edition.observations, columns), ...catalogues];
  for (const locale of locales) {
    const name = locale === "en" ? "README.txt" : `README.${locale}.txt`;
    await zip.add(name, [encode(toReadme(tellOfDownload(locale, description, tables)))]);
  }
  await zip.add("LICENCES.txt", [encode(toLicenceText(listRows(catalogues, "publishers"), listRows(catalogues, "sources")))]);
  const packed: PackedTable[] = [];
  for (const table of tables) {
    const counted = countRows(table);
    packed.push({ table, file: await zip.add(`${table.name}.csv`, toCsvChunks(counted.table)), rows: counted.count() });
  }
  const licences = listLicences(listRows(catalogues, "publishers"), listRows(catalogues, "sources"), description);
  await zip.add("datapackage.json", [encode(toBulkPackage(packed, licences, description))]);
  await zip.end();
  return packed[0]?.rows ?? 0;
}

async function writeWorkbook(target: FileHandle, edition: ReadEdition, description: BulkDescription, columns: DownloadJob["columns"]) {
  const zip = new ZipFile(target, description.committedAt);
  const tables = [toBulkTable(edition.observations, columns), ...(await readCatalogues(edition, columns))];
  const about = locales.flatMap((locale) => [...tellOfDownload(locale, description, tables), ["", ""] as const]);
  const counts = await writeXlsxFile(zip, tables, about, description);
  return counts.observations ?? 0;
}

function writeFigures(target: FileHandle, edition: ReadEdition, description: BulkDescription, { figures }: DownloadJob["columns"]) {
  const table = edition.describe(Object.keys(figures));
  return writeParquet(
    target,
    { ...table, columns: table.columns.map((column) => ({ ...column, description: figures[column.name] ?? "" })) },
    description,
  );
}

type HeldTable = Omit<BulkTable, "rows"> & { rows: AsyncIterable<(string | null)[][]>; held: (string | null)[][] };

/** Catalogues are short, and read again for the texts about them. */
async function readCatalogues({ catalogues }: ReadEdition, columns: DownloadJob["columns"]): Promise<HeldTable[]> {
  const tables: HeldTable[] = [];
  for (const table of catalogues) {
    const held: (string | null)[][] = [];
    for await (const batch of table.rows) held.push(...batch);
    tables.push({ ...toBulkTable(table, columns), rows: yieldOnce(held), held });
  }
  return tables;
}

async function* yieldOnce(rows: (string | null)[][]): AsyncGenerator<(string | null)[][]> {
  yield rows;
}

function toBulkTable(table: ReadTable, { tables }: DownloadJob["columns"]): BulkTable {
  return { ...table, columns: table.columns.map((column) => ({ ...column, description: tables[table.name]?.[column.name] ?? "" })) };
}

function listRows(tables: readonly HeldTable[], name: string): NamedRow[] {
  const table = tables.find((one) => one.name === name);
  return (table?.held ?? []).map((cells) =>
    Object.fromEntries(table?.columns.map((column, index) => [column.name, cells[index] ?? null]) ?? []),
  );
}

function countRows(table: BulkTable): { table: BulkTable; count: () => number } {
  let count = 0;
  async function* counted() {
    for await (const batch of table.rows) {
      count += batch.length;
      yield batch;
    }
  }
  return { table: { ...table, rows: counted() }, count: () => count };
}

/** Each once. One without a name of its own is that of its document, which the edition's page leads to: the standard wants a name or an address. */
function listLicences(publishers: NamedRow[], sources: NamedRow[], { permalink }: BulkDescription): PackageLicence[] {
  const addresses = new Map(publishers.map(({ licence, licence_url }) => [licence, licence_url]));
  const words = [...new Set([...publishers, ...sources].flatMap(({ licence }) => licence ?? []))].sort();
  return words.map((title) => {
    const named = toNamedLicence(title);
    return named ? { ...named, title } : { path: addresses.get(title) ?? permalink, title };
  });
}

async function measure(file: string): Promise<{ bytes: number; hash: string }> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return { bytes: (await stat(file)).size, hash: hash.digest("base64url") };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
