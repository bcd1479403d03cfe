import { afterAll, beforeAll, expect, test } from "vitest";
import { exportFormats } from "@/lib/export/export-options";
import { readStamps } from "@/lib/export/stamp/read-stamp";
import { buildWorkers } from "@/scripts/assets/workers";
import { createLoadedDatabase, type TestDatabase } from "@/tests/database";

let database: TestDatabase;

beforeAll(async () => {
  await buildWorkers();
  database = await createLoadedDatabase();
  // Read by the one client of this process, at its first use.
  process.env.DATABASE_URL = database.url;
  process.env.PUBLIC_URL = "https://figures.example.org";
});

afterAll(async () => {
  await forgetFiles();
  const { closeDrawing } = await import("@/lib/export/drawing/draw-chart");
  await closeDrawing();
  const { getDatabase } = await import("@/lib/db");
  await getDatabase().$disconnect();
  await database.drop();
});

/** The next file is made anew, by writers that never made one. */
async function forgetFiles() {
  const [{ closeFileWriters }, { forgetExports }] = await Promise.all([import("@/lib/export/write-file"), import("./export-file")]);
  await closeFileWriters();
  forgetExports();
}

async function ask(file: string, headers: Record<string, string> = {}): Promise<Response> {
  const { answerWithExport } = await import("./answer-with-export");
  const url = new URL(`https://figures.example.org/en/charts/${file}`);
  const [slug = "", format] = url.pathname.split("/").at(-1)?.split(".") ?? [];
  const known = exportFormats.find((one) => one === format);
  if (!known) throw new Error(`no format ${format}`);
  return answerWithExport(new Request(url, { headers }), "en", slug, known);
}

test.each(exportFormats)("a pinned %s is the same bytes whenever it is made, bears its stamp, and may be kept for ever", async (format) => {
  const address = `idps-by-governorate.${format}?edition=18&year=2022`;
  const first = await ask(address);
  expect(first.status).toBe(200);
  expect(first.headers.get("cache-control")).toContain("immutable");
  const bytes = new Uint8Array(await first.arrayBuffer());
  await forgetFiles();
  const again = new Uint8Array(await (await ask(address)).arrayBuffer());
  expect(Buffer.compare(bytes, again)).toBe(0);
  const [stamp] = await readStamps(bytes);
  expect(stamp?.permalink).toBe("https://figures.example.org/en/charts/idps-by-governorate?year=2022&edition=18");
  const known = await ask(address, { "If-None-Match": first.headers.get("etag") ?? "" });
  expect(known.status).toBe(304);
});

test("without an edition a file is of the current one, says its number, and is not kept", async () => {
  const answer = await ask("idps-over-time.csv");
  expect(answer.headers.get("cache-control")).not.toContain("immutable");
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="idps-over-time-edition-\d+-en\.csv"$/);
  expect(await answer.text()).toContain("edition=18");
});

test.each([
  ["no-such-chart.png", 404, /no chart “no-such-chart”/],
  ["idps-over-time.png?edition=99", 404, /no edition 99/],
  ["idps-over-time.png?width=1e9", 400, /“width” must be a whole number from 320 to 4,000/],
  ["idps-over-time.png?width=4000&height=4000&scale=4", 400, /too large/],
  ["idps-over-time.png?width=4000&height=180&scale=1", 400, /“height” leaves no room/],
  ["idps-over-time.png?theme=pink", 400, /“theme” must be one of light, dark, print/],
  ["idps-over-time.png?location=../../etc/passwd", 400, /location/],
  [`idps-over-time.png?publisher=${"x".repeat(10_000)}`, 400, /too long/],
])("%s is answered with a sentence", async (address, status, words) => {
  const answer = await ask(address);
  expect(answer.status).toBe(status);
  const problem = (await answer.json()) as { detail: string };
  expect(problem.detail).toMatch(words);
  expect(answer.headers.get("cache-control")).toBe("no-store");
});

test("what an address asks for turns nothing around in the sentence that refuses it", async () => {
  const answer = await ask(`idps-over-time.csv?location=${encodeURIComponent("\u202eIQ")}`);
  expect(((await answer.json()) as { detail: string }).detail).toContain("\u2068\u202eIQ\u2069");
});

test("asked for many times at once, a file is made once", async () => {
  await forgetFiles();
  const answers = await Promise.all(Array.from({ length: 30 }, () => ask("idps-over-time.png?width=700")));
  const tags = new Set(answers.map(({ headers }) => headers.get("etag")));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(tags.size).toBe(1);
});

test("beyond what may wait, files are refused for the moment, and made again after", async () => {
  const answers = await Promise.all(
    Array.from({ length: 130 }, (_, index) => ask(`idps-over-time.csv?publisher=unhcr&width=${400 + index}`)),
  );
  const statuses = answers.map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200, 503]));
  expect(answers.find(({ status }) => status === 503)?.headers.get("retry-after")).toBe("5");
  expect((await ask("idps-over-time.csv?publisher=unhcr&width=529")).status).toBe(200);
});
