// One series out of many figures: as SQL prepared by hand, through the application's own query, as a chart's data, and 50 at once.
// npm run bench:query -- [rows…] (without: 100000 and 10000000, of which the last takes some minutes and 5 GB of disk)
// On an embedded server of its own, or on that of BENCH_DATABASE_URL (any database of a user who may create databases).
import { spawnSync } from "node:child_process";
import path from "node:path";
// biome-ignore lint/style/noRestrictedImports: what is measured is the database itself
import pg from "pg";
import { register } from "tsx/esm/api";
import { addMadeUpFigures, MONTHS } from "./made-up-figures.mjs";

// Reads of the server only load where the server's side is asked for.
if (!process.execArgv.some((flag) => flag.includes("react-server"))) {
  const flags = ["--conditions=react-server", import.meta.filename, ...process.argv.slice(2)];
  process.exit(spawnSync(process.execPath, flags, { stdio: "inherit" }).status ?? 1);
}
register();
process.chdir(path.resolve(import.meta.dirname, ".."));

/** Of the issue this answers: milliseconds at the 95th percentile, and what the growth from the smallest to the largest may cost. */
const BARS = { database: 2, chart: 30, growth: 2 };
const ROUNDS = 2_000;
const AT_ONCE = 50;

const sizes = process.argv.slice(2).map(Number);
const measured = [];
const { openTemporaryServer } = await import("../lib/database/embedded/temporary.ts");
const { applyMigrations } = await import("../lib/database/migrate.ts");
const { createScratch } = await import("../lib/database/scratch.ts");
const { loadShippedFigures } = await import("../lib/import/load-shipped.ts");
const { stopAll } = await import("../lib/process/stop.mjs");
const server = process.env.BENCH_DATABASE_URL ? null : await openTemporaryServer();
try {
  for (const rows of sizes.length > 0 ? sizes : [100_000, 10_000_000]) {
    const scratch = await createScratch(process.env.BENCH_DATABASE_URL ?? server.databaseUrl, "bench_query");
    try {
      await applyMigrations(scratch.url);
      await loadShippedFigures(scratch.url);
      console.log(`${rows.toLocaleString("en")} figures are made up …`);
      const made = await addMadeUpFigures(scratch.url, rows);
      measured.push({ rows, ...(await measure(scratch.url, made)) });
      console.log(JSON.stringify(measured.at(-1)));
    } finally {
      const { getDatabase } = await import("../lib/db.ts");
      await getDatabase().$disconnect();
      globalThis.iraqIndicatorsDatabase = undefined;
      await scratch.drop();
    }
  }
} finally {
  await server?.release();
  await stopAll();
}
console.table(measured);
const [smallest, largest] = [measured[0], measured.at(-1)];
const bars = [
  ["one series at the database, p95", largest.sqlP95, BARS.database],
  ["through the application's query, p95", largest.queryP95, round(2 * largest.sqlP95 + 1)],
  ["a chart's data, 50 at once, p95", largest.atOnceP95, BARS.chart],
  ["growth of a single series, p50", round(largest.sqlP50 / smallest.sqlP50), BARS.growth],
  ["growth through the application, p50", round(largest.queryP50 / smallest.queryP50), BARS.growth],
];
for (const [what, is, bar] of bars) console.log(`${is <= bar ? "held" : "NOT HELD"}: ${what}: ${is} (bar ${bar})`);
process.exit(0);

async function measure(databaseUrl, { edition, places, indicators }) {
  process.env.DATABASE_URL = databaseUrl;
  const { listObservations } = await import("../lib/data/observations.ts");
  const { buildChart } = await import("../lib/publish/build-chart.ts");
  const { getEdition } = await import("../lib/data/editions.ts");
  /** Another series each time, spread over all of them. */
  const choose = (turn) => ({
    indicatorCode: indicators[turn % indicators.length],
    locationCode: `bench-${((turn * 7919) % places) + 1}`,
  });
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on("error", () => {});
  await client.connect();
  const bySql = async (turn) => {
    const { indicatorCode, locationCode } = choose(turn);
    const { rows } = await client.query({
      name: "series",
      text: `SELECT * FROM observation WHERE indicator_code = $1 AND location_code = $2 AND from_edition <= $3
        AND (until_edition IS NULL OR until_edition > $3) AND population_group = '' AND sex = '' AND age_group = '' AND shelter_type = ''
        AND cause = '' AND denominator = '' AND voting_scope = '' AND stage = '' AND origin_code IS NULL`,
      values: [indicatorCode, locationCode, edition],
      // As they come: to make dates and objects of them is the client's work.
      rowMode: "array",
      types: { getTypeParser: () => (text) => text },
    });
    return rows.length;
  };
  const byQuery = async (turn) => {
    const { indicatorCode, locationCode } = choose(turn);
    return (await listObservations({ indicatorCode, locationCodes: [locationCode] }, edition)).length;
  };
  const whole = await getEdition(edition);
  const byChart = async (turn) => {
    const { indicatorCode, locationCode } = choose(turn);
    const spec = await buildChart("indicator-over-time", { indicator: indicatorCode, location: locationCode }, whole, {
      locale: "en",
      digits: "latn",
    });
    return spec.series.reduce((sum, { points }) => sum + points.length, 0);
  };
  // In turns, so that what slows the machine for a while slows both. Each asks for series that the other has not just read.
  const [sql, query] = [[], []];
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    await time(sql, () => bySql(turn * 2));
    await time(query, () => byQuery(turn * 2 + 1));
  }
  const atOnce = [];
  await together(AT_ONCE, 40, (turn) => time(atOnce, () => byQuery(turn * 3)));
  const charts = [];
  await together(AT_ONCE, 10, (turn) => time(charts, () => byChart(turn * 5)));
  await client.end();
  const first = ([, ...values]) => values;
  return {
    sqlP50: quantile(first(sql), 0.5),
    sqlP95: quantile(first(sql), 0.95),
    queryP50: quantile(first(query), 0.5),
    queryP95: quantile(first(query), 0.95),
    atOnceP50: quantile(atOnce, 0.5),
    atOnceP95: quantile(atOnce, 0.95),
    chartsAtOnceP95: quantile(charts, 0.95),
  };
}

async function time(into, work) {
  const begun = performance.now();
  const found = await work();
  into.push(performance.now() - begun);
  if (found !== MONTHS) throw new Error(`A series has ${found} figures instead of ${MONTHS}.`);
}

/** Many readers at once, each asking again as soon as it is answered. */
async function together(readers, rounds, ask) {
  await Promise.all(
    Array.from({ length: readers }, async (_, reader) => {
      for (let round = 0; round < rounds; round += 1) await ask(reader * rounds + round);
    }),
  );
}

function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]);
}

function round(value) {
  return Math.round(value * 100) / 100;
}
