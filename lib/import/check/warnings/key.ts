import { NULLABLE_KEY, PLAIN_KEY } from "../../diff/observation-tables";

/** Columns that two figures can be required to agree in. */
export type KeyColumn = (typeof PLAIN_KEY)[number] | (typeof NULLABLE_KEY)[number];

const COLUMNS: readonly KeyColumn[] = [...PLAIN_KEY, ...NULLABLE_KEY];

/**
 * A number that stands for all key columns of a figure but those left out, so that half a million figures are sorted and grouped by
 * eight bytes instead of by seventeen columns.
 *
 * @param more further expressions that have to agree
 */
export function hashOfKey(alias: string, leftOut: readonly KeyColumn[], more: readonly string[] = []): string {
  const columns = COLUMNS.filter((column) => !leftOut.includes(column)).map((column) => `${alias}.${column}`);
  return `hash_record_extended(ROW(${[...columns, ...more].join(", ")}), 0)`;
}
