import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startCommand } from "@/lib/import/test-support/command";
import { createEmptyDatabase, createLoadedDatabase, createTestDatabase, type TestDatabase } from "@/tests/database";
import { applyMigrations } from "../migrate";
import { createReader, withClient } from "../read-role";
import { readBackup } from "./read-backup";
import { restoreBackup } from "./restore-backup";
import { saveBackup } from "./save-backup";

let folder: string;
let loaded: TestDatabase;
let whole: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "indicators backup "));
  loaded = await createLoadedDatabase();
  whole = path.join(folder, "whole.gz");
  await withClient(loaded.url, (client) => saveBackup(client, whole));
});
afterAll(async () => {
  await loaded.drop();
  await rm(folder, { recursive: true, force: true });
});

/** SHA-256 of all that a database says of itself: the rows of each table, in the order of their first columns, and how tables are made. */
async function sumUp(url: string): Promise<Record<string, string>> {
  return withClient(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string; made: string }>(
      `SELECT relname AS name, concat_ws(E'\\n',
         (SELECT string_agg(concat_ws(' ', attname, format_type(atttypid, atttypmod), attnotnull, pg_get_expr(adbin, adrelid)), E'\\n' ORDER BY attnum)
          FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum WHERE attrelid = c.oid AND attnum > 0),
         (SELECT string_agg(indexdef, E'\\n' ORDER BY indexname) FROM pg_indexes WHERE schemaname = 'public' AND tablename = relname),
         (SELECT string_agg(concat_ws(' ', conname, pg_get_constraintdef(oid)), E'\\n' ORDER BY conname) FROM pg_constraint WHERE conrelid = c.oid),
         (SELECT string_agg(concat_ws(' ', pg_get_triggerdef(oid), tgenabled), E'\\n' ORDER BY tgname) FROM pg_trigger
          WHERE tgrelid = c.oid AND NOT tgisinternal)) AS made
       FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
    );
    const { rows: functions } = await client.query<{ made: string }>(
      "SELECT pg_get_functiondef(oid) AS made FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY proname",
    );
    const { rows: schemas } = await client.query("SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' ORDER BY 1");
    const sums: Record<string, string> = { functions: sha256(JSON.stringify(functions)), schemas: JSON.stringify(schemas) };
    for (const { name, made } of tables) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t ORDER BY t::text COLLATE "C"`);
      sums[name] = sha256(rows.map(({ row }) => row).join("\n"));
      sums[`${name} is made`] = made;
    }
    const { rows: sequences } = await client.query(
      "SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1",
    );
    return { ...sums, sequences: JSON.stringify(sequences) };
  });
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

async function restoreInto(database: TestDatabase, file: string, replace = false): Promise<void> {
  await restoreBackup(database.url, file, { replace });
}

test("a restored database has every row, and its tables are made alike", async () => {
  const restored = await createEmptyDatabase();
  await restoreInto(restored, whole);
  expect(await sumUp(restored.url)).toEqual(await sumUp(loaded.url));
  await restored.drop();
});

test("a backup is of one instant, whatever is committed meanwhile", async () => {
  const own = await createTestDatabase();
  const other = await createEmptyDatabase();
  const commit = (number: number) =>
    withClient(own.url, (client) =>
      client.query(
        `INSERT INTO edition VALUES (${number}, now(), 'Ana', 'examplia.csv', repeat('a', 64), 'publishers', 'Test', 1, 0, 0, 0);
         INSERT INTO publisher (code, name_en, kind, licence, redistributable, credit_line, from_edition)
         VALUES ('xa-${number}', 'Examplia ${number}', 'un', 'CC BY', 'yes', 'Examplia', ${number})`,
      ),
    );
  await commit(1);
  const file = path.join(folder, "instant.gz");
  const { header } = await withClient(own.url, (client) =>
    saveBackup(client, file, async (done) => {
      await commit(done + 2);
    }),
  );
  expect(header.edition).toBe(1);
  await restoreInto(other, file);
  const rows = await withClient(other.url, (client) =>
    client.query("SELECT (SELECT count(*) FROM edition)::int AS editions, code FROM publisher"),
  );
  expect(rows.rows).toEqual([{ editions: 1, code: "xa-1" }]);
  await own.drop();
  await other.drop();
});

