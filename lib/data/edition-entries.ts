import "server-only";
import { Prisma } from "@/.generated/prisma/client";
import { getDatabase } from "@/lib/db";
import type { CatalogueName } from "@/lib/domain/edition-changes";
import { catalogueKey, catalogueKeyColumns } from "./catalogue-keys";

/** A cell of a catalogue as its table holds it. */
export type CatalogueCell = string | number | boolean | string[] | null;
export type CatalogueCells = Record<string, CatalogueCell>;

/** A catalogue's entry that an edition brought or changed. */
export type EntryChange = {
  /** The key as the history writes it: parts joined by `|`. */
  key: string;
  /** By column of the table. */
  row: CatalogueCells;
  /** Columns that differ from before; null for a new entry. */
  changed: { column: string; former: CatalogueCell; next: CatalogueCell }[] | null;
};

/** The first entries of a catalogue that an edition changed, then the first of those that it brought. */
export async function listEntryChanges(catalogue: CatalogueName, edition: number, take: number): Promise<EntryChange[]> {
  const rows = await getDatabase().$queryRaw<{ key: string; row: CatalogueCells; former: CatalogueCells | null }[]>`
    SELECT touched.key, touched."row", former."row" AS former
    FROM (
      SELECT ${catalogueKey(catalogue)} AS key, to_jsonb(t) AS "row" FROM ${Prisma.raw(catalogue)} t WHERE t.from_edition = ${edition}
      UNION ALL
      SELECT h.key, h."row" FROM catalogue_history h WHERE h.entity = ${catalogue} AND h.from_edition = ${edition} AND h."row" IS NOT NULL
    ) touched
    LEFT JOIN catalogue_history former
      ON former.entity = ${catalogue} AND former.key = touched.key AND former.until_edition = ${edition} AND former."row" IS NOT NULL
    ORDER BY former.key IS NULL, touched.key COLLATE "C" LIMIT ${take}`;
  return rows.map(({ key, row, former }) => ({ key, row, changed: former && listChanged(catalogue, row, former) }));
}

/** A column that came to the table after the former row was kept is not in it, and no change. */
function listChanged(catalogue: CatalogueName, row: CatalogueCells, former: CatalogueCells) {
  const beside = [...catalogueKeyColumns[catalogue], "from_edition"];
  return Object.entries(row).flatMap(([column, next]) => {
    const was = former[column];
    return beside.includes(column) || was === undefined || JSON.stringify(was) === JSON.stringify(next)
      ? []
      : [{ column, former: was, next }];
  });
}
