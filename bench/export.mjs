// What a chart costs to take away. Needs a running server (`npm start`): npm run bench:export -- http://localhost:3000 [rounds]
// In this process: a PNG 1,600 pixels wide of a chart of 120 invented points, drawn anew each time, against the server's drawing of ECharts
// with the same rasteriser, and against ECharts in a headless browser that keeps its page open; all in turns, so that what slows the machine
// for a while slows all of them. Through the server: a PNG from the cache, one file of each format, 50 exports at once beside a page that is
// read again and again, more exports at once than are let in, and a report of 30 figures in each format.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { chromium } from "@playwright/test";
import * as echarts from "echarts";
import { register } from "tsx/esm/api";
import { findChromium } from "./chromium.mjs";

register();
process.chdir(path.resolve(import.meta.dirname, ".."));
const [base = "http://localhost:3000", roundsText = "15"] = process.argv.slice(2);
const rounds = Number(roundsText);

/** What the address of an export must differ in, so that it is made anew, in every run against the same server. */
const run = Date.now() % 1_000;

await comparePictures();
await measureServer();
process.exit();

async function comparePictures() {
  const { drawChart } = await import("../lib/export/drawing/draw-chart.ts");
  const { writePng } = await import("../lib/export/picture/png-file.ts");
  const { toPng } = await import("../lib/export/picture/rasterise.ts");
  const { toBenchExport } = await import("../lib/export/testing/bench-export.ts");
  const { layOutFrame, toWantedSize } = await import("../lib/export/picture/frame-layout.ts");
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ["--disable-background-networking", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  const page = await browser.newPage({ viewport: { width: 800, height: 800 }, deviceScaleFactor: 2 });
  await page.setContent(
    '<div id="picture" style="width:800px;font-family:Noto Sans,sans-serif"><div id="above"></div><div id="chart" style="height:450px"></div><div id="below"></div></div>',
  );
  await page.addScriptTag({ content: readFileSync(createRequire(import.meta.url).resolve("echarts/dist/echarts.min.js"), "utf8") });

  const system = await browser.newBrowserCDPSession();
  /** Milliseconds of processor time that all of the browser's processes have used. */
  const readBrowser = async () => {
    const { processInfo } = await system.send("SystemInfo.getProcessInfo");
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
  };
  const times = new Map();
  const processor = new Map();
  const measure = async (name, work) => {
    const [begun, used] = [performance.now(), process.cpuUsage()];
    const made = await work();
    const { user, system } = process.cpuUsage(used);
    times.set(name, [...(times.get(name) ?? []), performance.now() - begun]);
    processor.set(name, [...(processor.get(name) ?? []), (user + system) / 1000]);
    return made;
  };
  // The first three make the machine warm.
  for (let round = -3; round < rounds; round += 1) {
    if (round === 0) for (const map of [times, processor]) map.clear();
    const exported = toBenchExport(round);
    const size = toWantedSize(layOutFrame(exported), exported);
    let svg = "";
    await measure("ours", async () => {
      svg = await measure("ours: drawing", () => drawChart(exported.spec, size, "light"));
      await measure("ours: PNG, with title, notes and sources", () => writePng({ ...exported, drawing: { svg, ...size } }));
    });
    await measure("ours: PNG of the drawing alone", () => toPng(svg, 1600));
    const option = toOption(exported.spec);
    await measure("ECharts on the server", () => toPng(drawWithECharts(option), 1600));
    const before = await readBrowser();
    await measure("ECharts in a kept page", async () => {
      await page.evaluate(
        ({ option: given, above, below }) => {
          document.getElementById("above").textContent = above;
          document.getElementById("below").textContent = below;
          const chart = globalThis.echarts.init(document.getElementById("chart"));
          chart.setOption(given);
          globalThis.chart = chart;
        },
        toPage(exported, option),
      );
      await page.locator("#picture").screenshot();
      await page.evaluate(() => globalThis.chart.dispose());
    });
    const own = processor.get("ECharts in a kept page");
    own.push(own.pop() + (await readBrowser()) - before);
  }
  await browser.close();
  const { closeDrawing } = await import("../lib/export/drawing/draw-chart.ts");
  await closeDrawing();
  const [server, kept] = ["ECharts on the server", "ECharts in a kept page"];
  console.log(`PNG 1,600 pixels wide of 120 points, ${rounds} rounds, milliseconds`);
  console.table(
    [...times].map(([what, values]) => ({
      what,
      median: round1(quantile(values, 0.5)),
      most: round1(quantile(values, 1)),
      processor: round1(quantile(processor.get(what), 0.5)),
    })),
  );
  const ratio = (measured, other) => round1(quantile(measured.get("ours"), 0.5) / quantile(measured.get(other), 0.5));
  console.log(
    `Times ${server}: ${ratio(times, server)}, by processor time ${ratio(processor, server)}; times ${kept}: ${ratio(times, kept)}\n`,
  );
}

/** The same points as ECharts draws them without a browser. */
function drawWithECharts(option) {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: 800, height: 450 });
  chart.setOption(option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

function toOption({ title, series }) {
  return {
    animation: false,
    textStyle: { fontFamily: "Noto Sans" },
    title: { text: title },
    legend: { bottom: 0 },
    xAxis: { type: "time" },
    yAxis: { type: "value" },
    series: series.map(({ label, points }) => ({ type: "line", name: label, data: points.map(({ at, value }) => [at, value]) })),
  };
}

/** The same words as stand around our drawing, so that both pictures show as much. */
function toPage({ spec, stamp }, option) {
  const sources = spec.sources.map(
    ({ fullAttribution, title, publishedOn, licence }) => `${fullAttribution}: ${title} (${publishedOn}). ${licence}`,
  );
  return {
    option,
    above: `${spec.title} ${spec.sentence}`,
    below: [...spec.notes, ...sources, stamp.editionText, stamp.permalink].join(" "),
  };
}

async function measureServer() {
  const chart = `${base}/en/charts/idps-over-time`;
  await read(`${chart}.png`);
  const cached = [];
  for (let reading = 0; reading < 30; reading += 1) cached.push((await read(`${chart}.png`)).ms);
  console.log(`A PNG from the cache: median ${round1(quantile(cached, 0.5))} ms, 95th percentile ${round1(quantile(cached, 0.95))} ms\n`);
  await measureFormats();
  await measureLoad();
  await measureReports();
}

/** One file of each format, made anew; the first of a format also loads what writes it. */
async function measureFormats() {
  const rows = [];
  for (const format of ["svg", "png", "pdf", "csv", "xlsx", "json", "pptx", "docx", "zip"]) {
    const row = { format };
    for (const [index, name] of ["first", "second"].entries()) {
      const { ms, bytes, status } = await read(`${base}/en/charts/idps-over-time.${format}?width=${320 + 2 * run + index}`);
      row[name] = Math.round(ms);
      Object.assign(row, { kB: round1(bytes / 1000), status });
    }
    rows.push(row);
  }
  console.log("One file of each format through the server, milliseconds");
  console.table(rows);
}

/** How long a page takes while nothing else is asked for, and while 50 different exports are; and what is said to far more. */
async function measureLoad() {
  const readPages = async (goOn) => {
    const times = [];
    do times.push((await read(`${base}/en/displacement`)).ms);
    while (goOn(times));
    return times;
  };
  await readPages((times) => times.length < 20);
  const idle = await readPages((times) => times.length < 60);
  let left = 50;
  const exports = Array.from({ length: 50 }, async (_, index) => {
    const answer = await read(`${base}/en/charts/unami-casualties-by-month.png?width=${800 + run + index}`);
    left -= 1;
    return answer;
  });
  const loaded = await readPages(() => left > 0);
  const answers = await Promise.all(exports);
  console.log("A page while 50 different exports are made at once, milliseconds");
  console.table(
    [
      ["idle", idle],
      ["50 exports", loaded],
    ].map(([page, times]) => ({
      page,
      readings: times.length,
      median: round1(quantile(times, 0.5)),
      "95th percentile": round1(quantile(times, 0.95)),
    })),
  );
  console.log(
    `times idle: ${round1(quantile(loaded, 0.5) / quantile(idle, 0.5))}; exports answered: ${countBy(answers.map(({ status }) => status))}`,
  );
  const many = await Promise.all(
    Array.from({ length: 250 }, (_, index) => read(`${base}/en/charts/idps-by-governorate.png?width=${1900 + run + index}&scale=0.5`)),
  );
  const refused = many.filter(({ status }) => status === 503);
  console.log(
    `250 at once: ${countBy(many.map(({ status }) => status))}; of those refused, ${refused.filter(({ retryAfter }) => retryAfter).length} say when to come back\n`,
  );
}

async function measureReports() {
  const slugs = [
    "idps-over-time",
    "idps-by-governorate",
    "returnees-over-time",
    "refugees-abroad",
    "turnout-published",
    "unami-casualties-by-month",
  ];
  const parts = Array.from({ length: 30 }, (_, index) => ({
    kind: "figure",
    slug: slugs[index % slugs.length],
    parameters: {},
    edition: null,
    // Differs from run to run, so that nothing comes from the cache.
    caption: `Figure ${index} of run ${run}`,
  }));
  const report = { title: "Measured", author: "", date: "", language: "en", digits: null, edition: null, parts };
  const rows = [];
  for (const format of ["docx", "pptx", "pdf", "zip"]) {
    const { ms, bytes, status } = await read(`${base}/en/report.${format}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(report),
    });
    rows.push({ format, seconds: round1(ms / 1000), kB: Math.round(bytes / 1000), status });
  }
  console.log("A report of 30 figures through the server; the first one also draws them");
  console.table(rows);
}

async function read(address, request) {
  const begun = performance.now();
  const answer = await fetch(address, request);
  const bytes = (await answer.arrayBuffer()).byteLength;
  return { ms: performance.now() - begun, bytes, status: answer.status, retryAfter: answer.headers.get("retry-after") };
}

function countBy(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => `${count} times ${value}`).join(", ");
}

function quantile(all, share) {
  const values = [...all].sort((a, b) => a - b);
  return values[Math.min(values.length - 1, Math.max(0, Math.ceil(values.length * share) - 1))] ?? 0;
}

function round1(value) {
  return Math.round(value * 10) / 10;
}