test("a backup is for its owner's eyes, replaces no file and leaves none behind where it fails", async () => {
  expect(statSync(whole).mode & 0o077).toBe(0);
  await expect(withClient(loaded.url, (client) => saveBackup(client, whole))).rejects.toThrow(/is there already/);
  await expect(withClient(loaded.url, (client) => saveBackup(client, path.join(folder, "no/where.gz")))).rejects.toThrow(
    /There is no folder/,
  );
  const empty = await createEmptyDatabase();
  await expect(withClient(empty.url, (client) => saveBackup(client, path.join(folder, "none.gz")))).rejects.toThrow(
    /no tables of this product/,
  );
  await empty.drop();
  expect(readdirSync(folder).filter((name) => name.includes("draft") || name === "none.gz")).toEqual([]);
});

describe("what is not a whole backup", () => {
  /** The backup with its text changed, packed again. */
  const change = (from: string, to: string) => gzipSync(gunzipSync(readFileSync(whole)).toString("utf8").replace(from, to));
  const flip = (share: number) => {
    const bytes = Buffer.from(readFileSync(whole));
    const at = Math.floor(bytes.length * share);
    bytes[at] = (bytes[at] ?? 0) ^ 0x10;
    return bytes;
  };
  const cases: [name: string, bytes: () => Buffer, words: RegExp][] = [
    [
      "a name changed",
      () => change("\tUnited Nations", "\tUnited Notions"),
      /is damaged \(the rows of \w+ are not those that were written\)/,
    ],
    ["a header changed", () => change('"edition":18', '"edition":19'), /is damaged \(its header/],
    ["a bit flipped", () => flip(0.5), /is damaged/],
    ["a bit flipped near the end", () => flip(0.999), /is damaged|is cut off/],
    ["cut off within", () => readFileSync(whole).subarray(0, 100_000), /is cut off/],
    ["cut off by a byte", () => readFileSync(whole).subarray(0, -1), /is cut off/],
    ["packed without its end", () => gzipSync(gunzipSync(readFileSync(whole)).subarray(0, 200_000)), /is cut off/],
    [
      "something behind it",
      () => gzipSync(Buffer.concat([gunzipSync(readFileSync(whole)), Buffer.from("more\n")])),
      /something follows its end/,
    ],
    ["a spreadsheet", () => Buffer.from("code,name\nxa,Examplia\n"), /is not a backup made by/],
    ["something else that is packed", () => gzipSync(Buffer.alloc(3_000_000, "x")), /is not a backup made by/],
    ["nothing", () => Buffer.alloc(0), /is not a backup made by|is cut off/],
    ["a later format", () => change('"version":1', '"version":2'), /format 2, which this code does not know: update/],
  ];
  test.each(cases)("is refused: %s", async (name, bytes, words) => {
    const file = path.join(folder, `${name}.gz`);
    writeFileSync(file, bytes());
    await expect(readBackup(file).then(({ header }) => restoreBackup(loaded.url, file).then(() => header))).rejects.toThrow(words);
  });

  test("is refused: no file", async () => {
    await expect(readBackup(path.join(folder, "nowhere.gz"))).rejects.toThrow(/There is no file/);
    await expect(readBackup(folder)).rejects.toThrow(/is not a backup/);
  });

  test("is refused where it is whole, but of migrations that this code does not have", async () => {
    const root = path.join(folder, "earlier code");
    await copyMigrations(root, -1);
    const empty = await createEmptyDatabase();
    await expect(restoreBackup(empty.url, whole, { root })).rejects.toThrow(/later version of the code \(migration \w+\): update the code/);
    await empty.drop();
  });
});

/** A folder with this code's migrations, all or without the last ones. */
async function copyMigrations(root: string, until?: number): Promise<void> {
  const names = readdirSync("prisma/migrations").filter((name) => existsSync(`prisma/migrations/${name}/migration.sql`));
  mkdirSync(path.join(root, "prisma/migrations"), { recursive: true });
  for (const name of names.sort().slice(0, until)) {
    await cp(`prisma/migrations/${name}`, path.join(root, "prisma/migrations", name), { recursive: true });
  }
  for (const name of ["prisma/migrations/migration_lock.toml", "prisma/schema"]) await cp(name, path.join(root, name), { recursive: true });
}

test("a backup of an earlier version of the code gets the later migrations, and an empty database of today makes room for it", async () => {
  const root = path.join(folder, "code of then");
  await copyMigrations(root, -2);
  const then = await createEmptyDatabase();
  await applyMigrations(then.url, root);
  const file = path.join(folder, "then.gz");
  await withClient(then.url, (client) => saveBackup(client, file));
  const [now, today] = [await createEmptyDatabase(), await createTestDatabase()];
  expect((await restoreBackup(now.url, file)).migrated).toHaveLength(2);
  expect((await restoreBackup(today.url, file)).migrated).toHaveLength(2);
  const made = async (url: string) => {
    // When each was applied differs.
    const { _prisma_migrations: _, ...sums } = await sumUp(url);
    return sums;
  };
  expect(await made(now.url)).toEqual(await made(today.url));
  for (const database of [then, now, today]) await database.drop();
});

test("a database with figures is only replaced where that is said; what others may read of it they still may", async () => {
  const own = await createTestDatabase();
  const reader = await createReader(own.url);
  const edition = "INSERT INTO edition VALUES (1, now(), 'Ana', 'examplia.csv', repeat('a', 64), 'publishers', 'Test', 0, 0, 0, 0)";
  await withClient(own.url, (client) => client.query(`${edition}; CREATE TABLE somebodys AS SELECT 1 AS a`));
  const before = await sumUp(own.url);
  await expect(restoreInto(own, whole)).rejects.toThrow(/not empty: .* or say --replace/);
  expect(await sumUp(own.url)).toEqual(before);

  await withClient(own.url, (client) => client.query("CREATE VIEW somebodys_view AS SELECT count(*) FROM camp"));
  await expect(restoreInto(own, whole, true)).rejects.toThrow(/view \S*somebodys_view depends on table \S*camp.*nothing was restored/);
  expect(await sumUp(own.url)).toEqual(before);

  await withClient(own.url, (client) => client.query("DROP VIEW somebodys_view"));
  await restoreInto(own, whole, true);
  const { somebodys, "somebodys is made": _, ...after } = await sumUp(own.url);
  expect(somebodys).toBeDefined();
  expect(after).toEqual(await sumUp(loaded.url));
  if (reader) {
    await withClient(reader.url, async (client) => {
      const { rows } = await client.query("SELECT max(number) AS edition FROM edition");
      expect(rows).toEqual([{ edition: 18 }]);
      await expect(client.query("SELECT FROM place_alias")).rejects.toThrow("permission denied");
    });
    await reader.drop();
  }
  await own.drop();
});

test("killed at any instant, a restore has changed nothing, and the next one goes through", async () => {
  const own = await createTestDatabase();
  const edition = "INSERT INTO edition VALUES (1, now(), 'Ana', 'examplia.csv', repeat('a', 64), 'publishers', 'Test', 0, 0, 0, 0)";
  await withClient(own.url, (client) => client.query(edition));
  const before = await sumUp(own.url);
  const [client, holder] = [new pg.Client({ connectionString: own.url }), new pg.Client({ connectionString: own.url })];
  await client.connect();
  const begin = () => startCommand("db-restore", [whole, "--replace"], { databaseUrl: own.url, folder });
  await holder.connect();
  const { rows: [held] = [] } = await holder.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  const isAtWork = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid NOT IN (pg_backend_pid(), ${held?.pid})`;
  // Held up at one table after the other, by somebody who reads it, or in the middle of its rows.
  for (const table of ["publisher", "observation"]) {
    await holder.query(`BEGIN; LOCK TABLE ${table} IN ACCESS SHARE MODE`);
    const command = begin();
    await expect.poll(async () => (await client.query(`${isAtWork} AND wait_event_type = 'Lock'`)).rowCount, { timeout: 60_000 }).toBe(1);
    command.kill();
    await command.ended;
    await holder.query("ROLLBACK");
    await expect.poll(async () => (await client.query(isAtWork)).rowCount, { timeout: 60_000 }).toBe(0);
    expect(await sumUp(own.url)).toEqual(before);
  }
  for (const rows of [1, 3]) {
    const command = begin();
    const isFilling = `${isAtWork} AND query ~ '^(COPY|CREATE|ALTER|ANALYZE|SELECT)' AND state = 'active'`;
    for (let seen = 0; seen < rows; ) seen += (await client.query(isFilling)).rowCount ?? 0;
    command.kill();
    await command.ended;
    await expect.poll(async () => (await client.query(isAtWork)).rowCount, { timeout: 60_000 }).toBe(0);
    expect(await sumUp(own.url)).toEqual(before);
  }
  const { code, err } = await begin().ended;
  expect(code, err).toBe(0);
  expect(await sumUp(own.url)).toEqual(await sumUp(loaded.url));
  for (const one of [client, holder]) await one.end();
  await own.drop();
}, 180_000);
