// An import of many figures, fully checked, against PostgreSQL's own COPY of the same file in the same run:
// npm run bench:import -- [rows…] (without: 50000, 500000 and 5000000, of which the last takes a quarter of an hour and 10 GB of disk)
// On an embedded server of its own, or on that of BENCH_DATABASE_URL (any database of a user who may create databases).
// The figures are made up and go into a passing database.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
// biome-ignore lint/style/noRestrictedImports: what is measured is the database itself
import pg from "pg";
// biome-ignore lint/style/noRestrictedImports: what is measured is the database itself
import { from as copyFrom } from "pg-copy-streams";
import { register } from "tsx/esm/api";

register();
process.chdir(path.resolve(import.meta.dirname, ".."));

const HEADER = "indicator,location,period_start,period_end,value,qualifier,sex,origin,source,note";
/** Where each of these stands in the table. */
const COLUMNS =
  "indicator_code, location_code, reference_period_start, reference_period_end, value, qualifier, sex, origin_code, source_id, note";
/** Of the bar: an import takes at most 1.6 times as long as COPY, an import of what is there already not longer than COPY. */
const BAR = { first: 1.6, again: 1 };

const [command, ...rest] = process.argv.slice(2);
if (command === "--import") await importInChild(rest[0], rest[1]);
else await compare([command, ...rest].filter(Boolean).map(Number));

async function compare(sizes) {
  const { openTemporaryServer } = await import("../lib/database/embedded/temporary.ts");
  const { applyMigrations } = await import("../lib/database/migrate.ts");
  const { createScratch } = await import("../lib/database/scratch.ts");
  const { loadShippedFigures } = await import("../lib/import/load-shipped.ts");
  const { stopAll } = await import("../lib/process/stop.mjs");
  const server = process.env.BENCH_DATABASE_URL ? null : await openTemporaryServer();
  const folder = await mkdtemp(path.join(tmpdir(), "bench-import-"));
  const measured = [];
  try {
    for (const rows of sizes.length > 0 ? sizes : [50_000, 500_000, 5_000_000]) {
      const scratch = await createScratch(process.env.BENCH_DATABASE_URL ?? server.databaseUrl, "bench_import");
      try {
        await applyMigrations(scratch.url);
        await loadShippedFigures(scratch.url);
        const file = path.join(folder, `${rows}.csv`);
        await writeFigures(scratch.url, file, rows);
        const copy = await timeCopy(scratch.url, file);
        const first = await runChild(scratch.url, file);
        const again = await runChild(scratch.url, file);
        if (first.outcome !== "committed" || first.added !== rows)
          throw new Error(`The import did not add every row: ${JSON.stringify(first)}`);
        if (again.outcome !== "unchanged") throw new Error(`The second import was not without effect: ${JSON.stringify(again)}`);
        measured.push({
          rows,
          "COPY s": round(copy),
          "import s": round(first.seconds),
          ratio: round(first.seconds / copy),
          "again s": round(again.seconds),
          "again ratio": round(again.seconds / copy),
          "peak MB": Math.max(first.peak, again.peak),
          "bar held": first.seconds <= BAR.first * copy && again.seconds <= BAR.again * copy ? "yes" : "no",
        });
        console.log(JSON.stringify(measured.at(-1)));
      } finally {
        await scratch.drop();
      }
    }
  } finally {
    await rm(folder, { recursive: true });
    await server?.release();
    await stopAll();
  }
  console.table(measured);
  process.exit(0);
}

/** Invented figures for real codes: one for every place and day, place by place within the day, as publishers write them. */
async function writeFigures(url, file, rows) {
  const { locations, source } = await withClient(url, async (client) => ({
    locations: (await client.query("SELECT code FROM location ORDER BY code")).rows.map(({ code }) => code),
    source: await pickSource(client),
  }));
  const out = createWriteStream(file);
  const day = Date.UTC(1950, 0, 1);
  let lines = `${HEADER}\n`;
  for (let row = 0; row < rows; row += 1) {
    const date = new Date(day + Math.floor(row / locations.length) * 86_400_000).toISOString().slice(0, 10);
    const note = row % 10 === 0 ? "Invented to measure with" : "";
    lines += `idps,${locations[row % locations.length]},${date},${date},${1000 + (row % 997)},exact,,,${source},${note}\n`;
    if (lines.length > 1 << 20) {
      if (!out.write(lines)) await once(out, "drain");
      lines = "";
    }
  }
  out.end(lines);
  await once(out, "finish");
}

async function pickSource(client) {
  const { rows } = await client.query("SELECT id FROM source WHERE quoted_body_code IS NULL ORDER BY id LIMIT 1");
  return rows[0].id;
}

/** COPY as `\copy` does it, into a table with the columns and indexes of `observation` and the figures that it holds. */
async function timeCopy(url, file) {
  return withClient(url, async (client) => {
    await client.query("CREATE TABLE plain (LIKE observation INCLUDING DEFAULTS INCLUDING INDEXES)");
    await client.query("INSERT INTO plain SELECT * FROM observation");
    await client.query("ALTER TABLE plain ALTER publisher_code SET DEFAULT 'a-publisher', ALTER from_edition SET DEFAULT 1000");
    const began = performance.now();
    const target = client.query(copyFrom(`COPY plain (${COLUMNS}) FROM STDIN (FORMAT csv, HEADER true, FORCE_NOT_NULL (sex))`));
    await pipeline(createReadStream(file, { highWaterMark: 1 << 16 }), target);
    const seconds = (performance.now() - began) / 1000;
    await client.query("DROP TABLE plain");
    await client.query("CHECKPOINT").catch(() => {});
    return seconds;
  });
}

async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A process of its own, so that its memory is that of one import. */
async function runChild(url, file) {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), "--import", url, file], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (data) => {
    said += data;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`The import ended with ${code}`);
  return JSON.parse(said);
}

async function importInChild(url, file) {
  const { importFile } = await import("../lib/import/import-file.ts");
  const result = await withClient(url, async (client) => {
    const began = performance.now();
    const { outcome, plan } = await importFile(client, { path: file, committedBy: "bench", reason: "To measure" });
    return { outcome, added: plan.counts.added, seconds: (performance.now() - began) / 1000 };
  });
  console.log(JSON.stringify({ ...result, peak: Math.round(process.resourceUsage().maxRSS / 1024) }));
  process.exit(0);
}

function round(number) {
  return Math.round(number * 100) / 100;
}
