import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { catalogues } from "../catalogues";
import { indicators } from "../catalogues/indicators";
import { publishers, sources } from "../catalogues/publishers";
import { EditionRefused, requireEdition } from "./edition-refused";
import { type FileColumn, loadCatalogueColumns, observationFileColumns } from "./file-columns";
import { catalogueAsOf, standsIn, withinSnapshot } from "./state";

/** One exported file and how many rows it has. */
export type ExportedFile = { name: string; subject: string; rows: number };

export type ExportOptions = {
  edition: number;
  /** `observations` or the name of a catalogue; without it, all of them, each after those it refers to. */
  subject?: string;
  /** One file of observations for each theme, `observations-displacement.csv`, in place of one for all. */
  byTheme?: boolean;
  /** Opens the file of that name. */
  open: (name: string) => Promise<Writable>;
};

const THEMES = ["displacement", "turnout", "casualties"] as const;

/**
 * Writes the figures and catalogues of an edition in the canonical format, streamed by COPY. The order of rows depends on their keys
 * alone, so equal figures make equal files in whatever database.
 *
 * @param client a connection of its own, not in a transaction
 * @returns the files in the order in which they can be imported, and how many figures may not be passed on
 * @throws EditionRefused where there is no such edition or subject
 */
export async function exportEdition(
  client: pg.ClientBase,
  options: ExportOptions,
): Promise<{ files: ExportedFile[]; notRedistributable: number }> {
  const { edition, subject } = options;
  const known = [...catalogues.map(({ name }) => name), "observations"];
  if (subject !== undefined && !known.includes(subject))
    throw new EditionRefused(`There is nothing called "${subject}" to export; there are ${known.join(", ")}.`);
  return withinSnapshot(client, async () => {
    await requireEdition(client, edition);
    const columns = await loadCatalogueColumns(client);
    const files: ExportedFile[] = [];
    for (const catalogue of catalogues) {
      if (subject !== undefined && subject !== catalogue.name) continue;
      const name = `${catalogue.name}.csv`;
      const ofFile = columns.get(catalogue.name) ?? [];
      const key = ofFile.filter(({ field }) => catalogue.key.includes(field));
      const query = `SELECT ${select(ofFile)} FROM ${catalogueAsOf(catalogue, edition)} t ORDER BY ${order(key)}`;
      files.push({ name, subject: catalogue.name, rows: await copy(client, query, await options.open(name)) });
    }
    const withFigures = subject === undefined || subject === "observations";
    for (const theme of withFigures ? (options.byTheme ? THEMES : [null]) : []) {
      const name = theme ? `observations-${theme}.csv` : "observations.csv";
      const query = selectObservations(edition, theme);
      files.push({ name, subject: "observations", rows: await copy(client, query, await options.open(name)) });
    }
    return { files, notRedistributable: withFigures ? await countNotRedistributable(client, edition) : 0 };
  });
}

function selectObservations(edition: number, theme: (typeof THEMES)[number] | null): string {
  const ofTheme = theme
    ? ` AND t.indicator_code IN (SELECT code FROM ${catalogueAsOf(indicators, edition)} i WHERE i.theme = '${theme}')`
    : "";
  // Two publishers' figures can agree in everything that the file has but the source.
  return `SELECT ${select(observationFileColumns)} FROM observation t WHERE ${standsIn("t", edition)}${ofTheme}
    ORDER BY ${order(observationFileColumns)}`;
}

async function copy(client: pg.ClientBase, query: string, target: Writable): Promise<number> {
  const source = client.query(copyTo(`COPY (${query}) TO STDOUT WITH (FORMAT csv, HEADER, ENCODING 'UTF8')`));
  await pipeline(source, target);
  // COPY counts no header.
  return source.rowCount;
}

/** Under another name than the table's own, a column can't be mistaken for it in ORDER BY. */
function select(columns: readonly FileColumn[]): string {
  return columns.map(({ name, toText }) => `${toText("t")} AS "${name}"`).join(", ");
}

function order(columns: readonly FileColumn[]): string {
  return columns.map(({ toText }) => `${toText("t")} COLLATE "C"`).join(", ");
}

async function countNotRedistributable(client: pg.ClientBase, edition: number): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    `SELECT count(*) FROM observation t JOIN ${catalogueAsOf(sources, edition)} s ON s.id = t.source_id
     JOIN ${catalogueAsOf(publishers, edition)} p ON p.code = s.publisher_code
     WHERE ${standsIn("t", edition)} AND coalesce(s.redistributable, p.redistributable) = 'no'`,
  );
  return Number(rows[0]?.count ?? 0);
}
