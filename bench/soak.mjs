// A long time under many readers: pages plain and with parameters, in three languages, the API, charts' data and files, at 64 connections.
// Needs a running server (`npm start`) that does not limit how often one address may ask: npm run bench:soak -- http://localhost:3000 [seconds]
import { countFailures, readTogether } from "./readers.mjs";
import { readMemory } from "./server-memory.mjs";

const [base = "http://localhost:3000", secondsText = "600"] = process.argv.slice(2);
const CONNECTIONS = 64;
const locales = ["en", "ar", "ckb"];
const paths = [
  ...locales.flatMap((locale) => [
    `/${locale}`,
    `/${locale}/displacement`,
    `/${locale}/yazidis`,
    `/${locale}/camps`,
    `/${locale}/camps/camp-khanke`,
    `/${locale}/elections`,
    `/${locale}/casualties`,
    `/${locale}/indicators/idps`,
    `/${locale}/locations/IQG15`,
    `/${locale}/sources`,
    `/${locale}/displacement?location=IQG15`,
    `/${locale}/displacement?edition=5`,
    `/${locale}/search?q=Sinjar`,
    `/${locale}/charts/idps-over-time`,
    `/${locale}/charts/idps-over-time.svg`,
    `/${locale}/charts/idps-over-time.csv`,
    `/${locale}/charts/idps-by-governorate.png`,
    `/${locale}/embed/idps-over-time`,
    `/api/v1/charts/idps-over-time?locale=${locale}`,
    `/api/v1/charts/turnout-over-time?locale=${locale}&edition=10`,
  ]),
  "/api/v1/observations?indicator=idps&location=IQ&limit=50",
  "/api/v1/observations?indicator=idps&within=IQG15&format=csv",
  "/api/v1/indicators",
  "/api/v1/camps",
  "/healthz",
  "/readyz",
];
for (const path of paths) await (await fetch(base + path)).arrayBuffer();

const memory = [await readMemory(base)];
const watch = setInterval(async () => memory.push(await readMemory(base)), 60_000);
const run = await readTogether({ base, paths, connections: CONNECTIONS, seconds: Number(secondsText), encoding: "gzip, br" });
clearInterval(watch);
memory.push(await readMemory(base));
const seconds = Math.round(run.seconds);
console.log(`${run.answers} answers in ${seconds} s at ${CONNECTIONS} connections, ${paths.length} addresses`);
console.log(`answers by status: ${[...run.statuses].map(([status, count]) => `${status}: ${count}`).join(", ")}`);
console.log(`broken connections ${run.errors}, of these timed out ${run.timeouts}`);
console.log(`milliseconds: median ${Math.round(run.p50)}, p99 ${Math.round(run.p99)}, most ${Math.round(run.most)}`);
console.log(`server's memory in MB, each minute: ${memory.join(", ")}`);
const isHeld = countFailures(run) === 0;
console.log(`${isHeld ? "held" : "NOT HELD"}: no error in ${seconds} s`);
process.exit(isHeld ? 0 : 1);
