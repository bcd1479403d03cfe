import pg from "pg";
import { requireEdition } from "./edition-refused";
import {
  type EditionTable,
  listCatalogueTables,
  listWithheld,
  toDescribedObservations,
  toObservationTable,
  type Withheld,
} from "./edition-tables";
import { withinSnapshot } from "./state";

/** A table whose rows come in batches; a row's cells are in the order of the columns, null where empty. */
export type ReadTable = Omit<EditionTable, "query"> & { rows: AsyncIterable<(string | null)[][]> };

/** An edition's tables, each to be read once and one after the other. */
export type ReadEdition = {
  catalogues: ReadTable[];
  /** Figures that may be passed on. */
  observations: ReadTable;
  /** The same, each with what makes it understood by itself, in the columns named. */
  describe: (names: readonly string[]) => ReadTable;
  /** How many figures may not be passed on, by publisher. */
  withheld: Withheld[];
};

const BATCH = 5_000;

/**
 * Reads what may be passed on of an edition, all as of one instant, on a connection of its own that only reads. The memory it takes does not
 * grow with the number of rows.
 *
 * @throws EditionRefused where there is no such edition
 */
export async function readEdition<Made>(databaseUrl: string, edition: number, use: (read: ReadEdition) => Promise<Made>): Promise<Made> {
  // A download of millions of rows may be read for longer than a page's query.
  const client = new pg.Client({ connectionString: databaseUrl, statement_timeout: 600_000, application_name: "indicators downloads" });
  await client.connect();
  try {
    return await withinSnapshot(client, async () => {
      await requireEdition(client, edition);
      const toTable = ({ query, ...table }: EditionTable): ReadTable => ({ ...table, rows: readRows(client, query) });
      return use({
        catalogues: (await listCatalogueTables(client, edition)).map(toTable),
        observations: toTable(toObservationTable(edition, { passedOnOnly: true })),
        describe: (names) => toTable(toDescribedObservations(edition, names)),
        withheld: await listWithheld(client, edition),
      });
    });
  } finally {
    await client.end();
  }
}

async function* readRows(client: pg.ClientBase, query: string): AsyncGenerator<(string | null)[][]> {
  await client.query(`DECLARE edition_rows NO SCROLL CURSOR FOR ${query}`);
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({ text: `FETCH ${BATCH} FROM edition_rows`, rowMode: "array" });
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) break;
  }
  await client.query("CLOSE edition_rows");
}
