import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isAlive } from "@/lib/process/process-identity.mjs";
import { openEmbeddedServer } from "./server";

let folder: string;
const record = () => path.join(folder, "postgresql/data/postmaster.pid");
const pidOf = () => Number(readFileSync(record(), "utf8").split("\n")[0]);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "indicators server "));
  chmodSync(folder, 0o755);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return Object.values((await client.query(sql)).rows[0] ?? {})[0];
  } finally {
    await client.end().catch(() => {});
  }
}

test("the last to leave a server stops it, whoever started it", async () => {
  const first = await openEmbeddedServer(folder);
  const second = await openEmbeddedServer(folder);
  expect([first.wasRunning, second.wasRunning]).toEqual([false, true]);
  expect(second.databaseUrl).toBe(first.databaseUrl);
  const pid = pidOf();
  await first.release();
  expect(await ask(second.databaseUrl, "SELECT 2 + 2")).toBe(4);
  await second.release();
  expect(isAlive(pid)).toBe(false);
});

test("the password is kept from other users, and wanted", async () => {
  const server = await openEmbeddedServer(folder);
  try {
    expect(statSync(path.join(folder, "postgresql/password")).mode & 0o077).toBe(0);
    const url = new URL(server.databaseUrl);
    url.password = "guessed";
    await expect(ask(url.href, "SELECT 1")).rejects.toThrow(/password authentication failed/);
  } finally {
    await server.release();
  }
});

test("the role that reads is there, also in data of an earlier version, which had none", async () => {
  const server = await openEmbeddedServer(folder);
  expect(await ask(server.readUrl, "SELECT current_user")).toBe("indicators_reader");
  expect(statSync(path.join(folder, "postgresql/reader-password")).mode & 0o077).toBe(0);
  const again = await openEmbeddedServer(folder);
  expect(again.readUrl).toBe(server.readUrl);
  await ask(server.databaseUrl, "DROP ROLE indicators_reader");
  rmSync(path.join(folder, "postgresql/reader-password"));
  const later = await openEmbeddedServer(folder);
  expect(later.readUrl).not.toBe(server.readUrl);
  expect(await ask(later.readUrl, "SHOW default_transaction_read_only")).toBe("on");
  for (const one of [later, again, server]) await one.release();
});

test("figures outlive a server that was killed", async () => {
  const server = await openEmbeddedServer(folder);
  await ask(server.databaseUrl, "CREATE TABLE examplia AS SELECT 1207 AS people");
  process.kill(pidOf(), "SIGKILL");
  await server.release();
  expect(existsSync(record())).toBe(true);
  const again = await openEmbeddedServer(folder);
  try {
    expect(again.wasRunning).toBe(false);
    expect(await ask(again.databaseUrl, "SELECT people FROM examplia")).toBe(1207);
  } finally {
    await again.release();
  }
});

test("a record whose number now belongs to another program does not keep a server from starting", async () => {
  writeFileSync(record(), `${process.pid}\n${folder}/postgresql/data\n1\n5432\n\n127.0.0.1\n`);
  const server = await openEmbeddedServer(folder);
  expect(server.wasRunning).toBe(false);
  await server.release();
});

test("who was killed no longer counts as using the server", async () => {
  const server = await openEmbeddedServer(folder);
  writeFileSync(path.join(folder, "users/killed"), "4194305:1");
  const pid = pidOf();
  await server.release();
  expect(isAlive(pid)).toBe(false);
  expect(readdirSync(path.join(folder, "users"))).toEqual([]);
});
