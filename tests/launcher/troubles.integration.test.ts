import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findFreePort } from "@/lib/database/embedded/free-port";
import { createEmptyDatabase, createTestDatabase } from "@/tests/database";
import { isLinuxRoot, Launch } from "./launch";

let folder: string;
let port: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "indicators-launch-"));
  chmodSync(folder, 0o755);
  port = String(await findFreePort());
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts with these settings and gives the sentence with which it refuses. */
async function refusal(env: Record<string, string>, more: ConstructorParameters<typeof Launch>[0] = {}): Promise<string> {
  const launch = new Launch({ ...more, env: { PORT: port, DATA_DIR: path.join(folder, "data"), ...env } });
  expect(await launch.ended, launch.output).toBe(1);
  // One sentence, no stack.
  expect(launch.output).not.toMatch(/^\s+at /m);
  return launch.sentence;
}

describe("starting says in one sentence what is wrong, and the way out", () => {
  test("when Node is too old", async () => {
    const nodeArgs = ["--require", path.resolve("tests/launcher/old-node.cjs")];
    expect(await refusal({}, { nodeArgs })).toMatch(/^Node 18\.20\.4 is too old: install Node 20\.19 or newer/);
  });

  test("when a setting is wrong", async () => {
    expect(await refusal({ PORT: "many" })).toMatch(/^PORT is "many", but must be a whole number from 1 to 65535/);
  });

  test("when the port is taken", async () => {
    const other = await occupy(Number(port));
    try {
      expect(await refusal({})).toBe(
        `Port ${port} is taken: stop what listens there, or choose another, such as PORT=${Number(port) + 1}.`,
      );
    } finally {
      other.close();
    }
  });

  test("when the database can't be reached", async () => {
    const nobody = await findFreePort();
    const sentence = await refusal({ DATABASE_URL: `postgresql://ana:secret@127.0.0.1:${nobody}/indicators` });
    expect(sentence).toMatch(
      /^The database postgresql:\/\/ana:…@127\.0\.0\.1:\d+\/indicators can't be reached .*: start it, correct DATABASE_URL/,
    );
  });

  test("when the database does not exist", async () => {
    const { url, drop } = await createEmptyDatabase();
    await drop();
    expect(await refusal({ DATABASE_URL: url })).toMatch(/does not exist: create it/);
  });

  test("when the server refuses the password", async () => {
    const { url, drop } = await createEmptyDatabase();
    const wrong = new URL(url);
    wrong.username = "nobody_we_know";
    expect(await refusal({ DATABASE_URL: wrong.href })).toMatch(/^The server refuses the user or password of .*: correct DATABASE_URL/);
    await drop();
  });

  test("when the database holds another program's tables", async () => {
    const { url, drop } = await createEmptyDatabase();
    await query(url, "CREATE TABLE invoices (id int)");
    expect(await refusal({ DATABASE_URL: url })).toMatch(/already holds other tables \(invoices\): set DATABASE_URL to an empty database/);
    expect(await query(url, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).toEqual([{ tablename: "invoices" }]);
    await drop();
  });

  test("when the database was migrated by newer code", async () => {
    const { url, drop } = await createTestDatabase();
    await query(url, "UPDATE _prisma_migrations SET migration_name = '29991231000000_from_tomorrow' WHERE migration_name LIKE '%rules'");
    expect(await refusal({ DATABASE_URL: url })).toMatch(
      /has had migration 29991231000000_from_tomorrow, which this code does not know: update the code/,
    );
    await drop();
  });

  test("when a migration broke off in the database", async () => {
    const { url, drop } = await createTestDatabase();
    await query(url, "UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name LIKE '%rules'");
    expect(await refusal({ DATABASE_URL: url })).toMatch(/^Migration \w+_rules broke off in /);
    await drop();
  });

  test("when the data folder is of another version of PostgreSQL", async () => {
    const data = path.join(folder, "data/postgresql/data");
    mkdirSync(data, { recursive: true });
    writeFileSync(path.join(data, "PG_VERSION"), "16\n");
    expect(await refusal({})).toMatch(
      /postgresql\/data was made by PostgreSQL 16, but this version brings PostgreSQL 18: move that folder away/,
    );
    expect(readFileSync(path.join(data, "PG_VERSION"), "utf8")).toBe("16\n");
  });

  test.skipIf(process.getuid?.() === 0)("when the data folder may not be written", async () => {
    chmodSync(folder, 0o555);
    expect(await refusal({})).toMatch(/^No permission to write .*data: make it writable/);
    chmodSync(folder, 0o755);
  });

  // Root may write wherever anyone may.
  test.runIf(isLinuxRoot && canMount())("when the data folder is on a disk mounted to be read only", async () => {
    await onDisk("size=1m,ro", async (disk) => {
      expect(await refusal({ DATA_DIR: path.join(disk, "data") })).toMatch(/^No permission to write .*data: make it writable/);
    });
  });

  test.runIf(isLinuxRoot && canMount())("when the disk is full", async () => {
    await onDisk("size=12m,mode=755", async (disk) => {
      expect(await refusal({ DATA_DIR: path.join(disk, "data") })).toMatch(
        /^The disk that holds .* is full: free some space there and start again\.$/,
      );
    });
  });
});

/** Mounts a small disk of the kind asked for while `run` runs. */
async function onDisk(options: string, run: (disk: string) => Promise<void>): Promise<void> {
  const disk = path.join(folder, "disk");
  mkdirSync(disk);
  spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", disk]);
  try {
    await run(disk);
  } finally {
    spawnSync("umount", [disk]);
  }
}

function occupy(taken: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(taken, () => resolve(server));
  });
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function canMount(): boolean {
  const place = mkdtempSync(path.join(tmpdir(), "indicators-mount-"));
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", place]);
  if (status === 0) spawnSync("umount", [place]);
  rmSync(place, { recursive: true, force: true });
  return status === 0;
}
