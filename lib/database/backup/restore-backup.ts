import { randomBytes } from "node:crypto";
import { once } from "node:events";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { SetupError } from "@/lib/process/setup-error.mjs";
import { checkDatabase } from "../check-database";
import { applyMigrations } from "../migrate";
import { withClient } from "../read-role";
import { type BackupHeader, type BackupTable, ROW_SETTINGS } from "./archive";
import { listTables } from "./catalogue";
import { readBackup } from "./read-backup";
import { buildSchema, type Migration, readMigrations, swapSchema } from "./schema";

export type RestoreOptions = {
  /** Put the backup in the place of what the database holds; without, only into one that holds no figures. */
  replace?: boolean;
  /** Keeps imports out until the transaction ends. */
  lock?: (client: pg.ClientBase) => Promise<void>;
  onTable?: (done: number, total: number, table: string) => void;
  root?: string;
};

export type Restored = { header: BackupHeader; rows: number /** Migrations applied afterwards. */; migrated: string[] };

/** How long the swap waits for others who read at that moment, before it gives up. */
const SWAP_WITHIN = "20s";

/**
 * Brings a backup into a database: all of it or nothing, and nothing before the whole file is seen to be right. While it is read in, beside
 * the tables that are there, those go on to be read. Migrations that the backup has not had are applied afterwards.
 *
 * @throws SetupError where the file is not whole, is of a later version of the code, or the database holds figures and `replace` is not said
 */
export async function restoreBackup(databaseUrl: string, file: string, options: RestoreOptions = {}): Promise<Restored> {
  const { root = process.cwd(), replace = false } = options;
  const { header, footer } = await readBackup(file);
  const migrations = await readMigrations(root);
  const had = chooseMigrations(file, header, migrations);
  await checkDatabase(databaseUrl, root);
  await withClient(databaseUrl, async (client) => {
    await client.query("BEGIN");
    await client.query(ROW_SETTINGS);
    await options.lock?.(client);
    const { rows } = await client.query<{ schema: string }>("SELECT current_schema()::text AS schema");
    const target = rows[0]?.schema ?? "public";
    if (!replace) await expectNoFigures(client, target);
    const schema = `restoring_${randomBytes(6).toString("hex")}`;
    await buildSchema(client, schema, had);
    await fillTables(client, schema, file, header, options.onTable);
    await client.query(`SET LOCAL lock_timeout = '${SWAP_WITHIN}'`);
    await swapSchema(client, schema, target, migrations).catch((error: unknown) => {
      throw toSwapError(error);
    });
    await client.query("COMMIT").catch((error: unknown) => {
      if (error instanceof pg.DatabaseError) throw error;
      throw new SetupError(
        "The connection to the database broke while the backup was being committed. Once it is back, npm run data:editions shows whether all of it is there, or nothing.",
        { cause: error },
      );
    });
  });
  const migrated = await applyMigrations(databaseUrl, root);
  return { header, rows: footer.tables.reduce((sum, table) => sum + table.rows, 0), migrated };
}

function toSwapError(error: unknown): unknown {
  const { code, detail = "" } = error as { code?: string; detail?: string };
  if (code === "55P03") {
    const words = "Others read the tables all the while, perhaps a backup: nothing was restored. Try again when they are done.";
    return new SetupError(words, { cause: error });
  }
  if (code !== "2BP01") return error;
  return new SetupError(
    `Something that is not ours stands in the way (${detail.split("\n")[0]}): nothing was restored. Drop it, and make it again afterwards.`,
    { cause: error },
  );
}

/** The code's migrations that the backup has had. */
function chooseMigrations(file: string, header: BackupHeader, known: Migration[]): Migration[] {
  return header.migrations.map(({ name, checksum }) => {
    const migration = known.find((one) => one.name === name);
    if (migration?.checksum === checksum) return migration;
    throw new SetupError(
      migration
        ? `${file} was made with another migration ${name} than this code has: restore it with the code it was made with.`
        : `${file} was made by a later version of the code (migration ${name}): update the code, then restore it.`,
    );
  });
}

