import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type EmbeddedServer, openEmbeddedServer } from "@/lib/database/embedded/server";
import { applyMigrations } from "@/lib/database/migrate";
import { type Command, type Ended, startCommand } from "./test-support/command";
import { type Examplia, HEADER, openExamplia, readStanding, toDailyFigures } from "./test-support/examplia";

const ROWS = 3000;
/** When the server goes down, as shares of the time that an import takes from its first row on, and how: at once, or without its leave. */
const INSTANTS = [
  { share: 0, signal: "SIGKILL" },
  { share: 0.3, signal: "SIGQUIT" },
  { share: 0.55, signal: "SIGKILL" },
  { share: 0.8, signal: "SIGQUIT" },
  { share: 0.95, signal: "SIGKILL" },
] as const;
const QUESTION = "Commit this as a new edition? [y/N]";
const PROGRESS = "rows a second";

let folder: string;
let server: EmbeddedServer;
let xa: Examplia;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "indicators killed "));
  await chmod(folder, 0o755);
  server = await openEmbeddedServer(folder);
  await applyMigrations(server.databaseUrl);
  xa = await openExamplia(server.databaseUrl);
  await xa.bringCatalogues();
});
afterAll(async () => {
  await xa.close();
  await server.release();
  await rm(folder, { recursive: true, force: true });
});

async function endServer(signal: "SIGKILL" | "SIGQUIT") {
  const record = await readFile(path.join(server.folder, "data/postmaster.pid"), "utf8");
  const pid = Number(record.split("\n")[0]);
  process.kill(pid, signal);
  // On a busy machine what is asked of it next could still be done.
  while (isThere(pid)) await wait(5);
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Starts the server again, which has to recover what was committed. */
async function startAgain() {
  await xa.close();
  await server.release();
  server = await openEmbeddedServer(folder);
  xa = await openExamplia(server.databaseUrl);
}

let factor = 0;
/** An import at a terminal, of a file that revises every figure. */
async function beginImport(...more: string[]): Promise<Command> {
  factor += 1;
  await writeFile(path.join(xa.folder, "many.csv"), [HEADER, ...toDailyFigures(ROWS, factor), ""].join("\n"));
  return startCommand("data-import", ["many.csv", ...more], { databaseUrl: server.databaseUrl, folder: xa.folder, terminal: true });
}

/** What the importer said is true of what is there: the edition it committed, nothing new, or, where it could not know, one or the other. */
async function expectTold({ code, out, err }: Ended, before: number): Promise<number> {
  expect(`${out}${err}`).not.toMatch(/^ +at /m);
  const standing = await readStanding(xa);
  const committed = out.includes(`Committed as edition ${before + 1}.`);
  const unknown = err.includes(`broke while edition ${before + 1} was being committed`);
  expect(code, err).toBe(committed ? 0 : 4);
  if (!committed && !unknown) expect(err).toMatch(/The (connection to the )?database .*; nothing of this file was committed\./);
  const possible = committed ? [before + 1] : unknown ? [before, before + 1] : [before];
  expect(possible, err).toContain(standing.edition);
  expect(standing).toMatchObject({ figures: ROWS, whole: true });
  return standing.edition;
}

test("a server that is killed at any instant of an import holds the edition whole or nothing of it, and the importer says which", async () => {
  const whole = await beginImport("--yes");
  await whole.says(PROGRESS);
  const began = performance.now();
  expect(await whole.ended).toMatchObject({ code: 0 });
  const milliseconds = performance.now() - began;
  let edition = 7;
  for (const { share, signal } of INSTANTS) {
    const command = await beginImport("--yes");
    await command.says(PROGRESS);
    await new Promise((resolve) => setTimeout(resolve, milliseconds * share));
    await endServer(signal);
    const ended = await command.ended;
    await startAgain();
    edition = await expectTold(ended, edition);
  }
  const asked = await beginImport();
  await asked.says(QUESTION);
  await endServer("SIGQUIT");
  asked.type("y\n");
  const ended = await asked.ended;
  await startAgain();
  expect(await expectTold(ended, edition)).toBe(edition);

  const next = await (await beginImport("--yes")).ended;
  expect(next.code, next.err).toBe(0);
  expect(await readStanding(xa)).toEqual({ edition: edition + 1, figures: ROWS, whole: true });
}, 180_000);

test("a server that is killed while it commits leaves the importer in doubt, who says so and how to find out", async () => {
  const { edition } = await readStanding(xa);
  await xa.list(`CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(600); RETURN NULL; END $$`);
  await xa.list(
    "CREATE CONSTRAINT TRIGGER dawdle AFTER INSERT ON edition DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION dawdle()",
  );
  const command = await beginImport("--yes");
  await expect
    .poll(() => xa.list("SELECT FROM pg_stat_activity WHERE query = 'COMMIT' AND wait_event = 'PgSleep'"), { timeout: 30_000 })
    .toHaveLength(1);
  await endServer("SIGQUIT");
  const { code, err } = await command.ended;
  expect(code).toBe(4);
  expect(err).toContain(`broke while edition ${edition + 1} was being committed. Once the database is back, npm run data:editions shows`);
  await startAgain();
  expect(await readStanding(xa)).toEqual({ edition, figures: ROWS, whole: true });
}, 60_000);
