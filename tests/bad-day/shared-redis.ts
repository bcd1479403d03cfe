import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findFreePort } from "@/lib/database/embedded/free-port";
import { openTemporaryServer } from "@/lib/database/embedded/temporary";
import { applyMigrations } from "@/lib/database/migrate";
import { loadShippedFigures } from "@/lib/import/load-shipped";
import { read, startWebServer, type WebServer } from "../web-server";

const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;
if (!hasRedis) console.log("No redis-server on this machine: what two servers share through Redis is not tried.");

describe.runIf(hasRedis)("two servers and a Redis", () => {
  let folder: string;
  let redis: ChildProcess;
  let redisUrl: string;
  let database: Awaited<ReturnType<typeof openTemporaryServer>>;
  let first: WebServer;
  let second: WebServer;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "indicators-redis-"));
    const port = await findFreePort();
    redisUrl = `redis://127.0.0.1:${port}`;
    redis = spawn("redis-server", ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder], { stdio: "ignore" });
    database = await openTemporaryServer();
    await applyMigrations(database.databaseUrl);
    await loadShippedFigures(database.databaseUrl);
    const env = { DATABASE_URL: database.databaseUrl, DATABASE_READ_URL: "", REDIS_URL: redisUrl, RATE_LIMIT_SEARCH: "3" };
    [first, second] = await Promise.all([startWebServer(env), startWebServer(env)]);
  });

  afterAll(async () => {
    await Promise.all([first?.stop("SIGKILL"), second?.stop("SIGKILL")]);
    redis?.kill("SIGKILL");
    await database?.release();
    await rm(folder, { recursive: true, force: true });
  });

  test("count an address's requests together", async () => {
    const statuses: number[] = [];
    for (let time = 0; time < 8; time++) {
      const { url } = time % 2 ? second : first;
      statuses.push((await read(`${url}/api/v1/search?q=duhok`)).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429, 429]);
    const keys = await withRedis((client) => client.keys("indicators:limit:*"));
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) expect(key).not.toContain("127.0.0.1");
  });

  test("take rendered pages from each other", async () => {
    expect((await read(`${first.url}/ar/women`)).headers["x-nextjs-cache"]).toBe("MISS");
    await expect.poll(() => withRedis((client) => client.keys("indicators:page:*ar/women*")), { timeout: 60_000 }).toHaveLength(1);
    const taken = await read(`${second.url}/ar/women`);
    expect(taken).toMatchObject({ status: 200, headers: { "x-nextjs-cache": "HIT" } });
    expect(taken.text).toBe((await read(`${first.url}/ar/women`)).text);
  });

  test("go on, each for itself, when Redis is killed, and say so once", async () => {
    const pages = [first, second].flatMap(({ url }) => [`${url}/en/about`, `${url}/en/verify?digits=arab`]);
    for (const page of pages) await expect.poll(async () => (await read(page)).status, { timeout: 90_000 }).toBe(200);
    redis.kill("SIGKILL");
    for (let time = 0; time < 2; time++) for (const page of pages) expect((await read(page)).status).toBe(200);
    const readTold = () => first.lines.filter((line) => line.includes("Redis is away"));
    await expect.poll(readTold, { timeout: 60_000 }).toHaveLength(1);
    for (const page of pages) await read(page);
    expect(readTold()).toHaveLength(1);
  });

  async function withRedis<T>(ask: (client: Redis) => Promise<T>): Promise<T> {
    const client = new Redis(redisUrl);
    try {
      return await ask(client);
    } finally {
      client.disconnect();
    }
  }
});
