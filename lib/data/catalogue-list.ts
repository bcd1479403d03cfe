import "server-only";
import { Prisma } from "@/.generated/prisma/client";
import { getDatabase } from "@/lib/db";
import type { CatalogueName } from "@/lib/domain/edition-changes";
import { catalogueKey } from "./catalogue-keys";
import type { CatalogueCells } from "./edition-entries";
import { rememberOfEdition } from "./remember";

/** All entries of a catalogue as they stood in an edition, by column of its table, each with the edition that brought it so. */
export function listCatalogueRows(catalogue: CatalogueName, edition: number): Promise<readonly CatalogueCells[]> {
  return rememberOfEdition(`rows of ${catalogue}`, edition, async () => {
    const rows = await getDatabase().$queryRaw<{ row: CatalogueCells }[]>`
      SELECT entry."row" FROM (
        SELECT ${catalogueKey(catalogue)} AS key, to_jsonb(t) AS "row" FROM ${Prisma.raw(catalogue)} t WHERE t.from_edition <= ${edition}
        UNION ALL
        SELECT h.key, h."row" FROM catalogue_history h
        WHERE h.entity = ${catalogue} AND h.from_edition <= ${edition} AND h.until_edition > ${edition} AND h."row" IS NOT NULL
      ) entry ORDER BY entry.key COLLATE "C"`;
    return rows.map(({ row }) => row);
  });
}

/** All editions up to one, by column of their table, oldest first. */
export function listEditionRows(edition: number): Promise<readonly CatalogueCells[]> {
  return rememberOfEdition("rows of edition", edition, async () => {
    const rows = await getDatabase().edition.findMany({ where: { number: { lte: edition } }, orderBy: { number: "asc" } });
    return rows.map((row) => ({
      number: row.number,
      committed_at: row.committedAt.toISOString(),
      committed_by: row.committedBy,
      file_name: row.fileName,
      file_sha256: row.fileSha256,
      subject: row.subject,
      reason: row.reason,
      added: row.added,
      revised: row.revised,
      withdrawn: row.withdrawn,
      unchanged: row.unchanged,
    }));
  });
}
