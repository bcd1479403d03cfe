import type pg from "pg";
import { catalogues } from "../catalogues";
import type { Catalogue } from "../catalogues/catalogue";
import { requireEdition } from "./edition-refused";
import { type FileColumn, loadCatalogueColumns, observationContentColumns, observationKeyColumns } from "./file-columns";
import { catalogueAsOf, sameFigure, standsIn } from "./state";

/** One figure or catalogue entry that differs between two editions. */
export type EditionChange = {
  /** `observations`, or the name of a catalogue. */
  subject: string;
  change: "added" | "revised" | "withdrawn";
  /** The columns that tell it from others, as in the import format; empty ones left out. */
  key: Record<string, string>;
  /** Each column that differs: its cell before and after; null is empty. */
  fields: Record<string, { from: string | null; to: string | null }>;
};

const BATCH = 1_000;

/**
 * What leads from one edition to another, observations first, then the catalogues; worked out by the database and handed on row by
 * row. Edition 0 is the state before all. A figure that was withdrawn and brought back alike in between has not changed.
 *
 * @param client a connection of its own, not in a transaction
 * @throws EditionRefused where there is no such edition
 */
export async function* diffEditions(client: pg.ClientBase, from: number, to: number): AsyncGenerator<EditionChange> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  try {
    for (const number of [from, to]) if (number !== 0) await requireEdition(client, number);
    yield* read(client, "observations", observationDiff(from, to));
    const columns = await loadCatalogueColumns(client);
    for (const catalogue of catalogues)
      yield* read(client, catalogue.name, catalogueDiff(catalogue, columns.get(catalogue.name) ?? [], from, to));
  } finally {
    await client.query("ROLLBACK").catch(() => {});
  }
}

async function* read(client: pg.ClientBase, subject: string, sql: string): AsyncGenerator<EditionChange> {
  await client.query(`DECLARE edition_diff NO SCROLL CURSOR FOR ${sql}`);
  for (;;) {
    const { rows } = await client.query<Omit<EditionChange, "subject">>(`FETCH ${BATCH} FROM edition_diff`);
    for (const row of rows) yield { subject, ...row };
    if (rows.length < BATCH) break;
  }
  await client.query("CLOSE edition_diff");
}

function observationDiff(from: number, to: number): string {
  const only = (here: number, there: number) => `SELECT * FROM observation o WHERE ${standsIn("o", here)} AND NOT ${standsIn("o", there)}`;
  return `WITH a AS (${only(from, to)}), b AS (${only(to, from)})
    ${selectChanges(observationKeyColumns, observationContentColumns)} FROM a FULL JOIN b ON ${sameFigure("a", "b")}
    WHERE ${differs("id", observationContentColumns)}
    ORDER BY ${orderBy(observationKeyColumns)}`;
}

function catalogueDiff(catalogue: Catalogue, columns: readonly FileColumn[], from: number, to: number): string {
  const key = columns.filter(({ field }) => catalogue.key.includes(field));
  const content = columns.filter(({ field }) => !catalogue.key.includes(field));
  return `${selectChanges(key, content)}
    FROM ${catalogueAsOf(catalogue, from)} a FULL JOIN ${catalogueAsOf(catalogue, to)} b
      ON ${catalogue.key.map((field) => `a.${field} = b.${field}`).join(" AND ")}
    WHERE ${differs("from_edition", content)}
    ORDER BY ${orderBy(key)}`;
}

/** @param present a column that is null only where the side has no row */
function differs(present: string, content: readonly FileColumn[]): string {
  return [`a.${present} IS NULL`, `b.${present} IS NULL`, ...content.map(({ field }) => `a.${field} IS DISTINCT FROM b.${field}`)].join(
    " OR ",
  );
}

function selectChanges(key: readonly FileColumn[], content: readonly FileColumn[]): string {
  const keyCells = key.map(({ name, toText }) => `'${name}', coalesce(${toText("a")}, ${toText("b")})`);
  const cells = content.map(({ name, toText }) => `('${name}', ${toText("a")}, ${toText("b")})`);
  const fields =
    cells.length === 0
      ? "'{}'::json"
      : `(SELECT coalesce(json_object_agg(cell.name, json_build_object('from', cell.a, 'to', cell.b)), '{}')
          FROM (VALUES ${cells.join(", ")}) AS cell (name, a, b) WHERE cell.a IS DISTINCT FROM cell.b)`;
  return `SELECT CASE WHEN a.from_edition IS NULL THEN 'added' WHEN b.from_edition IS NULL THEN 'withdrawn' ELSE 'revised' END AS change,
    json_strip_nulls(json_build_object(${keyCells.join(", ")})) AS key, ${fields} AS fields`;
}

function orderBy(key: readonly FileColumn[]): string {
  return key.map(({ toText }) => `coalesce(${toText("a")}, ${toText("b")}) COLLATE "C"`).join(", ");
}
