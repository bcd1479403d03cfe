// What a first view of a page weighs and costs, against an empty page of the same Next version in the same run.
// Needs a running server (`npm start`): npm run bench:page -- http://localhost:3000 [runs] [pages …]
// Lighthouse makes the processor four times slower, which on a slow machine is slower than the phone it stands for: SLOWER=2 sets another factor.
// Lighthouse is fetched into a temporary folder; it is no dependency of the project.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";
import { findChromium } from "./chromium.mjs";
import { serveStaticPage } from "./static-page.mjs";

const LIGHTHOUSE = "lighthouse@12.8.2";
const [base = "http://localhost:3000", runsText = "5", ...wanted] = process.argv.slice(2);
const runs = Number(runsText);
const slower = Number(process.env.SLOWER ?? 4);
const pages = wanted.length > 0 ? wanted : ["/en", "/en/displacement", "/ar/displacement", "/ckb/displacement"];
const folder = mkdtempSync(path.join(tmpdir(), "bench-page-"));

const chrome = findChromium();
if (!chrome) throw new Error("No Chromium found: set CHROMIUM_PATH.");

console.log("Preparing: Lighthouse, and an empty page of the same Next version …");
execFileSync("npm", ["install", "--silent", "--no-save", "--prefix", folder, LIGHTHOUSE], { stdio: ["ignore", "ignore", "inherit"] });
const empty = await serveStaticPage();

const places = [["empty page", `${empty.address}/`], ...pages.map((page) => [page, base + page])];
const reports = new Map(places.map(([name]) => [name, []]));
const measured = [];
try {
  for (const [, address] of places) await warmUp(address);
  // In turns, so that what slows the machine for a while slows all of them.
  for (let run = 0; run < runs; run += 1) {
    for (const [name, address] of places) reports.get(name).push(runLighthouse(address, run));
  }
  for (const [name, address] of places) {
    measured.push({ page: name, ...summarise(reports.get(name)), ...(await weighWithoutScripts(address)) });
  }
} finally {
  empty.stop();
}
console.table(measured);
console.log(
  `Processor ${slower} times slower; Lighthouse's index of this machine: ${[...reports.values()]
    .flat()
    .map(({ environment }) => Math.round(environment.benchmarkIndex))
    .join(" ")}`,
);

/** The first reading makes a page, the next ones find it kept; it is compressed further a moment after. */
async function warmUp(address) {
  for (let reading = 0; reading < 3; reading += 1) {
    await (await fetch(address, { headers: { "Accept-Encoding": "br" } })).arrayBuffer();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

/** A browser that didn't start or hand out its trace is no finding of a page: it gets another try. */
function runLighthouse(address, run, triesLeft = 2) {
  try {
    return measureOnce(address, run);
  } catch (error) {
    if (triesLeft === 0) throw error;
    console.error(`Lighthouse failed on ${address} and tries again.`);
    return runLighthouse(address, run, triesLeft - 1);
  }
}

function measureOnce(address, run) {
  const file = path.join(folder, `report-${run}.json`);
  const flags =
    "--headless=new --no-sandbox --disable-gpu --disable-quic --disable-background-networking --disable-component-update --disable-sync";
  execFileSync(
    process.execPath,
    [
      path.join(folder, "node_modules/lighthouse/cli/index.js"),
      address,
      "--quiet",
      "--output=json",
      `--output-path=${file}`,
      `--chrome-flags=${flags}`,
      "--only-categories=performance,accessibility,best-practices",
      `--throttling.cpuSlowdownMultiplier=${slower}`,
    ],
    { env: { ...process.env, CHROME_PATH: chrome }, stdio: ["ignore", "ignore", "pipe"] },
  );
  return JSON.parse(readFileSync(file, "utf8"));
}

function summarise(reports) {
  const median = (read) => {
    const values = reports.map(read).sort((a, b) => a - b);
    return values[Math.floor(values.length / 2)];
  };
  const audit = (name) => median((report) => report.audits[name].numericValue);
  return {
    performance: Math.round(median((report) => report.categories.performance.score) * 100),
    accessibility: Math.round(median((report) => report.categories.accessibility.score) * 100),
    bestPractices: Math.round(median((report) => report.categories["best-practices"].score) * 100),
    lcpMs: Math.round(audit("largest-contentful-paint")),
    tbtMs: Math.round(audit("total-blocking-time")),
    cls: Math.round(audit("cumulative-layout-shift") * 1000) / 1000,
    kB: Math.round(audit("total-byte-weight") / 100) / 10,
  };
}

/** Bytes that a browser whose scripts are off fetches for the page, on a phone's screen. */
async function weighWithoutScripts(address) {
  const browser = await chromium.launch({ executablePath: chrome, args: ["--no-sandbox", "--disable-background-networking"] });
  try {
    const context = await browser.newContext({ viewport: { width: 412, height: 823 }, javaScriptEnabled: false });
    const page = await context.newPage();
    const network = await context.newCDPSession(page);
    await network.send("Network.enable");
    let bytes = 0;
    network.on("Network.loadingFinished", ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.goto(address, { waitUntil: "networkidle" });
    return { kBWithoutScripts: Math.round(bytes / 100) / 10 };
  } finally {
    await browser.close();
  }
}
