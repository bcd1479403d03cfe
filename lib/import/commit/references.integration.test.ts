import pg from "pg";
import { describe, expect, test } from "vitest";
import { setUpExamplia } from "../test-support/set-up-examplia";

const xa = setUpExamplia();

const CENSUS = "idps,XA,2020-01-01,2020-12-31,1200,,,exact,,,XAG01,,xa-census,";
const TURNOUT = "voter_turnout,XA,2020-05-01,2020-05-01,44.52,,,exact,,,,XA-2020,xa-census,";

/** Written by hand, past every check of the importer: what remains is the database. */
const figure = (changes: Record<string, string | number | null> = {}) => {
  const row: Record<string, string | number | null> = {
    indicator_code: "idps",
    location_code: "XA",
    reference_period_start: "2021-01-01",
    reference_period_end: "2021-12-31",
    value: 10,
    qualifier: "exact",
    source_id: "xa-census",
    publisher_code: "xa-stats",
    from_edition: 1,
    ...changes,
  };
  const columns = Object.keys(row);
  return {
    text: `INSERT INTO observation (${columns.join(", ")}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(", ")})`,
    values: Object.values(row),
  };
};

describe("a figure that is written by hand", () => {
  test("comes in where every code is known", async () => {
    await xa.client.query(figure({ origin_code: "XAG01", election_code: "XA-2020" }));
    expect(await xa.list("SELECT FROM observation")).toHaveLength(1);
  });

  test.each([
    ["indicator_code", "idpz", 'observation: "idpz" is not known as indicator_code: indicator has no such entry'],
    ["location_code", "XAG99", 'observation: "XAG99" is not known as location_code or origin_code: location has no such entry'],
    ["origin_code", "XAG99", 'observation: "XAG99" is not known as location_code or origin_code: location has no such entry'],
    ["election_code", "XA-2099", 'observation: "XA-2099" is not known as election_code: election has no such entry'],
    ["incident_code", "xa-flood", 'observation: "xa-flood" is not known as incident_code: incident has no such entry'],
    ["source_id", "xa-hearsay", 'observation: "xa-hearsay" is not known as source_id: source has no such entry'],
    ["publisher_code", "xa-nobody", 'observation: "xa-nobody" is not known as publisher_code: publisher has no such entry'],
    ["from_edition", 99, "observation: there is no edition 99"],
    ["until_edition", 99, "observation: there is no edition 99"],
  ])("is refused where its %s is unknown", async (column, code, message) => {
    await expect(xa.client.query(figure({ [column]: code }))).rejects.toMatchObject({ code: "23503", message });
    expect(await xa.list("SELECT FROM observation")).toEqual([]);
  });

  test("can't be ended by an edition that there is not", async () => {
    await xa.bringFigures([CENSUS]);
    await expect(xa.client.query("UPDATE observation SET until_edition = 99")).rejects.toMatchObject({
      code: "23503",
      message: "observation: there is no edition 99",
    });
  });
});

describe("a catalogue's entry that figures name", () => {
  test.each([
    ["indicator", "code", "voter_turnout", "indicator_code"],
    ["location", "code", "XA", "location_code"],
    ["location", "code", "XAG01", "origin_code"],
    ["election", "code", "XA-2020", "election_code"],
    ["source", "id", "xa-census", "source_id"],
    ["publisher", "code", "xa-stats", "publisher_code"],
  ])("is neither deleted nor renamed: %s by its %s %s", async (table, key, code, column) => {
    await xa.bringFigures([CENSUS, TURNOUT]);
    // Other catalogues' references would be in the way before figures are.
    await xa.client.query(
      "UPDATE location SET parent_code = NULL; ALTER TABLE election DROP CONSTRAINT election_country_code_fkey; ALTER TABLE source DROP CONSTRAINT source_publisher_code_fkey",
    );
    const refused = {
      code: "23503",
      message: `${table} "${code}": figures name it as their ${column}; it can't be deleted and keeps its code`,
    };
    await expect(xa.client.query(`DELETE FROM ${table} WHERE ${key} = $1`, [code])).rejects.toMatchObject(refused);
    await expect(xa.client.query(`UPDATE ${table} SET ${key} = 'another' WHERE ${key} = $1`, [code])).rejects.toMatchObject(refused);
    expect(await xa.list(`SELECT FROM ${table} WHERE ${key} = $1`, [code])).toHaveLength(1);
  });

  test("can be changed in everything else, and one that no figure names can be deleted", async () => {
    await xa.bringFigures([CENSUS]);
    await xa.client.query("UPDATE location SET name_en = 'New name' WHERE code = 'XAG01'");
    await xa.client.query("DELETE FROM indicator WHERE code = 'votes_cast'");
    expect(await xa.list("SELECT FROM indicator WHERE code = 'votes_cast'")).toEqual([]);
  });

  test("does not go with its whole catalogue", async () => {
    await xa.bringFigures([CENSUS]);
    for (const table of ["indicator", "location", "election", "incident", "source", "publisher"])
      await expect(xa.client.query(`TRUNCATE ${table} CASCADE`)).rejects.toMatchObject({
        code: "23503",
        message: expect.stringMatching(/figures name its entries; it can't be emptied$/),
      });
  });
});

describe("two people at once", () => {
  test("a deletion waits for the figure that names the entry, and is refused then", async () => {
    const other = await connect();
    await xa.client.query("BEGIN");
    await xa.client.query(figure({ location_code: "XAG01" }));
    const deletion = other.query("DELETE FROM location WHERE code = 'XAG01'").catch((error: unknown) => error);
    await waitUntilBlocked();
    await xa.client.query("COMMIT");
    expect(await deletion).toMatchObject({ code: "23503" });
    expect(await xa.list("SELECT FROM location WHERE code = 'XAG01'")).toHaveLength(1);
    await other.end();
  });

  test("a figure waits for the deletion of the entry that it names, and is refused then", async () => {
    const other = await connect();
    await other.query("BEGIN");
    await other.query("DELETE FROM location WHERE code = 'XAG01'");
    const figures = xa.client.query(figure({ location_code: "XAG01" })).catch((error: unknown) => error);
    await waitUntilBlocked(other);
    await other.query("COMMIT");
    expect(await figures).toMatchObject({ code: "23503", message: expect.stringContaining('"XAG01" is not known') });
    await other.end();
  });

  test("a deletion under an older view of the database is refused, as it could not see newer figures", async () => {
    const other = await connect();
    await other.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
    await other.query("SELECT FROM location");
    await xa.client.query(figure({ location_code: "XAG01" }));
    await expect(other.query("DELETE FROM location WHERE code = 'XAG01'")).rejects.toMatchObject({ code: "0A000" });
    await other.query("ROLLBACK");
    await other.end();
  });
});

async function connect() {
  const client = new pg.Client({ connectionString: xa.databaseUrl });
  await client.connect();
  return client;
}

/** Until some connection waits for a row that another holds. */
async function waitUntilBlocked(by: pg.ClientBase = xa.client) {
  for (;;) {
    const { rows } = await by.query(
      "SELECT FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND datname = current_database()",
    );
    if (rows.length > 0) return;
  }
}
