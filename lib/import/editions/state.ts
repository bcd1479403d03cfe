import type pg from "pg";
import type { Catalogue } from "../catalogues/catalogue";
import { keyText } from "../diff/catalogue";
import { KEY, NULLABLE_KEY } from "../diff/observation-tables";

// Editions are written into the SQL as whole numbers: neither COPY nor a cursor takes parameters.

/** Condition that a figure stands in an edition; none stands in edition 0. */
export function standsIn(alias: string, edition: number): string {
  const number = toSqlNumber(edition);
  return `(${alias}.from_edition <= ${number} AND (${alias}.until_edition IS NULL OR ${alias}.until_edition > ${number}))`;
}

/** Condition that two rows of `observation` have the same key. */
export function sameFigure(one: string, other: string): string {
  const nullable: readonly string[] = NULLABLE_KEY;
  return KEY.map((column) =>
    nullable.includes(column)
      ? `coalesce(${one}.${column}, '') = coalesce(${other}.${column}, '')`
      : `${one}.${column} = ${other}.${column}`,
  ).join(" AND ");
}

/** A catalogue's rows as they were in an edition, as a subquery. */
export function catalogueAsOf(catalogue: Catalogue, edition: number): string {
  const { table } = catalogue;
  const number = toSqlNumber(edition);
  return `(SELECT t.* FROM ${table} t WHERE t.from_edition <= ${number}
    UNION ALL SELECT (jsonb_populate_record(t, h."row")).* FROM ${table} t
    JOIN catalogue_history h ON h.entity = '${table}' AND h.key = ${keyText(catalogue, "t")} AND h."row" IS NOT NULL
    WHERE t.from_edition > ${number} AND h.from_edition <= ${number} AND h.until_edition > ${number})`;
}

/** Runs reads that all see the same state. */
export async function withinSnapshot<T>(client: pg.ClientBase, read: () => Promise<T>): Promise<T> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  try {
    return await read();
  } finally {
    await client.query("ROLLBACK").catch(() => {});
  }
}

function toSqlNumber(edition: number): string {
  if (!Number.isSafeInteger(edition) || edition < 0) throw new RangeError(`${edition} is not the number of an edition`);
  return String(edition);
}
