import type pg from "pg";
import type { BackupHeader, BackupTable } from "./archive";

/** Tables of a schema with their columns, in an order in which what is referred to comes first. */
export async function listTables(client: pg.ClientBase, schema: string): Promise<BackupTable[]> {
  const { rows } = await client.query<BackupTable & { refersTo: string[] }>(
    `SELECT c.relname::text AS name,
       ARRAY(SELECT a.attname::text FROM pg_attribute a
         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
       ARRAY(SELECT r.relname::text FROM pg_constraint f JOIN pg_class r ON r.oid = f.confrelid
         WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS "refersTo"
     FROM pg_class c WHERE c.relnamespace = $1::regnamespace AND c.relkind = 'r' ORDER BY 1`,
    [schema],
  );
  const ordered: BackupTable[] = [];
  for (let left = rows; left.length > 0; ) {
    const names = new Set(left.map(({ name }) => name));
    const free = left.filter(({ refersTo }) => !refersTo.some((name) => names.has(name)));
    if (free.length === 0) throw new Error(`these tables refer to each other in a circle: ${[...names].join(", ")}`);
    ordered.push(...free.map(({ name, columns }) => ({ name, columns })));
    left = left.filter((table) => !free.includes(table));
  }
  return ordered;
}

/** Migrations that the tables of the search path have had, oldest first. */
export async function listAppliedMigrations(client: pg.ClientBase): Promise<BackupHeader["migrations"]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
  return rows;
}

/** Where the sequences of a schema stand. Not part of a snapshot: what was drawn since then is only left out. */
export async function listSequences(client: pg.ClientBase, schema: string): Promise<BackupHeader["sequences"]> {
  const { rows: names } = await client.query<{ name: string; quoted: string }>(
    `SELECT relname::text AS name, oid::regclass::text AS quoted FROM pg_class
     WHERE relnamespace = $1::regnamespace AND relkind = 'S' ORDER BY 1`,
    [schema],
  );
  const sequences: BackupHeader["sequences"] = [];
  for (const { name, quoted } of names) {
    const { rows } = await client.query<{ last: string; isCalled: boolean }>(
      `SELECT last_value::text AS last, is_called AS "isCalled" FROM ${quoted}`,
    );
    sequences.push({ name, ...(rows[0] ?? { last: "1", isCalled: false }) });
  }
  return sequences;
}
