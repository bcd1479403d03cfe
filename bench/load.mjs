// How many readers a page bears: requests per second against a static page with as many bytes of HTML, served by Next's own server, in turns.
// Needs a running server (`npm start`): npm run bench:load -- http://localhost:3000 [seconds a turn] [pages …]
// Then 400,000 requests of one page, and how much memory the server has before and after (where it tells at /metrics, or this is Linux and
// SERVER_PID names it).
import { countFailures, readTogether } from "./readers.mjs";
import { readMemory } from "./server-memory.mjs";
import { serveStaticPage } from "./static-page.mjs";

const [base = "http://localhost:3000", secondsText = "5", ...wanted] = process.argv.slice(2);
const seconds = Number(secondsText);
const pages = wanted.length > 0 ? wanted : ["/en", "/en/displacement", "/ar/displacement"];
const CONNECTIONS = 64;
const TURNS = 3;
const PARTS = 20;
const AT_ONCE = 50;
const BARS = { ratio: 0.9, p99: 100, data: 30 };
/** As browsers ask, and as programs do that take no compression. */
const encodings = { compressed: "gzip, deflate, br, zstd", plain: "identity" };

const measured = [];
for (const page of pages) {
  const bytes = await readSize(base + page);
  const still = await serveStaticPage(bytes);
  const stillBytes = await readSize(still.address);
  for (const [name, encoding] of Object.entries(encodings)) {
    const [ours, theirs] = [[], []];
    await run(base, page, encoding, 2);
    await run(still.address, "/", encoding, 2);
    for (let turn = 0; turn < TURNS; turn += 1) {
      ours.push(await run(base, page, encoding, seconds));
      theirs.push(await run(still.address, "/", encoding, seconds));
    }
    const median = (runs, read) => runs.map(read).sort((a, b) => a - b)[Math.floor(runs.length / 2)];
    measured.push({
      page,
      encoding: name,
      kB: Math.round(bytes / 100) / 10,
      "static kB": Math.round(stillBytes / 100) / 10,
      "per second": Math.round(median(ours, ({ perSecond }) => perSecond)),
      "static per second": Math.round(median(theirs, ({ perSecond }) => perSecond)),
      ratio: Math.round((median(ours, ({ perSecond }) => perSecond) / median(theirs, ({ perSecond }) => perSecond)) * 100) / 100,
      "p99 ms": Math.round(median(ours, ({ p99 }) => p99)),
      "static p99 ms": Math.round(median(theirs, ({ p99 }) => p99)),
      errors: [...ours, ...theirs].reduce((sum, run) => sum + countFailures(run), 0),
    });
    console.log(JSON.stringify(measured.at(-1)));
  }
  still.stop();
}
console.table(measured);
for (const { page, encoding, ratio, "p99 ms": p99 } of measured)
  console.log(
    `${ratio >= BARS.ratio && p99 <= BARS.p99 ? "held" : "NOT HELD"}: ${page} ${encoding}: ${ratio} (bar ${BARS.ratio}), p99 ${p99} ms (bar ${BARS.p99})`,
  );

// What a figure and other people's programs ask for, each time the same: of this edition it is made once (a chart nobody has asked for: bench/query.mjs).
const page = await (await fetch(`${base}/en/displacement`)).text();
const redraw = (/\/redraw\/en\/[^"\s]+?(?=\\?")/.exec(page)?.[0] ?? "").replaceAll(/\\u0026|&amp;/g, "&");
const calls = {
  "a chart's data": "/api/v1/charts/idps-over-time?locale=en",
  "a figure drawn anew": `${redraw}&location=IQG15&drawing=phone`,
  "a page of observations": "/api/v1/observations?indicator=idps&location=IQ&limit=60",
};
for (const [what, path] of Object.entries(calls)) {
  const read = (seconds) => readTogether({ base, paths: [path], connections: AT_ONCE, seconds, encoding: encodings.compressed });
  await read(2);
  const { perSecond, p50, p95, ...told } = await read(seconds);
  const isHeld = p95 <= BARS.data && countFailures(told) === 0;
  console.log(
    `${isHeld ? "held" : "NOT HELD"}: ${what}, ${AT_ONCE} at once: ${Math.round(perSecond)} a second, p50 ${round(p50)} ms, p95 ${round(p95)} ms (bar ${BARS.data}), ${countFailures(told)} failed (${path})`,
  );
}

const steady = [await readMemory(base)];
for (let part = 0; part < PARTS; part += 1) {
  await readTogether({ base, paths: [pages[0]], connections: CONNECTIONS, amount: 20_000, encoding: encodings.compressed });
  steady.push(await readMemory(base));
}
console.log(`memory in MB before and after each 20,000 requests: ${steady.join(", ")}`);
// It rises until garbage is collected: what a leak would raise is where it falls to.
const [first, second] = [steady.slice(0, PARTS / 2), steady.slice(PARTS / 2)].map((half) => Math.min(...half));
console.log(
  `${second <= first * 1.05 ? "held" : "NOT HELD"}: least memory of the first ${PARTS * 10},000 requests ${first} MB, of the next ${second} MB`,
);
process.exit();

function run(address, path, encoding, duration) {
  return readTogether({ base: address, paths: [path], connections: CONNECTIONS, seconds: duration, encoding });
}

async function readSize(address) {
  for (let reading = 0; reading < 2; reading += 1) await (await fetch(address)).arrayBuffer();
  return (await (await fetch(address, { headers: { "Accept-Encoding": "identity" } })).arrayBuffer()).byteLength;
}

function round(value) {
  return Math.round(value * 10) / 10;
}
