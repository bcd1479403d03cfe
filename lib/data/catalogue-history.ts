import { getDatabase } from "@/lib/db";

type CatalogueRow = { fromEdition: number };

/**
 * Puts former rows in the place of catalogue entries that an edition after `edition` changed or introduced, so that names and
 * licences are those of then. Entries that did not exist yet are left out.
 *
 * @param entity the catalogue's table
 * @param keyOf the entry's key as the history writes it: parts joined by `|`
 */
export async function overlayHistory<Row extends CatalogueRow>(
  entity: string,
  rows: Row[],
  keyOf: (row: Row) => string,
  edition: number,
): Promise<Row[]> {
  const changed = rows.filter((row) => row.fromEdition > edition);
  if (changed.length === 0) return rows;
  const former = await getDatabase().catalogueHistory.findMany({
    where: { entity, key: { in: changed.map(keyOf) }, fromEdition: { lte: edition }, untilEdition: { gt: edition } },
  });
  const byKey = new Map(former.map((entry) => [entry.key, entry.row]));
  return rows.flatMap((row) => {
    if (row.fromEdition <= edition) return [row];
    const then = byKey.get(keyOf(row));
    return isRecord(then) ? [toRow(then) as Row] : [];
  });
}

function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

/** Database columns to the names of the model: `name_en` is `nameEn`. */
function toRow(columns: Record<string, unknown>): unknown {
  return Object.fromEntries(
    Object.entries(columns).map(([column, value]) => [column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()), value]),
  );
}
