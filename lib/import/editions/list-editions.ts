import type pg from "pg";

/** One committed edition, as kept. */
export type EditionEntry = {
  number: number;
  /** Instant in UTC. */
  committedAt: string;
  committedBy: string;
  fileName: string;
  fileSha256: string;
  subject: string;
  reason: string;
  added: number;
  revised: number;
  withdrawn: number;
  unchanged: number;
};

/** All editions, the first one first. */
export async function listEditions(client: pg.ClientBase): Promise<EditionEntry[]> {
  const { rows } = await client.query<Omit<EditionEntry, "committedAt"> & { committedAt: Date }>(
    `SELECT number, committed_at AS "committedAt", committed_by AS "committedBy", file_name AS "fileName", file_sha256 AS "fileSha256",
       subject, reason, added, revised, withdrawn, unchanged FROM edition ORDER BY number`,
  );
  return rows.map((row) => ({ ...row, committedAt: row.committedAt.toISOString() }));
}
