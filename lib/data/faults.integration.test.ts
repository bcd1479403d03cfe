import { readFileSync } from "node:fs";
import { chmod, chown, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { saveBackup } from "@/lib/database/backup/save-backup";
import { type EmbeddedServer, openEmbeddedServer } from "@/lib/database/embedded/server";
import { applyMigrations } from "@/lib/database/migrate";
import { grantReading, withClient } from "@/lib/database/read-role";
import { mountSmallDisk } from "@/lib/database/testing/small-disk";
import { toDatabaseAway } from "@/lib/domain/database-away";
import { loadShippedFigures } from "@/lib/import/load-shipped";

let folder: string;
let server: EmbeddedServer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "indicators faults "));
  await chmod(folder, 0o755);
  server = await openEmbeddedServer(folder);
  await applyMigrations(server.databaseUrl);
  await withClient(server.databaseUrl, (client) => grantReading(client, new URL(server.readUrl).username));
  await loadShippedFigures(server.databaseUrl);
  // Read by the one client of this process, at its first use.
  Object.assign(process.env, {
    DATABASE_URL: "",
    DATABASE_READ_URL: server.readUrl,
    DATABASE_POOL: "3",
    DATABASE_CONNECT_TIMEOUT: "3",
    DATABASE_STATEMENT_TIMEOUT: "3",
    DATABASE_LOCK_TIMEOUT: "2",
  });
});
afterAll(async () => {
  const { getDatabase } = await import("@/lib/db");
  await getDatabase().$disconnect();
  await server.release();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A read of `lib/data` that remembers nothing. */
async function readEntry(number = 18): Promise<number | undefined> {
  const { listEditionEntries } = await import("./edition-log");
  const [entry] = await listEditionEntries([number]);
  return entry?.number;
}

/** Waits until an answer comes, as readers who ask again do. */
async function expectAnswers() {
  await expect.poll(() => readEntry().catch(() => null), { timeout: 60_000 }).toBe(18);
}

/** A query of the web server that takes as long. */
async function dawdle(seconds: number) {
  const { getDatabase } = await import("@/lib/db");
  return getDatabase().$queryRawUnsafe(`SELECT pg_sleep(${seconds})::text`);
}

/** Ends the web server's connections, so that new ones begin with what the role has set. */
async function endConnections() {
  await withClient(server.databaseUrl, (client) =>
    client.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'indicators_reader'"),
  );
}

test("a database that is killed is away, and read again once it is back, by the same client", async () => {
  await expectAnswers();
  const { checkReadiness } = await import("./readiness");
  expect(await checkReadiness()).toEqual({ isReady: true, isDatabaseReachable: true, pendingMigrations: [], edition: 18, problem: null });
  const { readCurrentEdition } = await import("./current-edition");
  expect(await readCurrentEdition()).toBe(18);

  process.kill(Number(readFileSync(path.join(server.folder, "data/postmaster.pid"), "utf8").split("\n")[0]), "SIGQUIT");
  await expect.poll(() => readEntry().then(() => null, toDatabaseAway), { timeout: 60_000 }).toMatchObject({ reason: "unreachable" });
  expect(await checkReadiness()).toMatchObject({ isReady: false, isDatabaseReachable: false, problem: "The database can't be reached." });
  expect(await readCurrentEdition()).toBe(18);

  await server.release();
  server = await openEmbeddedServer(folder);
  expect(server.readUrl).toBe(process.env.DATABASE_READ_URL);
  await expectAnswers();
  expect(await checkReadiness()).toMatchObject({ isReady: true });
}, 180_000);

test("connections that the server ends are replaced, and readers do not notice", async () => {
  await expectAnswers();
  await endConnections();
  expect(await readEntry()).toBe(18);
});

test("a query that takes too long is broken off, at the server too", async () => {
  await expect(dawdle(600)).rejects.toMatchObject({ name: "DatabaseAwayError", reason: "slow" });
  const { rows } = await withClient(server.databaseUrl, (client) =>
    client.query("SELECT FROM pg_stat_activity WHERE usename = 'indicators_reader' AND state = 'active'"),
  );
  expect(rows).toEqual([]);
  await expectAnswers();
});

test("a reader who waits for a lock is told so in time", async () => {
  const holder = new pg.Client({ connectionString: server.databaseUrl });
  await holder.connect();
  await holder.query("BEGIN; LOCK TABLE edition IN ACCESS EXCLUSIVE MODE");
  await expect(readEntry()).rejects.toMatchObject({ name: "DatabaseAwayError", reason: "slow" });
  await holder.end();
  await expectAnswers();
});

test("with all connections taken a reader is told so, and served once one is free", async () => {
  const { getDatabase } = await import("@/lib/db");
  let [begun, release] = [0, () => {}];
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const held = [1, 2, 3].map(() =>
    getDatabase().$transaction(
      async (transaction) => {
        await transaction.$queryRaw`SELECT 1 AS held`;
        begun += 1;
        await released;
      },
      { timeout: 60_000, maxWait: 60_000 },
    ),
  );
  await expect.poll(() => begun, { timeout: 60_000 }).toBe(3);
  await expect(readEntry()).rejects.toMatchObject({ name: "DatabaseAwayError", reason: "busy" });
  release();
  await Promise.all(held);
  expect(await readEntry()).toBe(18);
}, 120_000);

test("a disk that is full where the database sorts is told as such, and the next question is answered", async (context) => {
  const disk = mountSmallDisk(2_000);
  if (!disk) return context.skip("no small disk can be mounted here");
  context.onTestFinished(disk.remove);
  const { uid, gid } = await stat(path.join(server.folder, "data"));
  await chown(disk.folder, uid, gid);
  const { getDatabase } = await import("@/lib/db");
  await withClient(server.databaseUrl, (client) => client.query(`CREATE TABLESPACE small LOCATION '${disk.folder}'`));
  await withClient(server.databaseUrl, (client) =>
    client.query("GRANT CREATE ON TABLESPACE small TO indicators_reader; ALTER ROLE indicators_reader SET temp_tablespaces = small"),
  );
  await endConnections();
  const sort = () =>
    getDatabase().$queryRawUnsafe(
      "SELECT count(*)::int AS rows FROM (SELECT g, repeat('x', 100) FROM generate_series(1, 200000) g ORDER BY 2, 1 OFFSET 0) s",
    );
  await expect(sort()).rejects.toMatchObject({ name: "DatabaseAwayError", reason: "busy" });
  expect(await readEntry()).toBe(18);

  await withClient(server.databaseUrl, (client) => client.query("ALTER ROLE indicators_reader RESET temp_tablespaces"));
  await endConnections();
  await withClient(server.databaseUrl, (client) => client.query("REVOKE CREATE ON TABLESPACE small FROM indicators_reader"));
  await withClient(server.databaseUrl, (client) => client.query("DROP TABLESPACE small"));
}, 120_000);

test("a backup onto a full disk says so and leaves nothing behind", async (context) => {
  const disk = mountSmallDisk(64);
  if (!disk) return context.skip("no small disk can be mounted here");
  context.onTestFinished(disk.remove);
  const file = path.join(disk.folder, "backup.gz");
  await expect(withClient(server.databaseUrl, (client) => saveBackup(client, file))).rejects.toThrow(/^The disk that holds .* is full/);
  await writeFile(file, "room again");
}, 60_000);

test.each([
  ["a year ahead", 365 * 24 * 3_600_000],
  ["an hour back", -3_600_000],
])("a clock that jumps %s does not keep a new edition from being seen", async (_, jump) => {
  const { readCurrentEdition } = await import("./current-edition");
  const before = await readCurrentEdition();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + jump });
  expect(await readCurrentEdition()).toBe(before);
  await withClient(server.databaseUrl, (client) =>
    client.query(
      `INSERT INTO edition SELECT max(number) + 1, now(), 'Ana', 'examplia.csv', repeat('a', 64), 'publishers', 'Test', 0, 0, 0, 0 FROM edition`,
    ),
  );
  await expect.poll(readCurrentEdition, { timeout: 30_000 }).toBe(before + 1);
  expect(await readEntry(before + 1)).toBe(before + 1);
});
