import type pg from "pg";
import { type Named, suggestNearest } from "@/lib/domain/nearest";
import type { Catalogue } from "../catalogues/catalogue";
import type { Refusals } from "../refusal";

const CATALOGUE_WORDS: Record<string, { catalogue: string; name: string }> = {
  publisher: { catalogue: "publishers", name: "name_en" },
  source: { catalogue: "sources", name: "title" },
  location: { catalogue: "locations", name: "name_en" },
  indicator: { catalogue: "indicators", name: "name_en" },
};

/** Every code that a catalogue's staged rows refer to must be known, or come with the same file where it is of the same catalogue. */
export async function refuseUnknownReferences(client: pg.ClientBase, catalogue: Catalogue, refusals: Refusals): Promise<void> {
  for (const { name, field, references } of catalogue.columns) {
    if (!references) continue;
    const { table, field: target } = references;
    const orInFile = table === catalogue.table ? `AND NOT EXISTS (SELECT FROM staged_catalogue own WHERE own.${target} = s.${field})` : "";
    const { rows } = await client.query<{ line: number; code: string }>(`
      SELECT s.line, s.${field} AS code FROM staged_catalogue s
      WHERE s.${field} IS NOT NULL AND NOT EXISTS (SELECT FROM ${table} t WHERE t.${target} = s.${field}) ${orInFile} ORDER BY s.line`);
    if (rows.length === 0) continue;
    const words = CATALOGUE_WORDS[table] ?? { catalogue: table, name: target };
    const known = await client.query<Named>(`SELECT ${target} AS code, ${words.name} AS name FROM ${table}`);
    for (const { line, code } of rows)
      refusals.refuse(line, name, code, () => `is not a code of the ${words.catalogue}${suggestNearest(code, known.rows)}`);
  }
}
