import { expect, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { locales, readMessages } from "./pages";

/** How many pages of each sitemap are opened; all with `E2E_ALL_PAGES=1`. */
const MOST_PAGES = process.env.E2E_ALL_PAGES ? Number.POSITIVE_INFINITY : 3;

type Sitemap = { loc: string; alternates: Record<string, string> }[];

function readSitemap(xml: string): Sitemap {
  return [...xml.matchAll(/<url>([\s\S]*?)<\/url>/g)].map(([, entry = ""]) => ({
    loc: /<loc>(.*)<\/loc>/.exec(entry)?.[1] ?? "",
    alternates: Object.fromEntries([...entry.matchAll(/hreflang="(.+?)" href="(.+?)"/g)].map(([, language, href]) => [language, href])),
  }));
}

/** An address that names the site as others know it, on the server that is tested. */
function toPath(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}

test("a query is built by keyboard; its address gives the rows that were shown", async ({ page, request, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { query } = readMessages("en").data;
  await page.goto("/en/data");
  const indicator = page.getByRole("combobox", { name: "indicator", exact: true });
  await expect(indicator).toHaveValue("idps");
  // Lines follow what is written as soon as scripts are there.
  const address = page.getByRole("region", { name: query.address, exact: true });
  await expect(async () => {
    await indicator.focus();
    await indicator.press("ControlOrMeta+a");
    await page.keyboard.type("registered_voters");
    await expect(address).toContainText("indicator=registered_voters", { timeout: 2000 });
  }).toPass();
  const limit = page.getByRole("textbox", { name: "limit", exact: true });
  await limit.focus();
  await limit.press("ControlOrMeta+a");
  await page.keyboard.type("3");
  await expect(address).toContainText("limit=3");
  const rows = page.getByRole("region", { name: query.preview }).locator("tbody tr");
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText("registered_voters");
  const copy = page.getByRole("button", { name: query.copyAs.replace("{name}", query.address), exact: true });
  await copy.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: query.copied })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await address.textContent());
  const answer = await request.get(toPath(copied));
  expect(answer.status()).toBe(200);
  const { data } = await answer.json();
  expect(data).toHaveLength(3);
  for (const [position, row] of data.entries()) {
    for (const column of ["indicator", "location_name", "period_end", "qualifier", "publisher_name", "source_title"])
      await expect(rows.nth(position)).toContainText(String(row[column]));
    await expect(rows.nth(position).getByText(String(row.value), { exact: true })).toBeVisible();
  }
  // All that was chosen stands in the address.
  await page.reload();
  await expect(indicator).toHaveValue("registered_voters");
  await expect(rows).toHaveCount(3);
});

test("what can't be asked is told in the API's words, with what was probably meant", async ({ page }) => {
  await page.goto("/en/data?resource=observations&indicator=idpz");
  await expect(page.getByText(/"idpz" is not known here\. Did you mean "idps"/)).toBeVisible();
});

