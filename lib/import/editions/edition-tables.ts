import type pg from "pg";
import type { Names } from "@/lib/domain/observation";
import { catalogues } from "../catalogues";
import { indicators } from "../catalogues/indicators";
import { locations } from "../catalogues/places";
import { publishers, sources } from "../catalogues/publishers";
import { type CellKind, type FileColumn, loadCatalogueColumns, observationFileColumns } from "./file-columns";
import { catalogueAsOf, standsIn } from "./state";

/** A table of an edition as a query whose cells are texts, null where they are empty, in an order that depends on keys alone. */
export type EditionTable = {
  /** `observations`, or the name of a catalogue. */
  name: string;
  columns: TableColumn[];
  /** Columns that tell one row from another. */
  key: string[];
  query: string;
};

export type TableColumn = {
  name: string;
  kind: CellKind;
  /** No cell of it is empty. */
  required: boolean;
  /** The table and column in which its codes are. */
  references: { table: string; column: string } | null;
};

/** Every catalogue as it was in an edition, in the columns of its file, each after those it refers to. */
export async function listCatalogueTables(client: pg.ClientBase, edition: number): Promise<EditionTable[]> {
  const columns = await loadCatalogueColumns(client);
  return catalogues.map((catalogue) => {
    const ofFile = columns.get(catalogue.name) ?? [];
    const key = ofFile.filter(({ field }) => catalogue.key.includes(field));
    return {
      name: catalogue.name,
      columns: ofFile.map(({ name, field, kind }) => {
        const given = catalogue.columns.find((column) => column.name === name);
        const { table, field: code } = given?.references ?? {};
        const referred = catalogues.find((other) => other.table === table);
        return {
          name,
          kind,
          required: catalogue.key.includes(field),
          references: referred && code ? { table: referred.name, column: code } : null,
        };
      }),
      key: key.map(({ name }) => name),
      query: `SELECT ${select(ofFile)} FROM ${catalogueAsOf(catalogue, edition)} t ORDER BY ${order(key)}`,
    };
  });
}

/** Which figures: those of one theme, or those that may be passed on; all without. */
export type FigureChoice = { theme?: string; passedOnOnly?: boolean };

/** The figures of an edition, in the columns of their file. Two publishers' figures can agree in all of them but the source. */
export function toObservationTable(edition: number, { theme, passedOnOnly = false }: FigureChoice = {}): EditionTable {
  const conditions = [
    standsIn("t", edition),
    ...(theme ? [`t.indicator_code IN (SELECT code FROM ${catalogueAsOf(indicators, edition)} i WHERE i.theme = '${theme}')`] : []),
    ...(passedOnOnly ? [`t.source_id NOT IN (${selectWithheldSources(edition)})`] : []),
  ];
  const always = ["indicator", "location", "period_start", "period_end", "qualifier", "source"];
  const codes: Record<string, string> = { indicator: "indicators", location: "locations", source: "sources", origin: "locations" };
  const events: Record<string, string> = { election: "elections", incident: "incidents" };
  return {
    name: "observations",
    columns: observationFileColumns.map(({ name, kind }) => {
      const table = { ...codes, ...events }[name];
      const references = table ? { table, column: table === "sources" ? "id" : "code" } : null;
      return { name, kind, required: always.includes(name), references };
    }),
    key: [],
    query: `SELECT ${select(observationFileColumns)} FROM observation t WHERE ${conditions.join(" AND ")}
      ORDER BY ${order(observationFileColumns)}`,
  };
}

/** What can be said of a figure beside what its file has, by SQL over its indicator (i), place (l), document (s) and publishers (p, q). */
const DESCRIBED: Record<string, { text: string; kind?: CellKind; optional?: boolean }> = {
  indicator_name: { text: "i.name_en" },
  unit: { text: "i.unit" },
  location_name: { text: "l.name_en" },
  admin1: { text: toAdmin(1), optional: true },
  admin2: { text: toAdmin(2), optional: true },
  doubtful: { text: "CASE WHEN starts_with(coalesce(t.note, ''), 'Doubtful:') THEN 'yes' ELSE 'no' END", kind: "flag" },
  source_title: { text: "s.title" },
  source_url: { text: "coalesce(s.url, s.seen_at)", optional: true },
  published_on: { text: "s.published_on", optional: true },
  publisher: { text: "p.code" },
  publisher_name: { text: "p.name_en" },
  quoted_body: { text: "q.code", optional: true },
  quoted_body_name: { text: "q.name_en", optional: true },
  licence: { text: "s.licence" },
  credit_line: { text: "p.credit_line" },
  from_edition: { text: "t.from_edition::text", kind: "integer" },
};

