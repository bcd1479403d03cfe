import type pg from "pg";
import { toSubject } from "../catalogue-subject";
import type { Catalogue } from "../catalogues/catalogue";
import { checkStaged } from "../check/check-staged";
import { contentFields, sameEntry } from "../diff/catalogue";
import type { PlanPart } from "../import-plan";
import type { Refusals } from "../refusal";
import { copyRows } from "../stage/copy-rows";

/** A catalogue entry as text, under the running number by which refusals find its rows. */
export type NumberedEntry = { line: number; row: Record<string, string> };

/**
 * Brings the entries of one catalogue that a converted file holds, and writes them as of the edition in the making. What an entry
 * leaves empty stays as the catalogue has it.
 */
export async function bringEntries(
  client: pg.ClientBase,
  catalogue: Catalogue,
  entries: readonly NumberedEntry[],
  edition: number,
  refusals: Refusals,
  acceptValid: boolean,
): Promise<PlanPart> {
  const before = refusals.total;
  const said = new Set(entries.flatMap(({ row }) => Object.keys(row)));
  for (const name of said)
    if (!catalogue.columns.some((column) => column.name === name)) throw new Error(`A format gave ${catalogue.name} the column "${name}".`);
  const names = catalogue.columns.filter((column) => column.required || said.has(column.name)).map((column) => column.name);
  const indexOf = (column: string) => names.indexOf(column);
  const layout = { header: names, indexOf, has: (column: string) => indexOf(column) >= 0 };
  const work = await toSubject(catalogue).begin(client, layout, refusals);
  async function* lines() {
    let text = "";
    for (const { line, row } of entries) text += work.toLine({ line, cells: names.map((name) => row[name] ?? "") }) ?? "";
    yield text;
  }
  await copyRows(client, work.stagingTable, work.stagingColumns, lines());
  await keepWhatIsNotSaid(client, catalogue);
  await checkStaged(client, work, refusals, acceptValid);
  const { counts, revisions } = await work.diff();
  // What is refused may break the database's rules; entries that refer to these are checked against them all the same.
  if (refusals.total === before || acceptValid) await work.merge(edition);
  await client.query("DROP TABLE staged_catalogue");
  return { subject: catalogue.name, counts, revisions };
}

async function keepWhatIsNotSaid(client: pg.ClientBase, catalogue: Catalogue) {
  const fields = contentFields(catalogue);
  if (fields.length === 0) return;
  await client.query(
    `UPDATE staged_catalogue s SET ${fields.map((field) => `${field} = coalesce(s.${field}, t.${field})`).join(", ")}
     FROM ${catalogue.table} t WHERE ${sameEntry(catalogue)}`,
  );
}
