import { randomBytes } from "node:crypto";
import pg from "pg";
import { hidePassword } from "@/lib/env";
import { SetupError } from "@/lib/process/setup-error.mjs";

/** What no page shows: who taught the importer which spelling of a place. */
const NOT_FOR_PAGES = ["place_alias"];

/** Makes a role that may log in and nothing else, or gives the one that is there this password. */
export async function saveReadRole(client: pg.ClientBase, role: string, password: string): Promise<void> {
  const name = pg.escapeIdentifier(role);
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
  const attributes = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS NOINHERIT";
  await client.query(`${rowCount ? "ALTER" : "CREATE"} ROLE ${name} ${attributes} PASSWORD ${pg.escapeLiteral(password)}`);
  await client.query(`ALTER ROLE ${name} SET default_transaction_read_only = on`);
}

/**
 * Lets a role read what pages show, in tables that are there and in those of later migrations, and keeps everybody but the owner from
 * writing. Does the same as the SQL for a managed PostgreSQL in docs/operations.md, to which a test holds it; may be done again.
 *
 * @param client as the owner of the database
 */
export async function grantReading(client: pg.ClientBase, role: string): Promise<void> {
  const name = pg.escapeIdentifier(role);
  const { rows } = await client.query<{ database: string; tables: string[] }>(
    `SELECT current_database() AS database,
       ARRAY(SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' AND tablename = ANY($1)) AS tables`,
    [NOT_FOR_PAGES],
  );
  const database = pg.escapeIdentifier(rows[0]?.database ?? "");
  await client.query(
    [
      `REVOKE ALL ON DATABASE ${database} FROM PUBLIC`,
      `GRANT CONNECT ON DATABASE ${database} TO ${name}`,
      "REVOKE ALL ON SCHEMA public FROM PUBLIC",
      `GRANT USAGE ON SCHEMA public TO ${name}`,
      `GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${name}`,
      ...(rows[0]?.tables ?? []).map((table) => `REVOKE ALL ON ${pg.escapeIdentifier(table)} FROM ${name}`),
      `ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO ${name}`,
      // Whoever may log in may make large objects, unless this is taken from all.
      "REVOKE EXECUTE ON FUNCTION lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea) FROM PUBLIC",
    ].join(";\n"),
  );
}

/** A role that reads, in a database of one's own on the same server. */
export type Reader = { url: string; drop: () => Promise<void> };

/**
 * Makes a role that reads one database, for as long as that is needed.
 *
 * @returns null where our user may not make roles
 */
export async function createReader(databaseUrl: string): Promise<Reader | null> {
  const role = `indicators_reader_${randomBytes(6).toString("hex")}`;
  const password = randomBytes(24).toString("base64url");
  try {
    await withClient(databaseUrl, async (client) => {
      await saveReadRole(client, role, password);
      await grantReading(client, role);
    });
  } catch (error) {
    if ((error as { code?: string }).code === "42501") return null;
    throw error;
  }
  const name = pg.escapeIdentifier(role);
  const drop = () => withClient(databaseUrl, (client) => client.query(`DROP OWNED BY ${name}; DROP ROLE ${name}`));
  return {
    url: toRoleUrl(databaseUrl, role, password),
    drop: async () => {
      await drop();
    },
  };
}

/** The address of a database for another role. */
export function toRoleUrl(databaseUrl: string, role: string, password: string): string {
  const url = new URL(databaseUrl);
  url.username = encodeURIComponent(role);
  url.password = encodeURIComponent(password);
  return url.href;
}

/**
 * Looks whether the web server can read as the role of an address.
 *
 * @throws SetupError where it can't log in or may not read the figures
 */
export async function checkReading(readUrl: string): Promise<void> {
  const shown = hidePassword(readUrl);
  try {
    await withClient(readUrl, (client) => client.query("SELECT FROM edition, observation, _prisma_migrations LIMIT 0"));
  } catch (cause) {
    const { message } = cause as Error;
    throw new SetupError(
      `The web server can't read as ${shown} (${message}): correct DATABASE_READ_URL, or run the SQL for its role in docs/operations.md.`,
      { cause },
    );
  }
}

export async function withClient<T>(connectionString: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end().catch(() => {});
  }
}
