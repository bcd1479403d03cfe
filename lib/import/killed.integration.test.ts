import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { HEADER, readStanding, toDailyFigures } from "./test-support/examplia";
import { setUpExamplia } from "./test-support/set-up-examplia";

const INSTANTS = 20;
const ROWS = 3000;

const xa = setUpExamplia();
let file: string;

beforeEach(async () => {
  file = path.join(xa.folder, "many.csv");
  await writeFigures(1);
});

/** Figures for as many days, all with other values for each factor. */
async function writeFigures(factor: number) {
  await writeFile(file, [HEADER, ...toDailyFigures(ROWS, factor), ""].join("\n"));
}

/** Imports the file in a process of its own; killed as long after it began to import as is said. */
async function importInProcess(killAfter?: number) {
  const child = spawn(process.execPath, [path.resolve("lib/import/test-support/import-process.mjs"), xa.databaseUrl, file], {
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

test("an importer killed at any instant leaves the edition whole or nothing of it, and the next import goes through", async () => {
  await importInProcess();
  await writeFigures(2);
  const { milliseconds } = await importInProcess();
  const first = (await readStanding(xa)).edition;
  let committed = first;
  for (let instant = 0; instant < INSTANTS; instant++) {
    await writeFigures(3 + instant);
    await importInProcess((milliseconds * instant) / (INSTANTS - 1));
    const after = await readStanding(xa);
    expect(after).toMatchObject({ figures: ROWS, whole: true });
    expect([committed, committed + 1]).toContain(after.edition);
    committed = after.edition;
  }
  // Some were killed before they had committed: else nothing was tried.
  expect(committed - first).toBeLessThan(INSTANTS);
  await writeFigures(1000);
  expect((await importInProcess()).said).toContain("committed");
  expect(await readStanding(xa)).toEqual({ edition: committed + 1, figures: ROWS, whole: true });
  expect((await importInProcess()).said).toContain("unchanged");
}, 120_000);
