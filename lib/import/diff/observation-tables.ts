import { dimensionColumns } from "@/lib/domain/dimension-columns";

/** Columns of `observation` that make its key, in which the staged row holds '' where the table holds null. */
export const PLAIN_KEY = [
  "indicator_code",
  "location_code",
  "reference_period_start",
  "reference_period_end",
  "publisher_code",
  "quoted_body_code",
  ...dimensionColumns,
] as const;
export const NULLABLE_KEY = ["origin_code", "election_code", "incident_code"] as const;
export const KEY = [...PLAIN_KEY, ...NULLABLE_KEY];

/** Columns of `observation` in which a figure of the same key can differ: then it is revised. */
export const CONTENT = ["value", "lower", "upper", "qualifier", "coverage", "note", "source_id"] as const;

/** Columns of `staged_observation` after `line`, in the order of COPY. */
export const STAGED = [...KEY, ...CONTENT] as const;

/**
 * The file's rows, checked one by one. Nullable key columns hold '' here, because an equality with null is never true and would
 * keep the database from a hash join.
 */
export const CREATE_STAGED = `CREATE TEMP TABLE staged_observation (
  line integer NOT NULL,
  ${PLAIN_KEY.map((column) => `${column} ${column.startsWith("reference_period") ? "date" : "text"} NOT NULL`).join(", ")},
  ${NULLABLE_KEY.map((column) => `${column} text NOT NULL`).join(", ")},
  value numeric, lower numeric, upper numeric, qualifier qualifier NOT NULL, coverage text, note text, source_id text NOT NULL
) ON COMMIT DROP`;

/** Condition that `staged` and `current`, aliases of the two tables, have the same key. */
export function sameKey(staged: string, current: string): string {
  return [
    ...PLAIN_KEY.map((column) => `${staged}.${column} = ${current}.${column}`),
    ...NULLABLE_KEY.map((column) => `${staged}.${column} = coalesce(${current}.${column}, '')`),
  ].join(" AND ");
}
