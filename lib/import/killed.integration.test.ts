import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestDatabase } from "@/tests/database";
import { type Examplia, HEADER, openExamplia } from "./test-support/examplia";

const INSTANTS = 20;
const ROWS = 3000;

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let xa: Examplia;
let file: string;

beforeEach(async () => {
  database = await createTestDatabase();
  xa = await openExamplia(database.url);
  await xa.bringCatalogues();
  file = path.join(xa.folder, "many.csv");
  await writeFigures(1);
});
afterEach(async () => {
  await xa.close();
  await database.drop();
});

/** Figures for as many days, all with other values for each factor. */
async function writeFigures(factor: number) {
  const rows = Array.from({ length: ROWS }, (_, day) => {
    const date = new Date(Date.UTC(1950, 0, 1 + day)).toISOString().slice(0, 10);
    return `idps,XA,${date},${date},${factor * 1000 + (day % 1000)},,,exact,,,,,xa-census,`;
  });
  await writeFile(file, [HEADER, ...rows, ""].join("\n"));
}

/** Imports the file in a process of its own; killed as long after it began to import as is said. */
async function importInProcess(killAfter?: number) {
  const child = spawn(process.execPath, [path.resolve("lib/import/test-support/import-process.mjs"), database.url, file], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const closed = once(child, "close");
  let said = "";
  let began = 0;
  child.stdout.on("data", (data) => {
    said += data;
    if (began > 0) return;
    began = performance.now();
    if (killAfter !== undefined) setTimeout(() => child.kill("SIGKILL"), killAfter);
  });
  await closed;
  return { said, milliseconds: performance.now() - began };
}

/** Waits for the import lock, as the backend of a killed importer may still be at work. */
async function state() {
  await xa.client.query("BEGIN");
  await xa.client.query("SELECT pg_advisory_xact_lock(49642003)");
  const [row] = await xa.list<{ edition: number; figures: number; whole: boolean }>(
    `SELECT (SELECT max(number) FROM edition) AS edition, count(*)::int AS figures, count(DISTINCT from_edition) <= 1 AS whole
     FROM observation WHERE until_edition IS NULL`,
  );
  await xa.client.query("COMMIT");
  return row;
}

test("an importer killed at any instant leaves the edition whole or nothing of it, and the next import goes through", async () => {
  await importInProcess();
  await writeFigures(2);
  const { milliseconds } = await importInProcess();
  const first = (await state())?.edition ?? 0;
  let committed = first;
  for (let instant = 0; instant < INSTANTS; instant++) {
    await writeFigures(3 + instant);
    await importInProcess((milliseconds * instant) / (INSTANTS - 1));
    const after = await state();
    expect(after).toMatchObject({ figures: ROWS, whole: true });
    expect([committed, committed + 1]).toContain(after?.edition);
    committed = after?.edition ?? 0;
  }
  // Some were killed before they had committed: else nothing was tried.
  expect(committed - first).toBeLessThan(INSTANTS);
  await writeFigures(1000);
  expect((await importInProcess()).said).toContain("committed");
  expect(await state()).toEqual({ edition: committed + 1, figures: ROWS, whole: true });
  expect((await importInProcess()).said).toContain("unchanged");
}, 120_000);
