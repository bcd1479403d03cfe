import "server-only";
import type { Prisma } from "@/.generated/prisma/client";
import { getDatabase } from "@/lib/db";
import type { EditionEntry } from "@/lib/domain/edition-changes";

/** One page of the editions up to `last`, newest first, and how many there are on all pages. */
export async function pageEditions(
  last: number,
  { skip, take }: { skip: number; take: number },
): Promise<{ editions: EditionEntry[]; total: number }> {
  const where = { number: { lte: last } };
  const database = getDatabase();
  const [rows, total] = await Promise.all([
    database.edition.findMany({ where, orderBy: { number: "desc" }, skip, take }),
    database.edition.count({ where }),
  ]);
  return { editions: rows.map(toEditionEntry), total };
}

/** Editions by number, newest first. */
export async function listEditionEntries(numbers: number[]): Promise<EditionEntry[]> {
  const rows = await getDatabase().edition.findMany({ where: { number: { in: numbers } }, orderBy: { number: "desc" } });
  return rows.map(toEditionEntry);
}

function toEditionEntry(row: Prisma.EditionGetPayload<object>): EditionEntry {
  return {
    number: row.number,
    committedAt: row.committedAt.toISOString(),
    committedBy: row.committedBy,
    fileName: row.fileName,
    fileSha256: row.fileSha256,
    subject: row.subject,
    reason: row.reason,
  };
}
