import type pg from "pg";

/** The one advisory lock of imports: editions are numbered without gaps, so only one can be in the making. */
const IMPORT_LOCK = 4_964_2003;

/** What other imports are told they wait for: at most 63 bytes, PostgreSQL cuts the rest. */
export async function announceImport(client: pg.ClientBase, fileName: string, committedBy: string): Promise<void> {
  await client.query("SELECT set_config('application_name', $1, true)", [`import of ${fileName} by ${committedBy}`]);
}

/**
 * Waits until no other import runs; held until the transaction ends.
 *
 * @param onWait called once where another import holds the lock, with what it said of itself
 */
export async function takeImportLock(client: pg.ClientBase, onWait?: (holder: string) => void): Promise<void> {
  const tried = await client.query<{ taken: boolean }>("SELECT pg_try_advisory_xact_lock($1::bigint) AS taken", [IMPORT_LOCK]);
  if (tried.rows[0]?.taken) return;
  if (onWait) onWait(await findHolder(client));
  await client.query("SELECT pg_advisory_xact_lock($1::bigint)", [IMPORT_LOCK]);
}

async function findHolder(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ holder: string }>(
    `SELECT application_name AS holder FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
       AND ((classid::bigint << 32) | objid::bigint) = $1::bigint`,
    [IMPORT_LOCK],
  );
  return rows[0]?.holder || "another import";
}