/** A place's governorate or district: itself, or above it. */
function toAdmin(level: number): string {
  return `CASE ${level} ${["l", "a", "b"].map((alias) => `WHEN ${alias}.admin_level THEN ${alias}.code`).join(" ")} END`;
}

/**
 * The figures that may be passed on, each with what makes it understood by itself: names, document, licence.
 *
 * @param names of the columns wanted, in their order
 * @throws RangeError where there is no such column
 */
export function toDescribedObservations(edition: number, names: readonly string[]): EditionTable {
  const plain = toObservationTable(edition);
  const columns = names.map((name): TableColumn & { text: string } => {
    const own = observationFileColumns.find((column) => column.name === name);
    const ofFile = plain.columns.find((column) => column.name === name);
    if (own && ofFile) return { ...ofFile, text: own.toText("t") };
    const described = DESCRIBED[name];
    if (!described) throw new RangeError(`Figures have no column "${name}"`);
    return { name, kind: described.kind ?? "text", required: !described.optional, references: null, text: described.text };
  });
  return {
    name: plain.name,
    columns: columns.map(({ text: _, ...column }) => column),
    key: [],
    query: `SELECT ${columns.map(({ name, text }) => `${text} AS "${name}"`).join(", ")}
      FROM observation t
      JOIN ${catalogueAsOf(indicators, edition)} i ON i.code = t.indicator_code
      JOIN ${catalogueAsOf(locations, edition)} l ON l.code = t.location_code
      LEFT JOIN ${catalogueAsOf(locations, edition)} a ON a.code = l.parent_code
      LEFT JOIN ${catalogueAsOf(locations, edition)} b ON b.code = a.parent_code
      JOIN ${catalogueAsOf(sources, edition)} s ON s.id = t.source_id
      JOIN ${catalogueAsOf(publishers, edition)} p ON p.code = s.publisher_code
      LEFT JOIN ${catalogueAsOf(publishers, edition)} q ON q.code = s.quoted_body_code
      WHERE ${standsIn("t", edition)} AND coalesce(s.redistributable, p.redistributable) <> 'no'
      ORDER BY ${order(observationFileColumns)}`,
  };
}

/** Figures of an edition that must not be passed on, by their publisher. */
export type Withheld = { publisher: string; names: Names; figures: number };

export async function listWithheld(client: pg.ClientBase, edition: number): Promise<Withheld[]> {
  const { rows } = await client.query<{ publisher: string; en: string; ar: string | null; ckb: string | null; figures: string }>(
    `SELECT p.code AS publisher, p.name_en AS en, p.name_ar AS ar, p.name_ckb AS ckb, count(*) AS figures
     FROM observation t JOIN ${catalogueAsOf(sources, edition)} s ON s.id = t.source_id
     JOIN ${catalogueAsOf(publishers, edition)} p ON p.code = s.publisher_code
     WHERE ${standsIn("t", edition)} AND coalesce(s.redistributable, p.redistributable) = 'no'
     GROUP BY 1, 2, 3, 4 ORDER BY p.code COLLATE "C"`,
  );
  return rows.map(({ publisher, figures, ...names }) => ({ publisher, names, figures: Number(figures) }));
}

function selectWithheldSources(edition: number): string {
  return `SELECT s.id FROM ${catalogueAsOf(sources, edition)} s
    JOIN ${catalogueAsOf(publishers, edition)} p ON p.code = s.publisher_code WHERE coalesce(s.redistributable, p.redistributable) = 'no'`;
}

/** Under another name than the table's own, a column can't be mistaken for it in ORDER BY. */
function select(columns: readonly FileColumn[]): string {
  return columns.map(({ name, toText }) => `${toText("t")} AS "${name}"`).join(", ");
}

function order(columns: readonly FileColumn[]): string {
  return columns.map(({ toText }) => `${toText("t")} COLLATE "C"`).join(", ");
}
