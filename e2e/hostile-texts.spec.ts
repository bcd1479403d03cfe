import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { type APIRequestContext, expect, type Page, request as requests, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { readPdf } from "../lib/export/pdf/testing/read-pdf";
import { findFaults } from "./testing/find-faults";

// Texts that nobody should write, imported for real beside the shipped figures, and looked for in all that the site puts out: a second site
// with a database of its own, since what is imported is on every page.
type Text = { number: number; name: string; text: string; mark: string };
type Site = { url: string; texts: Text[]; files: { file: string; rows: number; refused: string[] }[] };

const root = path.resolve(import.meta.dirname, "..");
let program: ChildProcess;
let site: Site;
let api: APIRequestContext;

test.describe.configure({ mode: "default", timeout: 300_000 });

test.beforeAll(async () => {
  test.setTimeout(600_000);
  program = spawn(process.execPath, ["scripts/run.mjs", "setup/tests/hostile-site"], {
    cwd: root,
    env: { ...process.env, TEST_DATABASE_URL: process.env.E2E_DATABASE_URL ?? process.env.TEST_DATABASE_URL, RATE_LIMITS: "off" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  site = await new Promise((resolve, reject) => {
    let said = "";
    program.stdout?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const line = said.split("\n").find((one) => one.startsWith('{"url"') && one.endsWith("}"));
      if (line) resolve(JSON.parse(line));
    });
    program.on("exit", () => reject(new Error(`The site with hostile texts ended: ${said}`)));
  });
  api = await requests.newContext({ baseURL: site.url });
});

test.afterAll(async () => {
  await api?.dispose();
  const ended = new Promise((resolve) => program.on("exit", resolve));
  if (program.exitCode === null) {
    program.kill("SIGTERM");
    await ended;
  }
});

/** Those that came in: their entries are there. */
async function listTaken(): Promise<Text[]> {
  const answer = await api.get("/api/v1/indicators?limit=1000");
  const { data } = (await answer.json()) as { data: { code: string }[] };
  const codes = new Set(data.map(({ code }) => code));
  return site.texts.filter(({ number }) => codes.has(`hx_i${number}`));
}

const chosen = [
  "markup",
  "the end of a script",
  "the beginning of a script in a comment",
  "the end of an attribute",
  "a drawing that brings another",
  "placeholders of templates",
  "a formula",
  "letters that stack",
  "both directions",
  "a name as long as may be",
];

/** As a reader sees it: white space as one, without the marks that keep directions apart. */
const toSeen = (text: string) =>
  text
    .replace(/[\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .normalize("NFC")
    .trim();

async function expectSafe(page: Page, address: string, text?: string): Promise<void> {
  const answer = await api.get(address);
  expect(answer.status(), address).toBe(200);
  expect(answer.headers()["set-cookie"], address).toBeUndefined();
  const html = await answer.text();
  const found = await page.evaluate(findFaults, html);
  expect(found.faults, address).toEqual([]);
  if (text !== undefined) expect(toSeen(found.text).includes(toSeen(text)), `${address} says ${text.slice(0, 60)}`).toBe(true);
}

test("what can't be a text, a name or a link is refused, each row with a sentence", () => {
  for (const { file, rows, refused } of site.files) {
    expect(refused.length, file).toBeGreaterThanOrEqual(11);
    expect(refused.length, file).toBeLessThan(rows / 2);
    for (const sentence of refused) expect(sentence.length, file).toBeGreaterThan(20);
  }
  const links = site.files.filter(({ file }) => /publishers|sources/.test(file)).flatMap(({ refused }) => refused);
  expect(links.filter((sentence) => sentence.includes("is not a web address"))).toHaveLength(16);
});

test("every page of an entry shows its texts as texts, and makes nothing of them", async ({ page }) => {
  const taken = await listTaken();
  expect(taken.length).toBeGreaterThan(35);
  for (const { number, text, name } of taken) {
    await expectSafe(page, `/en/indicators/hx_i${number}`, text);
    await expectSafe(page, `/en/camps/hx-l${number}`, text);
    if (!chosen.includes(name)) continue;
    for (const address of [`locations/IQG09Q9${number}`, `elections/HX-E${number}`, `incidents/hx-n${number}`])
      await expectSafe(page, `/ar/${address}`, text);
    await expectSafe(page, `/ckb/charts/indicator-over-time?indicator=hx_i${number}&location=IQ`, text);
    await expectSafe(page, `/en/embed/indicator-over-time?indicator=hx_i${number}&location=IQ`, text);
    await expectSafe(page, `/exports/en/indicator-over-time/panel?indicator=hx_i${number}&location=IQ`);
    await expectSafe(page, `/en/search?q=${encodeURIComponent(text.slice(0, 90))}`);
    const oembed = await api.get(
      `/api/v1/oembed?url=${encodeURIComponent(`${site.url}/en/charts/indicator-over-time?indicator=hx_i${number}&location=IQ`)}`,
    );
    const { html } = (await oembed.json()) as { html: string };
    const snippet = await page.evaluate(findFaults, html);
    expect(snippet.faults.filter((fault) => !/^(?:iframe|script)/.test(fault))).toEqual([]);
  }
});

test("pages that everybody reads hold nothing but text of them, and run nothing, on a phone as wide as they are", async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, baseURL: site.url });
  const page = await context.newPage();
  const troubles: string[] = [];
  await page.exposeFunction("tellTrouble", (trouble: string) => {
    troubles.push(trouble);
  });
  await page.addInitScript(() => {
    const { tellTrouble } = window as unknown as { tellTrouble: (trouble: string) => void };
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
      tellTrouble(`${location.pathname}: ${effectiveDirective} ${blockedURI}`),
    );
  });
  page.on("dialog", (dialog) => {
    troubles.push(`${page.url()}: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(site.url)) troubles.push(`${page.url()}: ${request.url()}`);
  });
  const newest = ((await (await api.get("/api/v1/editions?limit=1000")).json()) as { data: { number: number }[] }).data;
  const number = Math.max(...newest.map((edition) => edition.number));
  const long = site.texts.find(({ name }) => name === "a name as long as may be")?.number;
  const addresses = [
    "/en",
    "/ar/displacement",
    "/en/camps",
    "/ckb/elections",
    "/en/casualties",
    "/en/locations/IQ",
    "/en/indicators",
    "/ar/indicators/idps",
    "/en/sources",
    "/en/editions",
    `/en/editions/${number}`,
    "/en/search?q=HX",
    `/en/indicators/hx_i${long}`,
    `/ar/camps/hx-l${long}`,
    `/en/charts/indicator-over-time?indicator=hx_i${long}&location=IQ`,
  ];
  const blank = await context.newPage();
  for (const address of addresses) {
    await expectSafe(blank, address);
    await page.goto(address);
    await expect(page.locator("main figure:not([data-whole]):has(.form-space)")).toHaveCount(0, { timeout: 60_000 });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(360);
  }
  expect(troubles).toEqual([]);
  await context.close();
});

test("feeds, catalogues and sitemaps are sound XML and JSON, and lead to the web only", async ({ page }) => {
  for (const address of ["/en/editions/feed.atom", "/ar/editions/displacement.atom", "/sitemap.xml"]) {
    const answer = await api.get(address);
    expect(answer.status(), address).toBe(200);
    const xml = await answer.text();
    const names = await page.evaluate((text) => {
      const read = new DOMParser().parseFromString(text, "application/xml");
      return [...read.querySelectorAll("*")].map(({ localName }) => localName);
    }, xml);
    expect(names, address).not.toContain("parsererror");
    expect(
      names.filter((name) => /^(?:script|img|svg|use)$/.test(name)),
      address,
    ).toEqual([]);
    expect(xml, address).not.toMatch(/href="(?!https?:)/);
  }
  const links: unknown[] = [];
  JSON.parse(await (await api.get("/dcat.jsonld")).text(), (key, value) => {
    if (/@id|url$|page$/i.test(key) && typeof value === "string") links.push(value);
    return value;
  });
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter((link) => !/^https?:\/\//.test(String(link)))).toEqual([]);
});

test("the API answers with the texts as they are in JSON, and with cells that run nothing in CSV", async () => {
  for (const of of ["indicators", "locations", "camps", "elections", "incidents", "publishers", "sources", "timeline", "series-breaks"]) {
    const json = JSON.parse(await (await api.get(`/api/v1/${of}?limit=1000`)).text());
    expect(json.data.length, of).toBeGreaterThan(10);
    const csv = await (await api.get(`/api/v1/${of}?format=csv`)).text();
    expectHarmless(csv, of);
  }
  for (const { number, text, name } of await listTaken()) {
    const { data } = await (await api.get(`/api/v1/observations?indicator=hx_i${number}`)).json();
    expect(data.length).toBeGreaterThan(0);
    if (name !== "a name as long as may be")
      expect(data.map(({ note }: { note: string }) => note)).toContain(text.replaceAll("\r\n", "\n"));
    expectHarmless(await (await api.get(`/api/v1/observations?indicator=hx_i${number}&format=csv`)).text(), text);
  }
});

test("every file of a chart is sound, runs nothing and leads to the web only", async ({ page }) => {
  for (const { number, name } of (await listTaken()).filter((one) => chosen.includes(one.name))) {
    const get = async (format: string, more = "") => {
      const answer = await api.get(`/en/charts/indicator-over-time.${format}?indicator=hx_i${number}&location=IQ${more}`);
      expect(answer.status(), `${format} of ${name}`).toBe(200);
      expect(answer.headers()["content-disposition"]).toMatch(/^(?:inline|attachment); filename="[a-z0-9.-]+"$/);
      return answer.body();
    };
    const svg = await page.evaluate((text) => {
      const read = new DOMParser().parseFromString(text, "image/svg+xml");
      const all = [...read.querySelectorAll("*")];
      return {
        bad: all.map(({ localName }) => localName).filter((one) => /parsererror|script|foreignObject|image|^a$|use/.test(one)),
        handlers: all.flatMap(({ attributes }) => [...attributes]).filter((one) => /^on|href/i.test(one.localName)).length,
      };
    }, (await get("svg")).toString());
    expect(svg, name).toEqual({ bad: [], handlers: 0 });
    for (const size of ["", "&size=card"]) expect((await get("png", size)).subarray(1, 4).toString()).toBe("PNG");
    for (const link of readPdf(await get("pdf")).links) expect(link, name).toMatch(/^https?:\/\//);
    expectHarmless((await get("csv")).toString(), name);
    JSON.parse((await get("json")).toString());
    for (const format of ["xlsx", "pptx", "docx", "zip"]) {
      const parts = Object.entries(unzipSync(await get(format)));
      expect(parts.map(([part]) => part).filter((part) => /^\/|\.\.|\\/.test(part))).toEqual([]);
      for (const [part, bytes] of parts.filter(([one]) => /\.(?:xml|rels)$/.test(one))) {
        const xml = strFromU8(bytes);
        expect(xml, `${format} ${part}`).not.toMatch(/<f>|<!DOCTYPE|<!ENTITY|<script/i);
        expect(
          [...xml.matchAll(/Target="([a-z]+):[^"]*" TargetMode="External"|TargetMode="External" Target="([a-z]+):/gi)]
            .map((one) => one[1] ?? one[2])
            .filter((scheme) => !/^https?$/.test(scheme ?? "")),
        ).toEqual([]);
      }
    }
  }
});

function expectHarmless(csv: string, what: string): void {
  const cells = (parse(csv, { bom: true, relax_column_count: false }) as string[][]).flat();
  expect(
    cells.filter((cell) => /^[\s"\u200b-\u200f\ufeff]*[=+@＝＋－＠]|^-(?![\d.])/.test(cell)),
    what,
  ).toEqual([]);
}
