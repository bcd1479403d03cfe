// What a choice in a figure costs the browser's main thread, from the choice to the new drawing on the screen, on a processor made four times slower.
// Needs a running server (`npm start`): npm run bench:interaction -- http://localhost:3000 [/en/displacement] [rounds] [times slower] [pages]
import { chromium } from "@playwright/test";
import { findChromium } from "./chromium.mjs";
import { readMachineIndex } from "./machine-index.mjs";

const [base = "http://localhost:3000", path = "/en/displacement", roundsText = "3", slowerText = "4", pagesText = "5"] =
  process.argv.slice(2);
const SLOWER = Number(slowerText);

/** Choices that differ in what they draw: a slider of 18 bars, a year, a publisher, a place and a day of publication of long series. */
const choices = [
  ...["ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowRight", "ArrowRight", "ArrowLeft"].map((key) => ({
    figure: "idps-by-governorate",
    key,
  })),
  ...[1, 2, 0].map((option) => ({ figure: "idps-over-time", select: "publisher", option })),
  ...[10, 3, 0].map((option) => ({ figure: "idps-over-time", select: "from", option })),
  ...[3, 8, 0].map((option) => ({ figure: "idps-over-time", select: "location", option })),
];

const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ["--disable-background-networking", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
});
// Each time a page that knows nothing yet: the slowest choices are the first ones, and of one page the third slowest alone would be the 95th
// percentile, which differs by half from run to run.
const opened = [];
for (let count = 0; count < Number(pagesText); count += 1) opened.push(await chooseInNewPage());
await browser.close();

const measured = opened.flatMap(({ choices }) => choices);
console.table(measured);
// The first one of a page also loads and compiles what only those who choose something need.
const later = opened.flatMap(({ choices }) => choices.slice(1));
console.log(`${path}, ${measured.length} choices on ${opened.length} pages, processor ${SLOWER} times slower, milliseconds of main thread`);
// The same work as in every bench, in the page: times of another machine compare by it, and a busy one shows a low one.
console.log(`index of this machine in the page: ${list("index")}; made slower: ${list("slowIndex")}`);
console.log(`first choice of a page: ${opened.map(({ choices }) => choices[0].mainThread).join(", ")}; later ones:`);
for (const key of ["mainThread", "longestTask", "untilQuiet"])
  console.log(`  ${key.padEnd(12)} median ${quantile(key, 0.5)}, 95th percentile ${quantile(key, 0.95)}, most ${quantile(key, 1)}`);

function list(key) {
  return opened.map((one) => one[key]).join(", ");
}

function quantile(key, share) {
  const values = later.map((one) => one[key]).sort((a, b) => a - b);
  return values[Math.min(values.length - 1, Math.ceil(values.length * share) - 1)];
}

async function chooseInNewPage() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(markChoices);
  await page.goto(base + path);
  await page.waitForLoadState("networkidle");
  const index = await page.evaluate(readMachineIndex);
  await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const slowIndex = await page.evaluate(readMachineIndex);

  // No more than is needed: what is traced costs time too.
  const categories = ["toplevel", "blink.user_timing"];
  await browser.startTracing(page, { categories });
  const names = [];
  for (let round = 0; round < Number(roundsText); round += 1) {
    for (const choice of choices) {
      await page.waitForTimeout(400);
      const figure = page.locator(`figure#${choice.figure}`);
      // Not by asking the page again and again: that would cost it the time that is measured.
      const drawn = page.waitForEvent("console", { predicate: (message) => message.text() === "drawn", timeout: 30_000 });
      if (choice.key) {
        await figure.getByRole("slider").focus();
        await page.keyboard.press(choice.key);
      } else await figure.locator(`select[name="${choice.select}"]`).selectOption({ index: choice.option });
      await drawn;
      names.push(`${choice.figure} ${choice.key ?? `${choice.select} ${choice.option}`}`);
    }
  }
  await page.waitForTimeout(500);
  const trace = JSON.parse((await browser.stopTracing()).toString());
  await context.close();
  const found = measure(trace.traceEvents).map((one, position) => ({ choice: names[position] ?? "?", ...one }));
  return { index, slowIndex, choices: found };
}

/** Runs in the page: a mark where a choice is made, and one when its new drawing has been painted. */
function markChoices() {
  let figure = null;
  const begin = (event) => {
    figure = event.target.closest("figure");
    if (figure) performance.mark("chosen");
  };
  addEventListener("input", begin, { capture: true });
  const tell = () => {
    performance.mark("drawn");
    console.debug("drawn");
  };
  addEventListener("DOMContentLoaded", () => {
    new MutationObserver((changes) => {
      const isDrawn = changes.some(({ target }) => target.dataset.part === "stage" && figure?.contains(target));
      if (!isDrawn) return;
      figure = null;
      requestAnimationFrame(() => setTimeout(tell));
    }).observe(document.body, { childList: true, subtree: true });
  });
}

/** Thread time of the page's main thread: another process that takes the processor away does not count. */
function measure(events) {
  const marks = events.filter(({ cat, name }) => cat.includes("blink.user_timing") && (name === "chosen" || name === "drawn"));
  const main = marks[0]?.tid;
  const tasks = events.filter(({ name, tid, ph }) => ph === "X" && tid === main && name === "ThreadControllerImpl::RunTask");
  const starts = marks.filter(({ name }) => name === "chosen").sort((a, b) => a.ts - b.ts);
  return starts.map((start, position) => {
    const next = starts[position + 1]?.ts ?? Number.POSITIVE_INFINITY;
    const end = marks.find(({ name, ts }) => name === "drawn" && ts > start.ts && ts < next);
    const spans = (until) =>
      tasks
        .filter(({ ts, dur }) => ts + dur > start.ts && ts < until)
        .map(({ ts, dur, tdur }) => ((Math.min(ts + dur, until) - Math.max(ts, start.ts)) / dur) * (tdur ?? dur));
    const sum = (values) => Math.round(values.reduce((total, value) => total + value, 0) / 1000);
    const untilDrawn = spans(end?.ts ?? next);
    return {
      mainThread: sum(untilDrawn),
      longestTask: Math.round(Math.max(0, ...untilDrawn) / 1000),
      untilQuiet: sum(spans(Math.min(next, (end?.ts ?? next) + 350_000))),
      wall: end ? Math.round((end.ts - start.ts) / 1000) : null,
    };
  });
}
