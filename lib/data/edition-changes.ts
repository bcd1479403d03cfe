import "server-only";
import { Prisma } from "@/.generated/prisma/client";
import { getDatabase } from "@/lib/db";
import {
  type CatalogueChanges,
  type CatalogueName,
  catalogueNames,
  type EditionChanges,
  type IndicatorChanges,
} from "@/lib/domain/edition-changes";
import { catalogueKey } from "./catalogue-keys";
import { sameFigure } from "./same-figure";

/** Editions never change, so what one changed is counted once. A count is small: a line for each indicator. */
const remembered = new Map<number, EditionChanges>();
const MOST_REMEMBERED = 2_000;

/** How much each of some editions changed, by its number. */
export async function listEditionChanges(numbers: number[]): Promise<Map<number, EditionChanges>> {
  const unknown = numbers.filter((number) => !remembered.has(number));
  const counted = unknown.length > 0 ? await countChanges(unknown) : new Map<number, EditionChanges>();
  if (remembered.size + counted.size > MOST_REMEMBERED) remembered.clear();
  for (const [number, changes] of counted) remembered.set(number, changes);
  return new Map(numbers.map((number) => [number, counted.get(number) ?? remembered.get(number) ?? { indicators: [], catalogues: [] }]));
}

/** Editions that changed nothing, as one that does not exist yet, are not in it. */
async function countChanges(numbers: number[]): Promise<Map<number, EditionChanges>> {
  const [figures, entries] = await Promise.all([countFigures(numbers), countEntries(numbers)]);
  const changes = new Map<number, EditionChanges>();
  const changesOf = (number: number) => {
    const known = changes.get(number) ?? { indicators: [], catalogues: [] };
    changes.set(number, known);
    return known;
  };
  for (const { edition, ...counts } of figures) changesOf(edition).indicators.push(counts);
  for (const { edition, ...counts } of entries) changesOf(edition).catalogues.push(counts);
  return changes;
}

/** A figure that was revised has a row that the edition ended and one, of the same key, that it began. */
function countFigures(editions: number[]): Promise<(IndicatorChanges & { edition: number })[]> {
  return getDatabase().$queryRaw`
    WITH begun AS (
      SELECT from_edition AS edition, indicator_code, count(*) AS figures FROM observation WHERE from_edition = ANY(${editions}) GROUP BY 1, 2
    ), ended AS (
      SELECT until_edition AS edition, indicator_code, count(*) AS figures FROM observation WHERE until_edition = ANY(${editions}) GROUP BY 1, 2
    ), revised AS (
      SELECT f.until_edition AS edition, f.indicator_code, count(*) AS figures
      FROM observation f JOIN observation n ON n.from_edition = f.until_edition AND ${sameFigure("f", "n")}
      WHERE f.until_edition = ANY(${editions}) GROUP BY 1, 2
    )
    SELECT edition, indicator_code AS "indicatorCode", coalesce(revised.figures, 0)::int AS revised,
      (coalesce(begun.figures, 0) - coalesce(revised.figures, 0))::int AS added,
      (coalesce(ended.figures, 0) - coalesce(revised.figures, 0))::int AS withdrawn
    FROM begun FULL JOIN ended USING (edition, indicator_code) LEFT JOIN revised USING (edition, indicator_code)
    ORDER BY edition, indicator_code`;
}

async function countEntries(editions: number[]): Promise<(CatalogueChanges & { edition: number })[]> {
  const rows = await getDatabase().$queryRaw<{ edition: number; catalogue: CatalogueName; added: number; revised: number }[]>`
    SELECT t.edition, t.catalogue, count(*) FILTER (WHERE former.key IS NULL)::int AS added, count(former.key)::int AS revised
    FROM (${listTouched(editions)}) t
    LEFT JOIN (SELECT entity, key, until_edition FROM catalogue_history WHERE "row" IS NOT NULL AND until_edition = ANY(${editions})) former
      ON former.entity = t.catalogue AND former.key = t.key AND former.until_edition = t.edition
    GROUP BY 1, 2`;
  return rows.sort((a, b) => catalogueNames.indexOf(a.catalogue) - catalogueNames.indexOf(b.catalogue));
}

/** Entries that editions brought or changed: as they are, or, where a later edition changed them again, as they were. */
function listTouched(editions: number[]): Prisma.Sql {
  const current = catalogueNames.map(
    (catalogue) =>
      Prisma.sql`SELECT t.from_edition AS edition, ${catalogue} AS catalogue, ${catalogueKey(catalogue)} AS key
        FROM ${Prisma.raw(catalogue)} t WHERE t.from_edition = ANY(${editions})`,
  );
  const former = Prisma.sql`SELECT h.from_edition, h.entity, h.key FROM catalogue_history h
    WHERE h."row" IS NOT NULL AND h.from_edition = ANY(${editions})`;
  return Prisma.join([...current, former], " UNION ALL ");
}
