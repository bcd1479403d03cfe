import { readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { listMigrations } from "../check-database";

/** As Prisma makes it; the migrations do not. */
const MIGRATIONS_TABLE = `CREATE TABLE _prisma_migrations (
  id varchar(36) PRIMARY KEY NOT NULL, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

/** Names of what migrations make in a schema. */
type Made = { tables: string[]; types: string[]; functions: string[] };

/** A migration of the code with its SQL. */
export type Migration = { name: string; checksum: string; sql: string };

export async function readMigrations(root: string): Promise<Migration[]> {
  const known = [...(await listMigrations(root))];
  return Promise.all(
    known.map(async ([name, checksum]) => ({
      name,
      checksum,
      sql: await readFile(path.join(root, "prisma/migrations", name, "migration.sql"), "utf8"),
    })),
  );
}

/** Makes the tables of some migrations in a schema, which becomes the one that names are looked up in. */
export async function buildSchema(client: pg.ClientBase, schema: string, migrations: Migration[]): Promise<void> {
  const name = pg.escapeIdentifier(schema);
  await client.query(`CREATE SCHEMA ${name}; SET LOCAL search_path = ${name}; ${MIGRATIONS_TABLE}`);
  for (const { sql } of migrations) await client.query(sql);
}

/**
 * Puts what one schema holds in the place of what was in another, with the rights that others had on it. Until the transaction ends nobody
 * else reads the tables; what there is besides ours is left.
 */
export async function swapSchema(client: pg.ClientBase, from: string, to: string, migrations: Migration[]): Promise<void> {
  const grants = await listGrants(client, from, to);
  const ours = listMade(migrations);
  await drop(client, to, ours);
  const [source, target] = [pg.escapeIdentifier(from), pg.escapeIdentifier(to)];
  const { tables, types, functions } = await listPresent(client, from, ours);
  const moves = [
    ...tables.map((name) => `ALTER TABLE ${name} SET SCHEMA ${target}`),
    ...types.map((name) => `ALTER TYPE ${name} SET SCHEMA ${target}`),
    ...functions.map((name) => `ALTER FUNCTION ${name} SET SCHEMA ${target}`),
  ];
  await client.query([...moves, `DROP SCHEMA ${source}`, `SET LOCAL search_path = ${target}`, ...grants].join(";\n"));
}

/** The names that the migrations' SQL makes, whether or not a later one takes them away. */
function listMade(migrations: Migration[]): Made {
  const list = (what: string) => [
    ...new Set(
      migrations.flatMap(({ sql }) =>
        [...sql.matchAll(new RegExp(`^CREATE (?:OR REPLACE )?${what} "(\\w+)"`, "gm"))].map(([, name = ""]) => name),
      ),
    ),
  ];
  return { tables: ["_prisma_migrations", ...list("TABLE")], types: list("TYPE"), functions: list("FUNCTION") };
}

/** Those that are there, as SQL names them. */
async function listPresent(client: pg.ClientBase, schema: string, { tables, types, functions }: Made): Promise<Made> {
  const { rows } = await client.query<Made>(
    `SELECT
       ARRAY(SELECT format('%I.%I', $1::text, relname) FROM pg_class
         WHERE relnamespace = $1::regnamespace AND relkind IN ('r', 'p') AND relname = ANY($2)) AS tables,
       ARRAY(SELECT format('%I.%I', $1::text, typname) FROM pg_type
         WHERE typnamespace = $1::regnamespace AND typname = ANY($3)) AS types,
       ARRAY(SELECT format('%I.%I(%s)', $1::text, proname, pg_get_function_identity_arguments(oid)) FROM pg_proc
         WHERE pronamespace = $1::regnamespace AND proname = ANY($4)) AS functions`,
    [schema, tables, types, functions],
  );
  return rows[0] ?? { tables: [], types: [], functions: [] };
}

async function drop(client: pg.ClientBase, schema: string, made: Made): Promise<void> {
  const { tables, types, functions } = await listPresent(client, schema, made);
  // All at once, as they refer to each other; without CASCADE, which would take other people's views along.
  if (tables.length > 0) await client.query(`DROP TABLE ${tables.join(", ")}`);
  if (functions.length > 0) await client.query(`DROP FUNCTION ${functions.join(", ")}`);
  if (types.length > 0) await client.query(`DROP TYPE ${types.join(", ")}`);
}

/** What others may do with the tables that are there, or, where there are none yet, with new ones. */
async function listGrants(client: pg.ClientBase, from: string, to: string): Promise<string[]> {
  const { rows } = await client.query<{ sql: string }>(
    `SELECT format('GRANT %s ON %I.%I TO %s', string_agg(DISTINCT a.privilege_type, ', '), $2::text, n.relname,
         CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END) AS sql
     FROM pg_class n
     LEFT JOIN pg_class o ON o.relnamespace = $2::regnamespace AND o.relname = n.relname AND o.relkind = 'r'
     LEFT JOIN pg_default_acl d ON d.defaclnamespace = $2::regnamespace AND d.defaclobjtype = 'r' AND d.defaclrole = n.relowner AND o.oid IS NULL
     CROSS JOIN LATERAL aclexplode(coalesce(o.relacl, d.defaclacl)) a
     WHERE n.relnamespace = $1::regnamespace AND n.relkind = 'r' AND a.grantee <> n.relowner
     GROUP BY n.relname, a.grantee`,
    [from, to],
  );
  return rows.map(({ sql }) => sql);
}
