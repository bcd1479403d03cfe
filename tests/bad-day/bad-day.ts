import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type EmbeddedServer, openEmbeddedServer } from "@/lib/database/embedded/server";
import { applyMigrations } from "@/lib/database/migrate";
import { loadShippedFigures } from "@/lib/import/load-shipped";
import { type Reading, read, startWebServer, type WebServer } from "../web-server";

/** Long enough for a busy machine; what is waited for comes within seconds on a quiet one. */
const patient = { timeout: 90_000, interval: 250 };

let folder: string;
let database: EmbeddedServer;
let server: WebServer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "indicators-bad-day-"));
  database = await openEmbeddedServer(folder, { isTemporary: true });
  await applyMigrations(database.databaseUrl);
  await loadShippedFigures(database.databaseUrl);
  server = await startWebServer({ DATABASE_URL: database.databaseUrl, DATABASE_READ_URL: "", RATE_LIMITS: "off" });
});

afterAll(async () => {
  await server?.stop("SIGKILL");
  await database?.release();
  await rm(folder, { recursive: true, force: true });
});

/** The process that leads PostgreSQL's others; killed, it takes them with it. */
async function killDatabase(): Promise<void> {
  const [pid] = (await readFile(path.join(database.folder, "data/postmaster.pid"), "utf8")).split("\n");
  process.kill(Number(pid), "SIGKILL");
}

/** Readers who go from page to page without a pause, until told to stop; gives how many answers had which status. */
function sendReaders(count: number, pages: string[]): () => Promise<Map<string, number>> {
  const seen = new Map<string, number>();
  let goesOn = true;
  const readers = Array.from({ length: count }, async (_, first) => {
    for (let turn = first; goesOn; turn++) {
      const status = await read(`${server.url}${pages[turn % pages.length]}`).then(
        (answer) => String(answer.status),
        (error: Error) => error.message,
      );
      seen.set(status, (seen.get(status) ?? 0) + 1);
    }
  });
  return async () => {
    goesOn = false;
    await Promise.all(readers);
    return seen;
  };
}

test("a database that is killed under load takes no known page away, and nothing is to be done once it is back", async () => {
  const withParameters = ["/en/displacement?location=IQG15", "/api/v1/indicators?limit=3"];
  const known = ["/en", "/ar/displacement", "/ckb/camps", ...withParameters];
  for (const page of known) await expect.poll(async () => (await read(`${server.url}${page}`)).status, patient).toBe(200);
  // What comes from memory comes whole, with its length.
  const isKept = async (page: string) => (await read(`${server.url}${page}`)).headers["content-length"] !== undefined;
  for (const page of withParameters) await expect.poll(() => isKept(page), patient).toBe(true);
  const stopReaders = sendReaders(8, known);

  await killDatabase();
  await expect.poll(async () => (await read(`${server.url}/readyz`)).status, patient).toBe(503);
  expect((await read(`${server.url}/healthz`)).status).toBe(200);

  // What is known is answered, and says as of when it is, once that is more than a moment.
  const isNoted = async () => (await read(`${server.url}/ar/displacement`)).text.includes("قاعدة بيانات الأرقام");
  await expect.poll(isNoted, patient).toBe(true);
  const noted = await read(`${server.url}/en`);
  expect(noted.text).toContain("The figures' database can't be reached just now.");
  expect(noted.headers["cache-control"]).toBe("no-store");
  expect(Number(noted.headers.age)).toBeGreaterThan(0);
  const [page, answer] = await Promise.all(withParameters.map((one) => read(`${server.url}${one}`)));
  expect(page?.text).toContain("The figures' database can't be reached just now.");
  expect(JSON.parse(answer?.text ?? "").data).toHaveLength(3);
  for (const one of [page, answer]) expect(Number(one?.headers.age)).toBeGreaterThan(0);

  // What is not known says so in the reader's language, and when to come again.
  const away = await read(`${server.url}/ckb/elections?digits=latn`);
  expect(away).toMatchObject({ status: 503, headers: { "cache-control": "no-store", "content-type": "text/html; charset=utf-8" } });
  expect(Number(away.headers["retry-after"])).toBeGreaterThan(0);
  expect(away.text).toMatch(/^<!doctype html><html lang="ckb" dir="rtl">/);
  expect(away.text).toContain(String(away.headers["x-request-id"]));
  const unknown = await read(`${server.url}/api/v1/observations?limit=7`);
  expect(unknown).toMatchObject({ status: 503, headers: { "content-type": "application/problem+json" } });
  expect(Number(unknown.headers["retry-after"])).toBeGreaterThan(0);
  expect((await read(`${server.url}/en/charts/idps-over-time.png`)).status).toBe(503);

  const before = database;
  database = await openEmbeddedServer(folder, { isTemporary: true });
  expect(database.port).toBe(before.port);
  await expect.poll(async () => (await read(`${server.url}/readyz`)).status, patient).toBe(200);
  await expect.poll(async () => (await read(`${server.url}/ckb/elections?digits=latn`)).status, patient).toBe(200);
  await expect.poll(isNoted, patient).toBe(false);
  const seen = await stopReaders();
  expect([...seen.keys()]).toEqual(["200"]);
  console.log(`${seen.get("200")} known pages answered meanwhile`);
});

test("what failed stands in the log by the name that the reader was given, and no reader does", async () => {
  const log = server.lines.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));
  const answered = log.find(({ status, path: asked }) => status === 503 && asked === "/ckb/elections");
  expect(answered).toMatchObject({ level: "error", parameters: ["digits"] });
  expect(log.some(({ id, error }) => id === answered.id && error?.name === "DatabaseAwayError")).toBe(true);
  expect(server.lines.join("\n")).not.toContain('127.0.0.1",');
});

test("a long answer and a file that is being made are finished when the server is told to stop", async () => {
  const other = await startWebServer({ DATABASE_URL: database.databaseUrl, DATABASE_READ_URL: "", RATE_LIMITS: "off" });
  const csv = `${other.url}/api/v1/observations?format=csv`;
  let whole: Reading | null = null;
  await expect
    .poll(async () => {
      whole = await read(csv);
      return whole.status;
    }, patient)
    .toBe(200);
  // Its drawing is there then: what is under way is the document.
  await expect.poll(async () => (await read(`${other.url}/en/charts/idps-over-time.svg`)).status, patient).toBe(200);
  let told: Promise<number | null> = Promise.resolve(null);
  const file = read(`${other.url}/en/charts/idps-over-time.docx`);
  const long = read(csv, {}, async () => {
    told = other.stop();
    // Refused from now on, while these two go on.
    await expect.poll(() => read(`${other.url}/en`).then(String, ({ code }) => code), patient).toBe("ECONNREFUSED");
  });
  expect((await long).text).toBe((whole as Reading | null)?.text);
  expect(await file).toMatchObject({ status: 200 });
  expect(await told).toBe(143);
});
