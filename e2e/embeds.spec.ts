import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import AxeBuilder from "@axe-core/playwright";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { locales, readMessages } from "./pages";

/**
 * A site of its own, on this machine by another name: a browser lets no page that it was merely handed look into what is served here. Any
 * address is an article that holds what stands in `article`.
 */
let site: Server;
let article = "";

test.beforeAll(async () => {
  site = createServer((_request, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(article);
  });
  await new Promise<void>((listening) => site.listen(0, "127.0.0.1", listening));
});

test.afterAll(() => {
  site.close();
});

/** Opens an article with what oEmbed gives for a chart, in a column of its own. */
async function openArticle(page: Page, request: APIRequestContext, baseURL: string | undefined, path: string, width = 600) {
  const answer = await request.get(`/api/v1/oembed?${new URLSearchParams({ url: `${baseURL}${path}` })}`);
  const { html } = await answer.json();
  article = `<!doctype html><html lang="en"><title>Article</title><body><div id="column" style="width:${width}px">${html}</div></body></html>`;
  await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
}

// A frame is drawn when it is first asked for.
test.describe.configure({ timeout: 180_000 });
const untilDrawn = { timeout: 60_000 };

/** By how much the frame's box is higher than its content. */
async function measureSpare(page: Page): Promise<number> {
  const frame = page.frames().find((one) => one.url().includes("/embed/"));
  const content = await frame?.evaluate(() => document.documentElement.getBoundingClientRect().height);
  const box = await page.locator("iframe").evaluate((element) => element.clientHeight);
  return content === undefined ? Number.NaN : Math.abs(box - content);
}

const { embed, chart } = readMessages("en");

test("a chart in another site's page is as high as its content, also when that changes", async ({ page, request, baseURL }) => {
  await openArticle(page, request, baseURL, "/en/charts/idps-over-time");
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { level: 1 })).toBeVisible(untilDrawn);
  await expect.poll(() => measureSpare(page), { timeout: 15_000 }).toBeLessThanOrEqual(1);
  const before = await page.locator("iframe").evaluate((element) => element.clientHeight);
  await frame.getByText(chart.table.open, { exact: true }).click();
  await expect(frame.getByRole("table")).toBeVisible();
  await expect.poll(() => page.locator("iframe").evaluate((element) => element.clientHeight)).toBeGreaterThan(before + 50);
  await expect.poll(() => measureSpare(page), { timeout: 15_000 }).toBeLessThanOrEqual(1);
  await page.locator("#column").evaluate((element) => {
    element.style.width = "320px";
  });
  await expect(frame.locator(".narrow svg")).toBeVisible();
  await expect.poll(() => measureSpare(page), { timeout: 15_000 }).toBeLessThanOrEqual(1);
});

test("a message that is not the frame's changes nothing", async ({ page, request, baseURL }) => {
  await openArticle(page, request, baseURL, "/en/charts/idps-over-time");
  await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toBeVisible(untilDrawn);
  await expect.poll(() => measureSpare(page), { timeout: 15_000 }).toBeLessThanOrEqual(1);
  await page.evaluate(
    () =>
      new Promise<void>((heard) => {
        addEventListener("message", () => heard());
        postMessage({ type: "iraq-indicators:height", height: 9000 }, "*");
      }),
  );
  expect(await measureSpare(page)).toBeLessThanOrEqual(1);
});

test("without scripts a frame still has its drawing, its table and a way to the chart's page", async ({ browser, request, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 800, height: 900 } });
  const page = await context.newPage();
  await openArticle(page, request, baseURL, "/ar/charts/idps-over-time");
  const messages = readMessages("ar");
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { level: 1 })).toBeVisible(untilDrawn);
  await expect(frame.locator(".wide svg")).toBeVisible();
  await frame.getByText(messages.chart.table.open, { exact: true }).click();
  expect(await frame.getByRole("row").count()).toBeGreaterThan(10);
  const link = frame.getByRole("link", { name: messages.embed.open.replace("{site}", messages.site.name) });
  await expect(link).toHaveAttribute("href", /\/ar\/charts\/idps-over-time$/);
  await context.close();
});

for (const [position, locale] of locales.entries()) {
  for (const slug of ["idps-over-time", "idps-by-governorate", "turnout-compare"]) {
    test(`${locale}: the frame of ${slug} breaks no rule of accessibility and fits a small phone`, async ({ browser }) => {
      const colorScheme = position % 2 === 0 ? "dark" : "light";
      const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 800 } });
      const page = await context.newPage();
      await page.goto(`/${locale}/embed/${slug}`);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      for (const summary of await page.locator("summary:visible").all()) await summary.click();
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await context.close();
    });
  }
}

test("a frame that can't be says why, in the reader's language", async ({ page }) => {
  const response = await page.goto("/ckb/embed/idps-over-time?edition=99999");
  expect(response?.status()).toBe(404);
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.getByRole("main")).toContainText("99999");
  expect((await page.goto("/en/embed/no-such-chart"))?.status()).toBe(404);
  expect((await page.goto("/en/embed/idps-over-time?theme=neon"))?.status()).toBe(400);
  await expect(page.getByRole("main")).toContainText(/light.*; .*dark/);
});

test("a frame asks for fonts and for nothing else", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (one) => asked.push(one.resourceType()));
  await page.goto("/en/embed/idps-over-time?edition=18", { waitUntil: "networkidle" });
  await expect(page.getByText(embed.notes)).toBeVisible();
  expect(new Set(asked)).toEqual(new Set(["document", "font"]));
});

for (const path of [
  "/en",
  "/ar/displacement",
  "/ckb/elections",
  "/en/incidents/canal-hotel-2003",
  "/en/about",
  "/en/displacement?edition=18",
]) {
  test(`${path} is shown by a picture of its chart where others link to it`, async ({ page, request }) => {
    await page.goto(path);
    const read = (name: string) => page.locator(`meta[property="${name}"]`).first().getAttribute("content");
    expect(await read("og:title")).toBeTruthy();
    expect(await read("og:description")).toBeTruthy();
    expect(await read("og:image:alt")).toBeTruthy();
    expect([await read("og:image:width"), await read("og:image:height")]).toEqual(["1200", "630"]);
    await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute("content", "summary_large_image");
    const image = new URL((await read("og:image")) ?? "");
    expect(image.searchParams.get("edition")).toBe(new URL(page.url()).searchParams.get("edition"));
    const answer = await request.get(`${image.pathname}${image.search}`, untilDrawn);
    expect(answer.status()).toBe(200);
    const bytes = await answer.body();
    // Width and height stand in the first part of a PNG.
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  });
}

test("a chart's page leads to the description of its frame", async ({ page, request }) => {
  await page.goto("/en/charts/idps-over-time?edition=18");
  const href = await page.locator('link[type="application/json+oembed"]').getAttribute("href");
  const { pathname, search } = new URL(href ?? "");
  const answer = await (await request.get(`${pathname}${search}`)).json();
  expect(answer.html).toContain("/en/embed/idps-over-time?edition=18");
});
