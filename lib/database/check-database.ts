import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { hidePassword } from "@/lib/env";
import { SetupError } from "@/lib/process/setup-error.mjs";

/** How a database stands to this code's migrations. */
export type DatabaseState = { pending: string[] };

const OLDEST_POSTGRESQL = 150_000;
const MIGRATIONS = "prisma/migrations";

type Applied = { migration_name: string; checksum: string; finished_at: Date | null; rolled_back_at: Date | null };

/**
 * Looks at a database before anything is changed in it.
 *
 * @returns the migrations it has not had
 * @throws SetupError where it can't be reached, is too old, or holds what is not ours
 */
export async function checkDatabase(databaseUrl: string, root = process.cwd()): Promise<DatabaseState> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  const shown = hidePassword(databaseUrl);
  await client.connect().catch((error) => {
    throw toConnectError(error, shown);
  });
  try {
    const { rows: [server] = [] } = await client.query<{ version: number; name: string }>(
      "SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS name",
    );
    if (server && server.version < OLDEST_POSTGRESQL) {
      throw new SetupError(
        `The server at ${shown} is PostgreSQL ${server.name}: use PostgreSQL 15 or newer, or leave DATABASE_URL unset for the embedded one.`,
      );
    }
    const tables = await listTables(client);
    const known = await listMigrations(root);
    if (tables.includes("_prisma_migrations")) return { pending: comparePending(await listApplied(client), known, shown) };
    if (tables.length === 0) return { pending: [...known.keys()] };
    throw new SetupError(
      `The database ${shown} already holds other tables (${tables.slice(0, 3).join(", ")}${tables.length > 3 ? ", …" : ""}): set DATABASE_URL to an empty database or to one of this project.`,
    );
  } finally {
    await client.end();
  }
}

async function listTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT tablename::text AS name FROM pg_tables WHERE schemaname = COALESCE(current_schema(), 'public') ORDER BY 1",
  );
  return rows.map(({ name }) => name);
}

async function listApplied(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    "SELECT migration_name, checksum, finished_at, rolled_back_at FROM _prisma_migrations ORDER BY started_at",
  );
  return rows.filter((row) => row.rolled_back_at === null);
}

function comparePending(applied: Applied[], known: Map<string, string>, shown: string): string[] {
  const failed = applied.find((row) => row.finished_at === null);
  if (failed) {
    throw new SetupError(
      `Migration ${failed.migration_name} broke off in ${shown}: restore a backup from before it, or mend what it left and mark it with \`npx prisma migrate resolve\`.`,
    );
  }
  const strange = applied.find((row) => !known.has(row.migration_name));
  if (strange) {
    throw new SetupError(
      `The database ${shown} has had migration ${strange.migration_name}, which this code does not know: update the code, or set DATABASE_URL to another database.`,
    );
  }
  const had = new Set(applied.map((row) => row.migration_name));
  return [...known.keys()].filter((name) => !had.has(name));
}

/** Names with the checksum that Prisma notes, oldest first. */
export async function listMigrations(root: string): Promise<Map<string, string>> {
  const entries = await readdir(path.join(root, MIGRATIONS), { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const pairs = names.sort().map(async (name): Promise<[string, string]> => {
    const content = await readFile(path.join(root, MIGRATIONS, name, "migration.sql"));
    return [name, createHash("sha256").update(content).digest("hex")];
  });
  return new Map(await Promise.all(pairs));
}

function toConnectError(error: Error & { code?: string }, shown: string): SetupError {
  const { code, message } = error;
  const reason = message || (error instanceof AggregateError ? String(error.errors[0]?.message ?? "") : "") || String(code);
  const more = { cause: error };
  if (code === "3D000")
    return new SetupError(`The database ${shown} does not exist: create it (\`createdb\`), or correct DATABASE_URL.`, more);
  if (code === "28P01" || code === "28000")
    return new SetupError(`The server refuses the user or password of ${shown}: correct DATABASE_URL.`, more);
  return new SetupError(
    `The database ${shown} can't be reached (${reason}): start it, correct DATABASE_URL, or leave it unset for the embedded one.`,
    more,
  );
}
