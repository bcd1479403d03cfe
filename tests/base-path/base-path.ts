import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTemporaryServer } from "@/lib/database/embedded/temporary";
import { applyMigrations } from "@/lib/database/migrate";
import { loadShippedFigures } from "@/lib/import/load-shipped";
import { read, startWebServer, type WebServer } from "../web-server";

const base = process.env.BASE_PATH ?? "";
/** Addresses of one form are alike: so many of each are asked for. */
const OF_A_FORM = 1;

let database: Awaited<ReturnType<typeof openTemporaryServer>>;
let server: WebServer;

beforeAll(async () => {
  database = await openTemporaryServer();
  await applyMigrations(database.databaseUrl);
  await loadShippedFigures(database.databaseUrl);
  server = await startWebServer({ DATABASE_URL: database.databaseUrl, DATABASE_READ_URL: "", RATE_LIMITS: "off" });
});

afterAll(async () => {
  await server?.stop("SIGKILL");
  await database?.release();
});

/** Every address that a page of the site names, in attributes, styles, feeds and scripts' lists. */
function listAddresses(text: string): string[] {
  const attributes = [...text.matchAll(/\s(?:href|src|action|formaction|poster|data-[a-z-]*(?:href|src|url))="([^"]*)"/gi)];
  const styles = [...text.matchAll(/url\(["']?([^"')]+)["']?\)/g)];
  const tags = [...text.matchAll(/<(?:loc|id|uri)>([^<]+)</g)];
  const scripts = [...text.matchAll(/"([^"]*\/_next\/static\/[^"]+)"/g)];
  return [...attributes, ...styles, ...tags, ...scripts].map(([, address = ""]) => address.replaceAll("&amp;", "&"));
}

/** An address of this site, without what comes after `#`; null for one of another, or for none. */
function toOwn(address: string, page: string): URL | null {
  if (address.startsWith("#") || /^(?:data|mailto|javascript):/.test(address) || !URL.canParse(address, page)) return null;
  const url = new URL(address, page);
  url.hash = "";
  return url.origin === server.url ? url : null;
}

/** What goes with a reader from page to page. */
const kept = new Set(["digits", "edition"]);

/** Names, codes, numbers and what is kept left away: what is answered by the same code. */
function toForm({ pathname, searchParams }: URL): string {
  const [first = "", second = "", ...codes] = pathname.slice(base.length + 1).split("/");
  const form = codes.map((code) => code.replace(/^[^.]*/, "#"));
  return `${[first, second, ...form].join("/")}?${[...new Set(searchParams.keys())].filter((name) => !kept.has(name)).sort()}`;
}

/** A busy machine may say that there is too much to do at this moment. */
async function readPatiently(address: string) {
  for (let turn = 1; ; turn++) {
    const answer = await read(address);
    if (answer.status !== 503 || turn === 5) return answer;
    // What it says meanwhile names addresses too.
    for (const named of listAddresses(answer.text)) expect(toOwn(named, address)?.pathname.startsWith(base), named).not.toBe(false);
  }
}

test("every address that the site names is below its path, and answers", async () => {
  const asked = new Map<string, number>();
  const waiting = [
    `${server.url}${base}`,
    `${server.url}${base}/en`,
    `${server.url}${base}/sitemap.xml`,
    `${server.url}${base}/ckb/displacement`,
  ];
  const outside: string[] = [];
  const failed: string[] = [];
  const seen = new Set(waiting);
  for (let address = waiting.shift(); address; address = waiting.shift()) {
    const { status, headers, text } = await readPatiently(address);
    if (status >= 300 && status < 400) {
      const target = new URL(String(headers.location), address).href;
      if (!seen.has(target)) waiting.push(target);
      seen.add(target);
    } else if (status !== 200) failed.push(`${status} ${address}`);
    if (process.env.SHOW_ADDRESSES) console.log(status, address);
    if (!/html|xml|css/.test(String(headers["content-type"]))) continue;
    for (const named of listAddresses(text)) {
      const url = toOwn(named, address);
      if (!url) continue;
      if (url.pathname !== base && !url.pathname.startsWith(`${base}/`)) outside.push(`${named} on ${address}`);
      const form = toForm(url);
      if (seen.has(url.href) || (asked.get(form) ?? 0) >= OF_A_FORM) continue;
      seen.add(url.href);
      asked.set(form, (asked.get(form) ?? 0) + 1);
      waiting.push(url.href);
    }
  }
  console.log(`${seen.size} addresses of ${asked.size} forms`);
  expect([...new Set(outside)].slice(0, 20)).toEqual([]);
  expect(failed.slice(0, 20)).toEqual([]);
  expect(seen.size).toBeGreaterThan(100);
}, 900_000);

test("the root leads to it, the language is remembered there, and watchers are answered at both", async () => {
  expect(await read(`${server.url}/`)).toMatchObject({ status: 307, headers: { location: base } });
  expect((await read(`${server.url}${base}`, { Cookie: "locale=ar" })).headers.location).toBe(`${base}/ar`);
  expect((await read(`${server.url}${base}/en`)).text).toContain(`path=${base};`);
  for (const place of ["", base]) expect((await read(`${server.url}${place}/healthz`)).status).toBe(200);
  expect((await read(`${server.url}/en`)).status).toBe(404);
});

const browserFile = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

test.runIf(existsSync(browserFile))("what scripts fetch is below it too", async () => {
  const browser = await chromium.launch({ executablePath: browserFile, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
  try {
    const page = await browser.newPage();
    const wrong: string[] = [];
    const fetched: string[] = [];
    page.on("response", (response) => {
      const { pathname } = new URL(response.url());
      if (!pathname.startsWith(base) || response.status() >= 400) wrong.push(`${response.status()} ${pathname}`);
      if (response.request().resourceType() === "fetch") fetched.push(pathname);
    });
    page.on("pageerror", (error) => wrong.push(error.message));
    await page.goto(`${server.url}${base}/en/displacement`);
    await page.waitForLoadState("networkidle");
    const figure = page.locator("figure").first();
    await figure.getByRole("link", { name: "Export" }).click();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await page.getByRole("searchbox").first().fill("duhok");
    await expect.poll(() => fetched.some((address) => address.startsWith(`${base}/api/v1/search`)), { timeout: 30_000 }).toBe(true);
    expect(fetched.some((address) => address.startsWith(`${base}/exports/en/`))).toBe(true);
    expect(wrong).toEqual([]);
  } finally {
    await browser.close();
  }
});
