import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { SetupError, toSetupError } from "@/lib/process/setup-error.mjs";
import { type BackupFooter, type BackupHeader, type BackupTable, END_OF_ROWS, FORMAT, NEWLINE, ROW_SETTINGS, VERSION } from "./archive";
import { listAppliedMigrations, listSequences, listTables } from "./catalogue";
import { checkBackup } from "./read-backup";

export type SavedBackup = { header: BackupHeader; rows: number };

/** Called as each table begins. */
type OnTable = (done: number, total: number, table: string) => void | Promise<void>;

/**
 * Writes every table into one file, as all of them were at one instant. The site and imports go on meanwhile. The file is there whole, and
 * read back, or not at all.
 *
 * @param client a connection of its own, not in a transaction, as the owner of the tables; to be ended after an error
 * @throws SetupError where the file is there already or can't be written, or the database holds no tables of ours
 */
export async function saveBackup(client: pg.ClientBase, file: string, onTable: OnTable = () => {}): Promise<SavedBackup> {
  if (existsSync(file)) throw new SetupError(`${file} is there already, and a backup replaces none: name another file.`);
  // Whoever can read it can read all that the database holds.
  const draft = `${file}.${process.pid}.draft`;
  const handle = await open(draft, "wx", 0o600).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "ENOENT" ? new SetupError(`There is no folder for ${file}.`, { cause: error }) : toSetupError(error, file);
  });
  try {
    const gzip = createGzip();
    const target = gzip.pipe(createWriteStream(draft, { fd: handle.fd, autoClose: false }));
    target.on("error", (error) => gzip.destroy(error));
    // Noticed at the next write; nobody may be writing just now.
    gzip.on("error", () => {});
    const header = await writeSnapshot(client, gzip, onTable);
    gzip.end();
    await finished(target);
    await handle.sync();
    const footer = await checkBackup(draft);
    await rename(draft, file);
    return { header, rows: footer.tables.reduce((sum, { rows }) => sum + rows, 0) };
  } catch (error) {
    await rm(draft, { force: true });
    throw toSetupError(error, file);
  } finally {
    await handle.close();
  }
}

async function writeSnapshot(client: pg.ClientBase, target: Writable, onTable: OnTable): Promise<BackupHeader> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  await client.query(ROW_SETTINGS);
  const header = await readHeader(client);
  const line = `${JSON.stringify(header)}\n`;
  await write(target, line);
  const footer: BackupFooter = { header: createHash("sha256").update(line).digest("hex"), tables: [] };
  for (const [done, table] of header.tables.entries()) {
    await onTable(done, header.tables.length, table.name);
    footer.tables.push({ name: table.name, ...(await writeRows(client, table, target)) });
    await write(target, END_OF_ROWS);
  }
  await write(target, `${JSON.stringify(footer)}\n`);
  await client.query("ROLLBACK");
  return header;
}

async function readHeader(client: pg.ClientBase): Promise<BackupHeader> {
  const { rows } = await client.query<{ schema: string; isOurs: boolean; postgresql: string; madeAt: Date }>(
    `SELECT current_schema()::text AS schema, to_regclass('_prisma_migrations') IS NOT NULL AND to_regclass('edition') IS NOT NULL AS "isOurs",
       current_setting('server_version') AS postgresql, now() AS "madeAt"`,
  );
  const [{ schema, isOurs, postgresql, madeAt } = { schema: "", isOurs: false, postgresql: "", madeAt: new Date() }] = rows;
  if (!isOurs) throw new SetupError("The database has no tables of this product: there is nothing to back up.");
  const tables = await listTables(client, schema);
  // What changes tables has to wait; what changes rows has not.
  await client.query(`LOCK TABLE ${tables.map(({ name }) => pg.escapeIdentifier(name)).join(", ")} IN ACCESS SHARE MODE`);
  const { rows: editions } = await client.query<{ edition: number }>("SELECT coalesce(max(number), 0) AS edition FROM edition");
  return {
    format: FORMAT,
    version: VERSION,
    madeAt: madeAt.toISOString(),
    postgresql,
    edition: editions[0]?.edition ?? 0,
    migrations: await listAppliedMigrations(client),
    tables,
    sequences: await listSequences(client, schema),
  };
}

async function writeRows(
  client: pg.ClientBase,
  { name, columns }: BackupTable,
  target: Writable,
): Promise<{ rows: number; sha256: string }> {
  const hash = createHash("sha256");
  let rows = 0;
  const list = columns.map(pg.escapeIdentifier).join(", ");
  const stream = client.query(copyTo(`COPY ${pg.escapeIdentifier(name)} (${list}) TO STDOUT`));
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk);
    rows += countRows(chunk);
    await write(target, chunk);
  }
  return { rows, sha256: hash.digest("hex") };
}

/** COPY writes a line break within a text as `\n`, so that every byte of it ends a row. */
export function countRows(chunk: Buffer): number {
  let rows = 0;
  for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1)) rows += 1;
  return rows;
}

async function write(target: Writable, chunk: string | Buffer): Promise<void> {
  if (target.errored) throw target.errored;
  // Waiting for room must end as well where the disk is full.
  if (!target.write(chunk)) await once(target, "drain");
}
