import { afterAll, beforeAll, expect, test } from "vitest";
import { createLoadedDatabase, type TestDatabase } from "@/tests/database";

const site = "https://figures.example.org";
let database: TestDatabase;

beforeAll(async () => {
  database = await createLoadedDatabase();
  // Read by the one client of this process, at its first use.
  process.env.DATABASE_URL = database.url;
  process.env.PUBLIC_URL = site;
});

afterAll(async () => {
  const [{ getDatabase }, { closeDrawing }] = await Promise.all([import("@/lib/db"), import("@/lib/export/drawing/draw-chart")]);
  await Promise.all([getDatabase().$disconnect(), closeDrawing()]);
  await database.drop();
});

async function ask(path: string): Promise<Response> {
  const { answer } = await import("@/lib/api/answer");
  return answer(new Request(`${site}/api/v1/oembed?${path}`));
}

async function embed(locale: "en" | "ar" | "ckb", slug: string, query = ""): Promise<Response> {
  const { answerWithEmbed } = await import("./answer-with-embed");
  return answerWithEmbed(new Request(`${site}/${locale}/embed/${slug}${query}`), locale, slug);
}

test.each(["charts", "embed"])("oEmbed describes the frame of an address under /%s", async (room) => {
  const response = await ask(new URLSearchParams({ url: `${site}/en/${room}/idps-over-time?publisher=unhcr`, format: "json" }).toString());
  expect(response.status).toBe(200);
  const answer = await response.json();
  expect(answer).toMatchObject({
    version: "1.0",
    type: "rich",
    width: 720,
    provider_url: `${site}/en`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
  expect(answer.title).toContain("nternally displaced");
  expect(answer.html).toContain(`src="${site}/en/embed/idps-over-time?publisher=unhcr"`);
  expect(answer.thumbnail_url).toBe(`${site}/en/charts/idps-over-time.png?publisher=unhcr&size=card`);
});

test("oEmbed keeps the edition of a permanent address, and the room that there is", async () => {
  const url = `${site}/ar/charts/idps-over-time?digits=latn&edition=18`;
  const answer = await (await ask(new URLSearchParams({ url, maxwidth: "400", maxheight: "300" }).toString())).json();
  expect(answer).toMatchObject({ width: 400, height: 300 });
  expect(answer.html).toContain(`src="${site}/ar/embed/idps-over-time?digits=latn&amp;edition=18"`);
  expect(answer.html).toContain('width="400" height="300"');
  // A script would make it higher than there is room.
  expect(answer.html).not.toContain("<script>");
});

test.each([
  ["another site's", "https://elsewhere.example/en/charts/idps-over-time"],
  ["a page without a chart of its own", `${site}/en/displacement`],
  ["an unknown chart's", `${site}/en/charts/no-such-chart`],
  ["an edition's that is not there", `${site}/en/charts/idps-over-time?edition=99999`],
  ["an impossible choice's", `${site}/en/charts/idps-over-time?from=yesterday`],
  ["no address at all", "idps-over-time"],
])("oEmbed knows nothing of an address that is %s", async (_what, url) => {
  expect((await ask(new URLSearchParams({ url }).toString())).status).toBe(404);
});

test("oEmbed answers in JSON only, and needs an address", async () => {
  expect((await ask(`url=${site}/en/charts/idps-over-time&format=xml`)).status).toBe(501);
  expect((await ask("format=json")).status).toBe(400);
  expect((await ask(`url=${site}/en/charts/idps-over-time&maxwidth=-1`)).status).toBe(400);
});

test("a pinned frame is the same for ever, and any site may show it", async () => {
  const response = await embed("ckb", "idps-over-time", "?edition=18&theme=dark");
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toContain("immutable");
  expect(response.headers.get("content-security-policy")).toContain("frame-ancestors *");
  const html = await response.text();
  expect(html).toContain('<html lang="ckb" dir="rtl">');
  expect(html).toContain(`href="${site}/ckb/charts/idps-over-time?edition=18"`);
  expect(html.match(/<svg/g)).toHaveLength(2);
  expect(await (await embed("ckb", "idps-over-time", "?edition=18&theme=dark")).text()).toBe(html);
});

test("a live frame is asked for again after a minute, and leads to the live page", async () => {
  const response = await embed("en", "idps-by-governorate");
  expect(response.headers.get("cache-control")).toBe("public, max-age=60");
  expect(await response.text()).toContain(`href="${site}/en/charts/idps-by-governorate"`);
});

test.each([
  [404, "no-such-chart", ""],
  [404, "..%2f..%2fetc", ""],
  [404, "idps-over-time", "?edition=99999"],
  [400, "idps-over-time", "?edition=../1"],
  [400, "idps-over-time", "?theme=neon"],
  [400, "idps-over-time", "?title=yes"],
  [400, "idps-over-time", "?digits=roman"],
  [400, "idps-over-time", "?from=%3Cscript%3E"],
  [400, "idps-over-time", `?from=${"9".repeat(10_000)}`],
])("a frame that can't be answers %i with a sentence in the reader's language: %s%s", async (status, slug, query) => {
  const response = await embed("ar", slug, query);
  expect(response.status).toBe(status);
  expect(response.headers.get("cache-control")).toBe("no-store");
  const html = await response.text();
  expect(html).toMatch(/<p>[^<]*[\u0600-\u06ff]{3}[^<]*<\/p>/);
  expect(html).not.toContain("<script>alert");
  expect(html.length).toBeLessThan(12_000);
});
