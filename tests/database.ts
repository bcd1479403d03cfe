import pg from "pg";
import { applyMigrations } from "@/lib/database/migrate";
import { createScratch, type Scratch, toDatabaseUrl } from "@/lib/database/scratch";
import { loadShippedFigures } from "@/lib/import/load-shipped";
import { RUN, SERVER } from "./database-server";

export type TestDatabase = Scratch;

/** A fresh database with all migrations and no rows, for one test file; drop it when done. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return copy(await ensureMigrated());
}

/** A fresh database with all migrations and the figures that come with the code. */
export async function createLoadedDatabase(): Promise<TestDatabase> {
  const migrated = await ensureMigrated();
  return copy(await ensureTemplate("loaded", migrated, (url) => loadShippedFigures(url)));
}

/** A fresh database without anything in it. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return createScratch(serverUrl(), toName("empty"));
}

function copy(template: string): Promise<TestDatabase> {
  return createScratch(serverUrl(), toName("test"), template);
}

function ensureMigrated(): Promise<string> {
  return ensureTemplate("migrated", undefined, (url) => applyMigrations(url));
}

/** Makes what test databases are copied from, once in a run, however many test files ask at the same time. */
async function ensureTemplate(kind: string, from: string | undefined, fill: (url: string) => Promise<unknown>): Promise<string> {
  const name = toName(kind);
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(hashtext($1))", [name]);
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount) return name;
    const draft = `${name}_draft`;
    await client.query(`DROP DATABASE IF EXISTS "${draft}" WITH (FORCE)`);
    await client.query(`CREATE DATABASE "${draft}"${from ? ` TEMPLATE "${from}"` : ""}`);
    await fill(toDatabaseUrl(serverUrl(), draft));
    // A pool that was left open would hold up the renaming.
    await client.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [draft]);
    await client.query(`ALTER DATABASE "${draft}" RENAME TO "${name}"`);
    return name;
  } finally {
    await client.end();
  }
}

function toName(kind: string): string {
  return `indicators_${process.env[RUN]}_${kind}`;
}

function serverUrl(): string {
  const url = process.env[SERVER];
  if (!url) throw new Error("No database server: name the file *.integration.test.ts, so that it runs with one.");
  return url;
}
