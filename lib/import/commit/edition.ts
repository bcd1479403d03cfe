import type pg from "pg";
import type { Counts } from "../subject";

/** What is kept of an import beside its rows. */
export type EditionRecord = {
  committedBy: string;
  fileName: string;
  sha256: string;
  subject: string;
  reason: string;
  counts: Counts;
};

/** Writes the edition's row, numbered after the last one. To be called under the import lock. */
export async function insertEdition(client: pg.ClientBase, record: EditionRecord): Promise<number> {
  const { added, revised, withdrawn, unchanged } = record.counts;
  const { rows } = await client.query<{ number: number }>(
    `INSERT INTO edition (number, committed_at, committed_by, file_name, file_sha256, subject, reason, added, revised, withdrawn, unchanged)
     SELECT coalesce(max(number), 0) + 1, clock_timestamp(), $1, $2, $3, $4, $5, $6, $7, $8, $9 FROM edition RETURNING number`,
    [record.committedBy, record.fileName, record.sha256, record.subject, record.reason, added, revised, withdrawn, unchanged],
  );
  const number = rows[0]?.number;
  if (number === undefined) throw new Error("The database gave the new edition no number.");
  return number;
}
