// The commands on editions, on one of many figures: node bench/editions.mjs [rows] (500000 without)
// On an embedded server of its own, or on that of BENCH_DATABASE_URL (any database of a user who may create databases).
// The figures are made up and go into a passing database; each command runs in a process of its own, as someone would give it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
// biome-ignore lint/style/noRestrictedImports: figures are put straight into the database, as importing them is not what is measured
import pg from "pg";
import { register } from "tsx/esm/api";

register();
process.chdir(path.resolve(import.meta.dirname, ".."));

/** Of each: it ends within bounded memory, however many figures there are. */
const MOST_MB = 512;
const rows = Number(process.argv[2] ?? 500_000);
const { openTemporaryServer } = await import("../lib/database/embedded/temporary.ts");
const { applyMigrations } = await import("../lib/database/migrate.ts");
const { createScratch } = await import("../lib/database/scratch.ts");
const { loadShippedFigures } = await import("../lib/import/load-shipped.ts");
const { stopAll } = await import("../lib/process/stop.mjs");

const server = process.env.BENCH_DATABASE_URL ? null : await openTemporaryServer();
const folder = await mkdtemp(path.join(tmpdir(), "bench-editions-"));
const scratch = await createScratch(process.env.BENCH_DATABASE_URL ?? server.databaseUrl, "bench_editions");
const measured = [];
try {
  await applyMigrations(scratch.url);
  const { editions } = await loadShippedFigures(scratch.url);
  const [added, revised] = [editions + 1, editions + 2];
  await fill(added, revised);
  await measure("data-diff", [editions, added]);
  await measure("data-diff", [added, revised]);
  await measure("data-diff", [0, revised, "--json"]);
  await measure("data-export", ["--edition", added]);
  await measure("data-export", ["--by-theme"]);
  await measure("data-revert", [revised, "--reason", "Measured", "--yes"]);
  await measure("data-revert", [revised + 1, "--reason", "Measured", "--yes"]);
  await measure("data-revert", [added, "--reason", "Refused, as later editions built on it", "--yes"], 1);
} finally {
  await scratch.drop();
  await rm(folder, { recursive: true });
  await server?.release();
  await stopAll();
}
console.table(measured);
process.exit(measured.every((row) => row["peak MB"] <= MOST_MB) ? 0 : 1);

/** One edition that adds made-up figures, one for every place and day, and one that revises them all. */
async function fill(added, revised) {
  const client = new pg.Client({ connectionString: scratch.url });
  await client.connect();
  const insert = (edition, more) =>
    client.query(
      `INSERT INTO observation (indicator_code, location_code, reference_period_start, reference_period_end, publisher_code, value, qualifier, source_id, note, from_edition)
       SELECT 'idps', l.code, date '1950-01-01' + day, date '1950-01-01' + day, s.publisher_code, 1000 + (day * 7 + l.place) % 997 + $2::int, 'exact', s.id,
         CASE WHEN l.place % 10 = 0 THEN 'Invented to measure with' END, $1::int
       FROM generate_series(0, $3::int / (SELECT count(*)::int FROM location)) day
       CROSS JOIN (SELECT code, row_number() OVER (ORDER BY code)::int AS place FROM location) l
       CROSS JOIN (SELECT id, publisher_code FROM source WHERE quoted_body_code IS NULL ORDER BY id LIMIT 1) s
       LIMIT $3::int`,
      [edition, more, rows],
    );
  try {
    for (const [edition, more] of [
      [added, 0],
      [revised, 1],
    ]) {
      await client.query(
        `INSERT INTO edition (number, committed_at, committed_by, file_name, file_sha256, subject, reason, added, revised, withdrawn, unchanged)
         VALUES ($1, clock_timestamp(), 'bench', 'made up', '', 'observations', 'Measured', $2, $3, 0, 0)`,
        [edition, more === 0 ? rows : 0, more === 0 ? 0 : rows],
      );
      if (more > 0) await client.query("UPDATE observation SET until_edition = $1 WHERE from_edition = $2", [edition, added]);
      await insert(edition, more);
    }
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}

async function measure(name, args, expected = 0) {
  const began = performance.now();
  const child = spawn(process.execPath, ["--require", path.resolve("bench/peak.cjs"), "scripts/run.mjs", name, ...args.map(String)], {
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    env: { ...process.env, DATABASE_URL: scratch.url, INIT_CWD: folder },
  });
  let [bytes, peak, complaint] = [0, "", ""];
  child.stdout.on("data", (data) => {
    bytes += data.length;
  });
  child.stderr.on("data", (data) => {
    complaint += data;
  });
  child.stdio[3].on("data", (data) => {
    peak += data;
  });
  const [code] = await once(child, "close");
  if (code !== expected) throw new Error(`${name} ${args.join(" ")} ended with ${code}: ${complaint}`);
  measured.push({
    command: `${name.replace("-", ":")} ${args.filter((arg) => !String(arg).includes(" ")).join(" ")}`,
    seconds: Math.round((performance.now() - began) / 100) / 10,
    "peak MB": Math.round(Number(peak) / 1024),
    "output MB": Math.round(bytes / 100_000) / 10,
  });
  console.log(JSON.stringify(measured.at(-1)));
}
