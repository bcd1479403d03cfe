import type pg from "pg";
import type { Catalogue } from "../catalogues/catalogue";
import { contentFields, differs, keyText, sameEntry } from "../diff/catalogue";

/** Keeps the former row of every entry that the file changes, then changes it, then adds the new ones. */
export async function mergeCatalogue(client: pg.ClientBase, catalogue: Catalogue, edition: number): Promise<void> {
  const { table } = catalogue;
  const changed = `staged_catalogue s JOIN ${table} t ON ${sameEntry(catalogue)} AND ${differs(catalogue)}`;
  await client.query(
    `INSERT INTO catalogue_history (entity, key, "row", from_edition, until_edition)
     SELECT $2, ${keyText(catalogue, "t")}, to_jsonb(t), t.from_edition, $1 FROM ${changed} ORDER BY s.line`,
    [edition, table],
  );
  const content = contentFields(catalogue);
  if (content.length > 0)
    await client.query(
      `UPDATE ${table} t SET ${content.map((field) => `${field} = s.${field}`).join(", ")}, from_edition = $1
       FROM staged_catalogue s WHERE ${sameEntry(catalogue)} AND ${differs(catalogue)}`,
      [edition],
    );
  const fields = catalogue.columns.map((column) => column.field).join(", ");
  await client.query(
    `INSERT INTO ${table} (${fields}, from_edition) SELECT ${fields}, $1 FROM staged_catalogue s
     WHERE NOT EXISTS (SELECT FROM ${table} t WHERE ${sameEntry(catalogue)}) ORDER BY line`,
    [edition],
  );
}