async function expectNoFigures(client: pg.ClientBase, schema: string): Promise<void> {
  for (const { name } of await listTables(client, schema)) {
    if (name === "_prisma_migrations") continue;
    const table = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
    const { rowCount } = await client.query(`SELECT FROM ${table} LIMIT 1`);
    if (rowCount)
      throw new SetupError(
        "The database is not empty: set DATABASE_URL or DATA_DIR to another, or say --replace to lose what it holds for what the backup holds.",
      );
  }
}

async function fillTables(
  client: pg.ClientBase,
  schema: string,
  file: string,
  header: BackupHeader,
  onTable: RestoreOptions["onTable"],
): Promise<void> {
  await expectSameTables(client, schema, file, header.tables);
  // What a trigger refuses in new figures may be true of old ones; and indexes are made quicker when the rows are there.
  for (const { name } of header.tables) await client.query(`ALTER TABLE ${pg.escapeIdentifier(name)} DISABLE TRIGGER USER`);
  const indexes = await takeIndexes(client, schema);
  let stream: (Writable & { rowCount?: number }) | null = null;
  // Read a second time, and held to its checksums once more: nothing is committed otherwise.
  const { footer } = await readBackup(file, {
    onTable: async (index) => {
      const { name, columns } = header.tables[index] ?? { name: "", columns: [] };
      onTable?.(index, header.tables.length, name);
      const list = columns.map(pg.escapeIdentifier).join(", ");
      stream = client.query(copyFrom(`COPY ${pg.escapeIdentifier(name)} (${list}) FROM STDIN`));
      stream.on("error", () => {});
    },
    onRows: async (rows) => {
      if (stream?.errored) throw stream.errored;
      if (stream && !stream.write(rows)) await once(stream, "drain");
    },
    onTableEnd: async () => {
      stream?.end();
      if (stream) await finished(stream);
    },
  });
  for (const sql of indexes) await client.query(sql);
  for (const { name } of header.tables) await client.query(`ALTER TABLE ${pg.escapeIdentifier(name)} ENABLE TRIGGER USER`);
  for (const { name, last, isCalled } of header.sequences)
    await client.query("SELECT setval($1::regclass, $2::bigint, $3)", [pg.escapeIdentifier(name), last, isCalled]);
  for (const { name, rows } of footer.tables) {
    const { rows: [counted] = [] } = await client.query<{ rows: number }>(
      `SELECT count(*)::float8 AS rows FROM ${pg.escapeIdentifier(name)}`,
    );
    if (counted?.rows !== rows) throw new Error(`${name} has ${counted?.rows} rows after reading in ${rows}`);
    await client.query(`ANALYZE ${pg.escapeIdentifier(name)}`);
  }
}

async function expectSameTables(client: pg.ClientBase, schema: string, file: string, wanted: BackupTable[]): Promise<void> {
  const there = new Map((await listTables(client, schema)).map(({ name, columns }) => [name, [...columns].sort().join()]));
  const odd = wanted.find(({ name, columns }) => there.get(name) !== [...columns].sort().join());
  if (!odd && there.size === wanted.length) return;
  throw new SetupError(
    `${file} holds other tables${odd ? ` (${odd.name})` : ""} than its migrations make: restore it with the code it was made with.`,
  );
}

/** Takes away the indexes that no rule needs. @returns the SQL that makes them again */
async function takeIndexes(client: pg.ClientBase, schema: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string; sql: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS sql FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     WHERE c.relnamespace = $1::regnamespace AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid) ORDER BY 1`,
    [schema],
  );
  if (rows.length > 0) await client.query(`DROP INDEX ${rows.map(({ name }) => name).join(", ")}`);
  return rows.map(({ sql }) => sql);
}
