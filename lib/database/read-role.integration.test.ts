import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "@/lib/db";
import { readSettings } from "@/lib/env";
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from "@/tests/database";
import { applyMigrations } from "./migrate";
import { checkReading, createReader, grantReading, type Reader, saveReadRole, toRoleUrl, withClient } from "./read-role";

/** What somebody might try who got SQL of their own into the web server's connection. */
const HOSTILE = [
  "INSERT INTO publisher SELECT * FROM publisher",
  "UPDATE observation SET value = 0",
  "DELETE FROM camp",
  "TRUNCATE edition",
  "CREATE TABLE examplia (a int)",
  "CREATE TEMPORARY TABLE examplia (a int)",
  "SELECT 1 AS a INTO examplia",
  "CREATE SCHEMA examplia",
  "CREATE FUNCTION examplia() RETURNS int LANGUAGE sql AS 'SELECT 1'",
  "DROP TABLE camp",
  "ALTER TABLE camp ADD COLUMN a int",
  "DO $$ BEGIN LOCK TABLE camp IN ACCESS EXCLUSIVE MODE; END $$",
  "COPY camp TO PROGRAM 'id'",
  "COPY camp FROM PROGRAM 'id'",
  "COPY camp TO '/tmp/examplia'",
  "SELECT pg_read_file('/etc/passwd')",
  "SELECT lo_create(0)",
  "SELECT lo_from_bytea(0, 'a')",
  "SELECT * FROM place_alias",
  "SELECT * FROM pg_authid",
  "ALTER TABLE camp OWNER TO CURRENT_USER",
  "CREATE ROLE examplia SUPERUSER",
  "DO $$ BEGIN EXECUTE 'DELETE FROM camp'; END $$",
];

/** Tries each with the role's own default of reading only in place, and after taking that off. */
async function expectRefused(readUrl: string, owner: string) {
  const role = new URL(readUrl).username;
  const hostile = [...HOSTILE, `SET ROLE ${owner}`, `SET SESSION AUTHORIZATION ${owner}`, `ALTER ROLE ${role} SUPERUSER`];
  await withClient(readUrl, async (client) => {
    for (const before of ["SELECT", "SET default_transaction_read_only = off"]) {
      await client.query(before);
      for (const sql of hostile) {
        await expect(client.query(sql), `${before}; ${sql}`).rejects.toThrow(
          /permission denied|must be (owner|superuser)|read-only transaction/,
        );
      }
    }
  });
  const { database } = openDatabase(readSettings({ DATABASE_READ_URL: readUrl }));
  for (const sql of hostile) await expect(database.$executeRawUnsafe(sql), sql).rejects.toThrow(/denied|must be|read-only transaction/);
  expect(await database.publisher.count()).toBe(0);
  await database.$disconnect();
}

describe("the role that reads", () => {
  let database: TestDatabase;
  let reader: Reader;

  beforeAll(async () => {
    database = await createTestDatabase();
    const made = await createReader(database.url);
    if (!made) throw new Error("the tests' user may not make roles");
    reader = made;
  });
  afterAll(async () => {
    await reader.drop();
    await database.drop();
  });

  test("can do nothing else, whoever speaks through it", async () => {
    await expectRefused(reader.url, new URL(database.url).username);
  });

  test("reads tables of later migrations as well, and the grants may be made again", async () => {
    await withClient(database.url, async (client) => {
      await client.query("CREATE TABLE later (a int)");
      await grantReading(client, new URL(reader.url).username);
    });
    await withClient(reader.url, async (client) => {
      await client.query("SELECT * FROM later");
      await expect(client.query("SELECT * FROM place_alias")).rejects.toThrow("permission denied");
    });
  });

  test("gets another password where the one that was noted is lost", async () => {
    const name = new URL(reader.url).username;
    await withClient(database.url, (client) => saveReadRole(client, name, "another one"));
    await expect(checkReading(reader.url)).rejects.toThrow(/^The web server can't read as .*:…@.* \(password authentication failed/);
    reader = { ...reader, url: toRoleUrl(database.url, name, "another one") };
    await checkReading(reader.url);
  });
});

test("with DATABASE_URL alone the web server writes nothing either, though its user may", async () => {
  const own = await createTestDatabase();
  const { database } = openDatabase(readSettings({ DATABASE_URL: own.url }));
  for (const sql of ["DELETE FROM camp", "CREATE TABLE examplia (a int)", "TRUNCATE camp"]) {
    await expect(database.$executeRawUnsafe(sql), sql).rejects.toThrow(/read-only transaction/);
  }
  const [settings] = await database.$queryRaw<object[]>`
    SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
      current_setting('idle_in_transaction_session_timeout') AS idle`;
  expect(settings).toEqual({ statement: "15s", lock: "5s", idle: "30s" });
  await database.$disconnect();
  await own.drop();
});

test("the SQL for a managed PostgreSQL in docs/operations.md makes such a role", async () => {
  const page = readFileSync("docs/operations.md", "utf8");
  const section = page.slice(page.indexOf("## A PostgreSQL of your own"));
  const blocks = [...section.slice(0, section.indexOf("\n## ", 3)).matchAll(/```sql\n([\s\S]*?)```/g)].map(([, sql = ""]) => sql);
  expect(blocks).toHaveLength(3);

  const server = await createEmptyDatabase();
  const name = new URL(server.url).pathname.slice(1).replace("empty", "managed");
  const [onServer = "", asOwner = "", asAdministrator = ""] = blocks.map((sql) => sql.replaceAll(/\bindicators(?=(_web)?\b)/g, name));
  const inDatabase = new URL(server.url);
  inDatabase.pathname = `/${name}`;
  const ownerUrl = toRoleUrl(inDatabase.href, name, "a long random password");
  const webUrl = toRoleUrl(inDatabase.href, `${name}_web`, "another long random password");
  try {
    await withClient(server.url, async (client) => {
      for (const statement of onServer.split(";\n").filter(Boolean)) await client.query(statement);
    });
    await applyMigrations(ownerUrl);
    for (let again = 0; again < 2; again++) await withClient(ownerUrl, (client) => client.query(asOwner));
    await withClient(inDatabase.href, (client) => client.query(asAdministrator));
    await checkReading(webUrl);
    await expectRefused(webUrl, name);
  } finally {
    await withClient(server.url, async (client) => {
      for (const what of [`DATABASE IF EXISTS ${name} WITH (FORCE)`, `ROLE IF EXISTS ${name}_web`, `ROLE IF EXISTS ${name}`])
        await client.query(`DROP ${what}`);
    });
    await server.drop();
  }
});
