import { afterAll, beforeAll, expect, test } from "vitest";
import { readAnswer, readRest } from "@/components/figure/figure-answer";
import { buildWorkers } from "@/scripts/assets/workers";
import { createLoadedDatabase, type TestDatabase } from "@/tests/database";

let database: TestDatabase;

beforeAll(async () => {
  await buildWorkers();
  database = await createLoadedDatabase();
  // Read by the one client of this process, at its first use.
  process.env.DATABASE_URL = database.url;
}, 240_000);

afterAll(async () => {
  const [{ getDatabase }, { closeDrawing }] = await Promise.all([import("@/lib/db"), import("@/lib/export/drawing/draw-chart")]);
  await Promise.all([getDatabase().$disconnect(), closeDrawing()]);
  await database.drop();
});

async function ask(locale: string, slug: string, query: Record<string, string>): Promise<Response> {
  const { GET } = await import("@/app/redraw/[locale]/[slug]/route");
  const request = new Request(`http://localhost/redraw/${locale}/${slug}?${new URLSearchParams(query)}`);
  return GET(request, { params: Promise.resolve({ locale, slug }) });
}

const asked = { digits: "latn", edition: "18", id: "governorates", drawing: "desktop" };

test("a choice brings what the figure shows: drawings of one size first, then notes, sources and the table", async () => {
  const response = await ask("en", "idps-by-governorate", { ...asked, year: "2019" });
  expect(response.status).toBe(200);
  const answer = readAnswer(await response.text());
  expect(answer.head.title).toContain("2019");
  expect(answer.head.controls.find(({ name }) => name === "year")?.value).toBe("2019");
  expect(answer.head.stage.match(/<svg/g)).toHaveLength(2);
  const { notes, tools } = readRest(answer);
  expect(notes).toContain('id="governorates-source-1"');
  expect(notes).toContain("Edition 18");
  expect(tools).toContain('id="governorates-table"');
  // What leads on from a page that pins no edition pins none.
  expect(tools).not.toContain("edition=18");
}, 60_000);

test("a figure of a pinned page leads on to its edition", async () => {
  const { tools } = readRest(readAnswer(await (await ask("ckb", "idps-over-time", { ...asked, pinned: "1" })).text()));
  expect(tools).toContain("edition=18");
}, 60_000);

test("a choice that gives nothing to draw says so in place of the drawing", async () => {
  const answer = readAnswer(await (await ask("en", "idps-over-time", { ...asked, asOf: "1990-01-01" })).text());
  expect(answer.head.stage).not.toContain("<svg");
  expect(answer.head.stage).toContain("<p");
  expect(readRest(answer).tools).toBe("");
}, 60_000);

test.each([
  ["an unknown language", "de", "idps-over-time", {}, 404],
  ["an unknown chart", "en", "no-such-chart", {}, 404],
  ["an unknown edition", "en", "idps-over-time", { edition: "999" }, 404],
  ["a name that is none", "en", "idps-over-time", { id: '"><script>' }, 404],
  ["a size that is none", "en", "idps-over-time", { drawing: "poster" }, 404],
  ["a choice that no chart of that name offers", "en", "idps-over-time", { from: "yesterday" }, 400],
])("%s is refused", async (_, locale, slug, wrong, status) => {
  expect((await ask(locale, slug, { ...asked, ...wrong })).status).toBe(status);
});
