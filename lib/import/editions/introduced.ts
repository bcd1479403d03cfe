import type pg from "pg";
import { catalogues } from "../catalogues";
import { keyText } from "../diff/catalogue";

/** Catalogue entries that an edition brought in for the first time. */
export type Introduced = { catalogue: string; keys: string[] };

/** Nobody sees these but with the figures that name them. */
const SEEN_WITH_FIGURES = ["publishers", "sources", "dimensions"];

/** What an edition introduced to each catalogue; entries that it only revised are not among them. */
export async function findIntroduced(client: pg.ClientBase, edition: number): Promise<Introduced[]> {
  const introduced: Introduced[] = [];
  for (const catalogue of catalogues) {
    const key = keyText(catalogue, "t");
    const history = `SELECT FROM catalogue_history h WHERE h.entity = '${catalogue.table}' AND h.key = ${key}`;
    const { rows } = await client.query<{ key: string }>(
      `SELECT ${key} AS key FROM ${catalogue.table} t
       WHERE (t.from_edition = $1 OR EXISTS (${history} AND h.from_edition = $1)) AND NOT EXISTS (${history} AND h.until_edition = $1)
       ORDER BY 1`,
      [edition],
    );
    if (rows.length > 0) introduced.push({ catalogue: catalogue.name, keys: rows.map((row) => row.key) });
  }
  return introduced;
}

/** Those that readers would go on seeing though the edition is taken back: places, events, elections, names of indicators. */
export function seenByReaders(introduced: readonly Introduced[]): Introduced[] {
  return introduced.filter(({ catalogue }) => !SEEN_WITH_FIGURES.includes(catalogue));
}

export function describeIntroduced(introduced: readonly Introduced[]): string {
  return introduced
    .map(({ catalogue, keys }) => `${catalogue}: ${keys.slice(0, 10).join(", ")}${keys.length > 10 ? ` and ${keys.length - 10} more` : ""}`)
    .join("; ");
}