for (const locale of locales) {
  test.describe(`without JavaScript, in ${locale}`, () => {
    test.use({ javaScriptEnabled: false });
    test("the form is plain, and the server writes lines and rows", async ({ page }) => {
      const { query } = readMessages(locale).data;
      await page.goto(`/${locale}/data`);
      await page.getByRole("combobox", { name: "indicator", exact: true }).fill("voter_turnout");
      await page.getByRole("button", { name: query.submit }).click();
      await expect(page).toHaveURL(/resource=observations&indicator=voter_turnout.*#query$/);
      await expect(page.getByRole("region", { name: query.address, exact: true })).toContainText("indicator=voter_turnout");
      await expect(page.getByRole("region", { name: query.powerQuery })).toContainText("Csv.Document(Web.Contents(");
      const row = page.getByRole("region", { name: query.preview }).locator("tbody tr").first();
      await expect(row).toContainText("voter_turnout");
      await expect(row.getByRole("link")).toHaveAttribute("href", /^https?:/);
    });
  });
}

test("everything is one file, whose description fits its tables", async ({ page, request }) => {
  test.setTimeout(180_000);
  await page.goto("/en/data");
  const href = (await page.getByRole("link", { name: /\.zip$/ }).getAttribute("href")) ?? "";
  const answer = await request.get(href, { timeout: 120_000 });
  expect(answer.status()).toBe(200);
  expect(answer.headers()["cache-control"]).toContain("immutable");
  const bytes = await answer.body();
  const parts = unzipSync(new Uint8Array(bytes));
  const described = JSON.parse(strFromU8(parts["datapackage.json"] ?? new Uint8Array()));
  for (const { path, rowCount, schema } of described.resources) {
    const rows: Record<string, string>[] = parse(strFromU8(parts[path] ?? new Uint8Array()), { columns: true });
    expect(rows, path).toHaveLength(rowCount);
    expect(Object.keys(rows[0] ?? {}), path).toEqual(schema.fields.map(({ name }: { name: string }) => name));
  }
  const { headers } = await request.head(href).then((head) => ({ headers: head.headers() }));
  expect([headers.etag, headers["content-length"]]).toEqual([answer.headers().etag, String(bytes.length)]);
  const again = await request.get(href, { headers: { "If-None-Match": headers.etag ?? "" } });
  expect(again.status()).toBe(304);
  const part = await request.get(href, { headers: { Range: "bytes=0-3" } });
  expect([part.status(), (await part.body()).toString("latin1")]).toEqual([206, "PK\u0003\u0004"]);
  const latest = await request.get(href.replace(/\/downloads\/\d+\//, "/downloads/latest/"), { maxRedirects: 0 });
  expect(latest.status()).toBe(307);
  expect(toPath(latest.headers().location ?? "")).toBe(href);
  for (const missing of ["/downloads/999999/iraq-humanitarian-indicators.zip", "/downloads/latest/else.zip", "/downloads/01/x.zip"])
    expect((await request.get(missing)).status(), missing).toBe(404);
});

test("every sitemap is there, and pages of each answer and name each other in three languages", async ({ request }) => {
  test.setTimeout(process.env.E2E_ALL_PAGES ? 3_600_000 : 300_000);
  const robots = await (await request.get("/robots.txt")).text();
  const [, index = ""] = /^Sitemap: (.*)$/m.exec(robots) ?? [];
  const sitemaps = [...(await (await request.get(toPath(index))).text()).matchAll(/<loc>(.*)<\/loc>/g)].map(([, loc = ""]) => loc);
  expect(sitemaps.length).toBeGreaterThan(5);
  for (const address of sitemaps) {
    const answer = await request.get(toPath(address));
    expect(answer.status(), address).toBe(200);
    const urls = readSitemap(await answer.text());
    expect(urls.length, address).toBeGreaterThan(0);
    // Spread over the whole sitemap, in one language after another.
    const step = Math.max(1, Math.floor(urls.length / MOST_PAGES) | 1);
    for (const { loc, alternates } of urls.filter((_, position) => position % step === 0)) {
      const page = await request.get(toPath(loc));
      expect(page.status(), loc).toBe(200);
      const html = await page.text();
      const links = [...html.matchAll(/<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/gi)];
      const told = Object.fromEntries(links.map(([, language, href = ""]) => [language, toPath(href)]));
      expect(told, loc).toEqual(Object.fromEntries(Object.entries(alternates).map(([language, href]) => [language, toPath(href)])));
      const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? "";
      expect(toPath(canonical), loc).toBe(toPath(loc));
    }
  }
});

test("an indicator's page says what data set it is, and the catalogue knows it", async ({ page, request }) => {
  await page.goto("/ar/indicators/idps");
  const text = await page.locator('script[type="application/ld+json"]').first().textContent();
  const dataset = JSON.parse(text ?? "");
  expect(dataset).toMatchObject({ "@type": "Dataset", identifier: "idps", inLanguage: "ar" });
  for (const { contentUrl, encodingFormat } of dataset.distribution) {
    const answer = await request.get(toPath(contentUrl));
    expect(answer.status()).toBe(200);
    expect(answer.headers()["content-type"]).toContain(encodingFormat);
  }
  const catalogue = await (await request.get("/dcat.jsonld")).json();
  expect(catalogue["@graph"].some((node: Record<string, unknown>) => String(node["@id"]).endsWith("#idps"))).toBe(true);
  expect((await request.get("/dcat.ttl")).headers()["content-type"]).toContain("text/turtle");
});
