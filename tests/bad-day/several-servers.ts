import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTemporaryServer } from "@/lib/database/embedded/temporary";
import { applyMigrations } from "@/lib/database/migrate";
import { grantReading, withClient } from "@/lib/database/read-role";
import { loadShippedFigures } from "@/lib/import/load-shipped";
import { runCommand } from "@/lib/import/test-support/command";
import { read, startWebServer, type WebServer } from "../web-server";

describe("two servers on one PostgreSQL", () => {
  let database: Awaited<ReturnType<typeof openTemporaryServer>>;
  let folder: string;
  let servers: WebServer[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "indicators-several-"));
    database = await openTemporaryServer();
    await applyMigrations(database.databaseUrl);
    await withClient(database.databaseUrl, (client) => grantReading(client, new URL(database.readUrl).username));
    await loadShippedFigures(database.databaseUrl);
    // Both under one name, as readers see them.
    const env = { DATABASE_URL: "", DATABASE_READ_URL: database.readUrl, REDIS_URL: "", PUBLIC_URL: "https://figures.example.org" };
    servers = await Promise.all([startWebServer(env), startWebServer(env)]);
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop("SIGKILL")));
    await database?.release();
    await rm(folder, { recursive: true, force: true });
  });

  const readBoth = (address: string) => Promise.all(servers.map(async ({ url }) => (await read(`${url}${address}`)).text));

  test("show a commit both, and what is pinned stays the same bytes on both", async () => {
    const pinned = ["csv", "json", "svg"].map((format) => `/en/charts/idps-over-time.${format}?edition=18`);
    const before = await Promise.all(pinned.map(readBoth));
    for (const [one, other] of before) expect(one).toBe(other);

    const header = "indicator,location,period_start,period_end,value,qualifier,source,note";
    const row = "idps,IQ,1970-01-01,1970-01-01,1970,about,un-news-interview-2025-12,Invented for a test.";
    await writeFile(path.join(folder, "invented.csv"), `${header}\n${row}\n`);
    const { code, err } = await runCommand("data-import", ["invented.csv", "--yes"], { databaseUrl: database.databaseUrl, folder });
    expect(code, err).toBe(0);

    for (const { url } of servers) {
      const seen = async () => JSON.parse((await read(`${url}/api/v1/charts/idps-over-time`)).text).edition.number;
      await expect.poll(seen, { timeout: 60_000 }).toBe(19);
      await expect.poll(async () => (await read(`${url}/en/displacement`)).text.includes("about 1,970"), { timeout: 120_000 }).toBe(true);
    }
    expect(await Promise.all(pinned.map(readBoth))).toEqual(before);
    const [one, other] = await readBoth("/en/charts/idps-over-time.csv?edition=19");
    expect(one).toBe(other);
    expect(one).not.toBe(before[0]?.[0]);
  }, 300_000);
});
