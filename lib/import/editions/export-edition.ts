import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { catalogues } from "../catalogues";
import { EditionRefused, requireEdition } from "./edition-refused";
import { listCatalogueTables, listWithheld, toObservationTable } from "./edition-tables";
import { withinSnapshot } from "./state";

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
    const files: ExportedFile[] = [];
    for (const { name, query } of await listCatalogueTables(client, edition)) {
      if (subject !== undefined && subject !== name) continue;
      files.push({ name: `${name}.csv`, subject: name, rows: await copy(client, query, await options.open(`${name}.csv`)) });
    }
    const withFigures = subject === undefined || subject === "observations";
    for (const theme of withFigures ? (options.byTheme ? THEMES : [null]) : []) {
      const name = theme ? `observations-${theme}.csv` : "observations.csv";
      const { query } = toObservationTable(edition, theme ? { theme } : {});
      files.push({ name, subject: "observations", rows: await copy(client, query, await options.open(name)) });
    }
    return { files, notRedistributable: withFigures ? await countWithheld(client, edition) : 0 };
  });
}

async function copy(client: pg.ClientBase, query: string, target: Writable): Promise<number> {
  const source = client.query(copyTo(`COPY (${query}) TO STDOUT WITH (FORMAT csv, HEADER, ENCODING 'UTF8')`));
  await pipeline(source, target);
  // COPY counts no header.
  return source.rowCount;
}

async function countWithheld(client: pg.ClientBase, edition: number): Promise<number> {
  const withheld = await listWithheld(client, edition);
  return withheld.reduce((sum, { figures }) => sum + figures, 0);
}
