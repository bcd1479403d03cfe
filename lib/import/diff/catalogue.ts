import type pg from "pg";
import type { Catalogue } from "../catalogues/catalogue";
import type { Layout } from "../map/column";
import type { Refusals } from "../refusal";
import type { Counts, Revision } from "../subject";

const SHOWN_REVISIONS = 10;

/** A staging table with the columns of the catalogue's own. */
export async function createCatalogueStaging(client: pg.ClientBase, catalogue: Catalogue): Promise<void> {
  const fields = catalogue.columns.map((column) => column.field).join(", ");
  await client.query(
    `CREATE TEMP TABLE staged_catalogue ON COMMIT DROP AS SELECT 0 AS line, ${fields} FROM ${catalogue.table} WITH NO DATA`,
  );
}

/** Columns that the file leaves out keep what the catalogue holds. */
export async function completeStagedCatalogue(client: pg.ClientBase, catalogue: Catalogue, layout: Layout): Promise<void> {
  const absent = catalogue.columns.filter((column) => !layout.has(column.name)).map((column) => column.field);
  if (absent.length === 0) return;
  const assignments = absent.map((field) => `${field} = t.${field}`).join(", ");
  await client.query(`UPDATE staged_catalogue s SET ${assignments} FROM ${catalogue.table} t WHERE ${sameEntry(catalogue)}`);
}

/** Two rows of one file for the same entry are refused, both lines named. */
export async function refuseDoubledEntries(client: pg.ClientBase, catalogue: Catalogue, refusals: Refusals): Promise<void> {
  const { rows } = await client.query<{ lines: number[]; key: string }>(`
    SELECT array_agg(line ORDER BY line) AS lines, ${keyText(catalogue, "s")} AS key
    FROM staged_catalogue s GROUP BY ${catalogue.key.join(", ")} HAVING count(*) > 1 ORDER BY min(line)`);
  const column = catalogue.columns.find(({ field }) => field === catalogue.key[0])?.name ?? null;
  for (const { lines, key } of rows)
    refusals.refuse(
      lines.at(-1) ?? null,
      column,
      key,
      `stands on line ${lines
        .slice(0, -1)
        .map((line) => refusals.rowOf(line))
        .join(", ")} already; keep one`,
    );
}

export async function diffCatalogue(client: pg.ClientBase, catalogue: Catalogue): Promise<{ counts: Counts; revisions: Revision[] }> {
  const [first] = catalogue.key;
  const counted = await client.query<Record<"added" | "revised" | "unchanged", string>>(`
    SELECT count(*) FILTER (WHERE t.${first} IS NULL) AS added,
      count(*) FILTER (WHERE t.${first} IS NOT NULL AND ${differs(catalogue)}) AS revised,
      count(*) FILTER (WHERE t.${first} IS NOT NULL AND NOT ${differs(catalogue)}) AS unchanged
    FROM staged_catalogue s LEFT JOIN ${catalogue.table} t ON ${sameEntry(catalogue)}`);
  const [row] = counted.rows;
  const counts = { added: Number(row?.added), revised: Number(row?.revised), withdrawn: 0, unchanged: Number(row?.unchanged) };
  return { counts, revisions: counts.revised > 0 ? await listRevisions(client, catalogue) : [] };
}

async function listRevisions(client: pg.ClientBase, catalogue: Catalogue): Promise<Revision[]> {
  const changed = (alias: string) =>
    `concat_ws(' · ', ${contentFields(catalogue)
      .map(
        (field) =>
          `CASE WHEN s.${field} IS DISTINCT FROM t.${field} THEN '${field} ' || coalesce(left(${alias}.${field}::text, 80), 'empty') END`,
      )
      .join(", ")})`;
  const { rows } = await client.query<Revision>(`
    SELECT s.line, ${keyText(catalogue, "s")} AS what, ${changed("t")} AS former, ${changed("s")} AS next
    FROM staged_catalogue s JOIN ${catalogue.table} t ON ${sameEntry(catalogue)} AND ${differs(catalogue)} ORDER BY s.line LIMIT ${SHOWN_REVISIONS}`);
  return rows;
}

/** Condition that a staged row `s` and a row `t` of the catalogue are the same entry. */
export function sameEntry(catalogue: Catalogue): string {
  return catalogue.key.map((field) => `s.${field} = t.${field}`).join(" AND ");
}

/** Condition that they differ in anything but the key. */
export function differs(catalogue: Catalogue): string {
  const fields = contentFields(catalogue);
  return fields.length === 0 ? "false" : `(${fields.map((field) => `s.${field} IS DISTINCT FROM t.${field}`).join(" OR ")})`;
}

/** Columns of the table that are not its key. */
export function contentFields(catalogue: Catalogue): string[] {
  return catalogue.columns.map((column) => column.field).filter((field) => !catalogue.key.includes(field));
}

/** The entry's key as the history writes it. */
export function keyText(catalogue: Catalogue, alias: string): string {
  return `concat_ws('|', ${catalogue.key.map((field) => `${alias}.${field}`).join(", ")})`;
}
