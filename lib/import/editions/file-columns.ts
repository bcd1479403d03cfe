import type pg from "pg";
import { dimensionColumns } from "@/lib/domain/dimension-columns";
import { catalogues } from "../catalogues";
import type { Catalogue } from "../catalogues/catalogue";
import { NULLABLE_KEY } from "../diff/observation-tables";
import { observationColumns } from "../map/observation-columns";

/** What the cells of a column hold: days as `YYYY-MM-DD`, flags as yes and no. */
export type CellKind = "text" | "number" | "integer" | "day" | "flag";

/** A column of a canonical file, and the SQL of its cell's text; null where the cell is empty. */
export type FileColumn = { name: string; field: string; kind: CellKind; toText: (alias: string) => string };

const FIELDS: Record<string, string> = {
  indicator: "indicator_code",
  location: "location_code",
  period_start: "reference_period_start",
  period_end: "reference_period_end",
  origin: "origin_code",
  election: "election_code",
  incident: "incident_code",
  source: "source_id",
};

const OBSERVATION_KINDS: Record<string, CellKind> = {
  period_start: "day",
  period_end: "day",
  value: "number",
  lower: "number",
  upper: "number",
};

/** The columns of a file of observations, in its order. */
export const observationFileColumns: readonly FileColumn[] = observationColumns.map(({ name }) => toObservationColumn(name));

/** What tells one figure from another, publisher and quoted body of its source included. */
export const observationKeyColumns: readonly FileColumn[] = [
  ...["indicator", "location", "period_start", "period_end", ...dimensionColumns].map(toObservationColumn),
  ...NULLABLE_KEY.map((field) => toObservationColumn(field.replace(/_code$/, ""))),
  { name: "publisher", field: "publisher_code", kind: "text", toText: (alias) => `${alias}.publisher_code` },
  { name: "quoted_body", field: "quoted_body_code", kind: "text", toText: (alias) => `nullif(${alias}.quoted_body_code, '')` },
];

/** In what figures of the same key can differ. */
export const observationContentColumns: readonly FileColumn[] = ["value", "lower", "upper", "qualifier", "coverage", "note", "source"].map(
  toObservationColumn,
);

function toObservationColumn(name: string): FileColumn {
  const field = FIELDS[name] ?? name;
  return { name, field, kind: OBSERVATION_KINDS[name] ?? "text", toText: (alias) => toObservationText(name, `${alias}.${field}`) };
}

function toObservationText(name: string, cell: string): string {
  if (name === "period_start" || name === "period_end") return `to_char(${cell}, 'YYYY-MM-DD')`;
  if (name === "value" || name === "lower" || name === "upper") return `trim_scale(${cell})::text`;
  return `nullif(${cell}::text, '')`;
}

/** The columns of every catalogue's file, by the catalogue's name. Their text depends on the type that the database keeps. */
export async function loadCatalogueColumns(client: pg.ClientBase): Promise<Map<string, FileColumn[]>> {
  const { rows } = await client.query<{ table: string; field: string; type: string }>(
    `SELECT relname AS table, attname AS field, format_type(atttypid, NULL) AS type
     FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
     WHERE pg_class.oid = ANY (SELECT to_regclass(name) FROM unnest($1::text[]) AS name) AND attnum > 0 AND NOT attisdropped`,
    [catalogues.map(({ table }) => table)],
  );
  const types = new Map(rows.map(({ table, field, type }) => [`${table}.${field}`, type]));
  return new Map(catalogues.map((catalogue) => [catalogue.name, toCatalogueColumns(catalogue, types)]));
}

function toCatalogueColumns({ table, columns }: Catalogue, types: Map<string, string>): FileColumn[] {
  return columns.map(({ name, field }) => {
    const type = types.get(`${table}.${field}`);
    return { name, field, kind: KINDS[type ?? ""] ?? "text", toText: (alias) => toCatalogueText(type, `${alias}.${field}`) };
  });
}

const KINDS: Record<string, CellKind> = {
  boolean: "flag",
  date: "day",
  "double precision": "number",
  integer: "integer",
  smallint: "integer",
};

function toCatalogueText(type: string | undefined, cell: string): string {
  if (type === "boolean") return `CASE WHEN ${cell} THEN 'yes' WHEN NOT ${cell} THEN 'no' END`;
  if (type === "text[]") return `array_to_string(${cell}, ' ')`;
  if (type === "date") return `to_char(${cell}, 'YYYY-MM-DD')`;
  return `nullif(${cell}::text, '')`;
}
