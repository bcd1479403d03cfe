import { chmod, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { buildWorkers } from "@/scripts/assets/workers";
import { createLoadedDatabase, type TestDatabase } from "@/tests/database";

vi.stubEnv("PUBLIC_URL", "https://figures.example.org");

let database: TestDatabase;
let folder = "";

beforeAll(async () => {
  await buildWorkers();
  folder = await mkdtemp(path.join(tmpdir(), "indicators-answers-"));
  database = await createLoadedDatabase();
  // Read by the one client of this process, at its first use.
  process.env.DATABASE_URL = database.url;
  process.env.DATA_DIR = folder;
}, 120_000);

afterAll(async () => {
  const { closeDownloads } = await import("./downloads");
  await closeDownloads();
  const { getDatabase } = await import("@/lib/db");
  await getDatabase().$disconnect();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function ask(edition: string, ending: string, init?: RequestInit): Promise<Response> {
  const { answerWithDownload } = await import("./answer-with-download");
  const file = `iraq-humanitarian-indicators.${ending}`;
  return answerWithDownload(new Request(`https://figures.example.org/downloads/${edition}/${file}`, init), edition, file);
}

test("a worker writes the file once, for however many ask at once, and it is given whole, in part, or not again", async () => {
  const answers = await Promise.all([ask("1", "zip"), ask("1", "zip"), ask("1", "zip")]);
  const bodies = await Promise.all(answers.map((answer) => answer.arrayBuffer()));
  for (const [index, answer] of answers.entries()) {
    expect(answer.status).toBe(200);
    expect(answer.headers.get("x-file-length")).toBe(String(bodies[index]?.byteLength));
    expect(answer.headers.get("cache-control")).toContain("immutable");
  }
  expect((await readdir(path.join(folder, "downloads"))).filter((name) => name.endsWith(".zip"))).toHaveLength(1);
  const tag = answers[0]?.headers.get("etag") ?? "";
  expect((await ask("1", "zip", { headers: { "If-None-Match": tag } })).status).toBe(304);
  const head = await ask("1", "zip", { method: "HEAD" });
  expect([head.status, head.body, head.headers.get("etag")]).toEqual([200, null, tag]);
  const part = await ask("1", "zip", { headers: { Range: "bytes=-4", "If-Range": tag } });
  expect([part.status, Buffer.from(await part.arrayBuffer())]).toEqual([206, Buffer.from(bodies[0] ?? new ArrayBuffer(0)).subarray(-4)]);
  const whole = await ask("1", "zip", { headers: { Range: "bytes=-4", "If-Range": '"another"' } });
  expect((await whole.arrayBuffer()).byteLength).toBe(bodies[0]?.byteLength);
  expect((await ask("1", "zip", { headers: { Range: "bytes=999999999-" } })).status).toBe(416);
}, 120_000);

test("half of a file that a stopped machine left is written anew", async () => {
  const [name = ""] = (await readdir(path.join(folder, "downloads"))).filter((one) => one.endsWith(".zip"));
  await writeFile(path.join(folder, "downloads", name), "half");
  const answer = await ask("1", "zip");
  expect(new Uint8Array(await answer.arrayBuffer()).subarray(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
}, 120_000);

test("latest leads to the newest edition; what there is not is not found", async () => {
  const latest = await ask("latest", "parquet");
  expect(latest.status).toBe(307);
  expect(latest.headers.get("location")).toMatch(
    /^https:\/\/figures\.example\.org\/downloads\/\d+\/iraq-humanitarian-indicators\.parquet$/,
  );
  for (const [edition, ending] of [
    ["999999", "zip"],
    ["0", "zip"],
    ["01", "zip"],
    ["1e1", "zip"],
    ["1", "exe"],
    ["latest", "csv"],
  ] as const)
    expect((await ask(edition, ending)).status, `${edition} ${ending}`).toBe(404);
});

test.skipIf(process.getuid?.() === 0)(
  "where nothing can be written, that is said and nothing breaks",
  async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    await chmod(path.join(folder, "downloads"), 0o500);
    try {
      const answer = await ask("2", "zip");
      expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    } finally {
      await chmod(path.join(folder, "downloads"), 0o700);
    }
  },
  60_000,
);
