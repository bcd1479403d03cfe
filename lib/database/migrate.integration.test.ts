import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createEmptyDatabase, type TestDatabase } from "@/tests/database";
import { checkDatabase } from "./check-database";
import { applyMigrations, createMigration, listPendingMigrations } from "./migrate";

const names = readdirSync("prisma/migrations").filter((name) => existsSync(`prisma/migrations/${name}/migration.sql`));
const engine = existsSync("node_modules/@prisma/engines")
  ? readdirSync("node_modules/@prisma/engines").find((name) => name.startsWith("schema-engine-"))
  : undefined;

let database: TestDatabase;

beforeAll(async () => {
  database = await createEmptyDatabase();
});

afterAll(() => database.drop());

async function query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

test("an empty database gets every migration, once", async () => {
  expect((await checkDatabase(database.url)).pending).toEqual(names);
  expect(await listPendingMigrations(database.url)).toEqual(names);
  expect(await applyMigrations(database.url)).toEqual(names);
  expect((await checkDatabase(database.url)).pending).toEqual([]);
  expect(await applyMigrations(database.url)).toEqual([]);
});

test("what is noted of a migration is what `prisma migrate deploy` notes", async () => {
  const columns = await query(
    "SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_name = '_prisma_migrations'",
  );
  expect(Object.fromEntries(columns.map(({ name, type }) => [name, type]))).toEqual({
    id: "character varying",
    checksum: "character varying",
    finished_at: "timestamp with time zone",
    migration_name: "character varying",
    logs: "text",
    rolled_back_at: "timestamp with time zone",
    started_at: "timestamp with time zone",
    applied_steps_count: "integer",
  });
  const rows = await query("SELECT * FROM _prisma_migrations ORDER BY migration_name");
  expect(rows.map((row) => [row.migration_name, row.checksum])).toEqual(
    names.map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(`prisma/migrations/${name}/migration.sql`))
        .digest("hex"),
    ]),
  );
  for (const row of rows) {
    expect(row.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(row).toMatchObject({ rolled_back_at: null, applied_steps_count: 1, finished_at: expect.any(Date) });
  }
});

// The command downloads its engine, which is not to be had everywhere.
test.runIf(engine)("`prisma migrate deploy` finds nothing left to do", () => {
  const args = [path.resolve("node_modules/prisma/build/index.js"), "migrate", "deploy"];
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    PRISMA_SCHEMA_ENGINE_BINARY: path.resolve("node_modules/@prisma/engines", engine ?? ""),
  };
  const { stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: "utf8" });
  expect(stdout + stderr).toContain("No pending migrations to apply");
});

test("schema files and migrations agree: there is no migration to write", async () => {
  const scratch = await createEmptyDatabase();
  try {
    expect(await createMigration("nothing", scratch.url)).toBeNull();
  } finally {
    await scratch.drop();
  }
});
