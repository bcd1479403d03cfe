import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { type Command, startCommand } from "../test-support/command";
import { IMPORT_LOCK, readStanding, toDailyFigures } from "../test-support/examplia";
import { setUpExamplia } from "../test-support/set-up-examplia";

const ROWS = 3000;
/** When the process is killed, as shares of the time that taking back takes. */
const INSTANTS = [0, 0.2, 0.45, 0.7, 0.9];

const xa = setUpExamplia();

function revert(edition: number, ...more: string[]): Command {
  const args = [String(edition), "--reason", "It was a mistake", ...more];
  return startCommand("data-revert", args, { databaseUrl: xa.databaseUrl, folder: xa.folder, terminal: true });
}

/** Begins one and lets it have the database from a known instant on: until then, it waits for the lock. */
async function beginRevert(edition: number): Promise<Command> {
  await xa.client.query("BEGIN");
  await xa.client.query("SELECT pg_advisory_xact_lock($1)", [IMPORT_LOCK]);
  const command = revert(edition, "--yes");
  await command.says("Waiting for another import to end");
  await xa.client.query("ROLLBACK");
  return command;
}

test("a revert that is killed at any instant takes back the edition whole or nothing of it, and can be given again", async () => {
  await xa.bringFigures(toDailyFigures(ROWS, 1));
  const whole = await beginRevert(7);
  const start = performance.now();
  expect(await whole.ended).toMatchObject({ code: 0 });
  const milliseconds = performance.now() - start;
  let standing = await readStanding(xa);
  expect(standing).toEqual({ edition: 8, figures: 0, whole: true });
  for (const share of INSTANTS) {
    const before = standing;
    const command = await beginRevert(before.edition);
    await wait(milliseconds * share);
    command.kill();
    await command.ended;
    standing = await readStanding(xa);
    // Each revert takes back the one before, so all figures go and come by turns.
    const after = { edition: before.edition + 1, figures: ROWS - before.figures, whole: true };
    expect([before, after]).toContainEqual(standing);
  }
  const asked = revert(standing.edition);
  await asked.says("Commit this as a new edition? [y/N]");
  asked.kill();
  await asked.ended;
  expect(await readStanding(xa)).toEqual(standing);
  expect(await revert(standing.edition, "--yes").ended).toMatchObject({ code: 0 });
  expect(await readStanding(xa)).toEqual({ edition: standing.edition + 1, figures: ROWS - standing.figures, whole: true });
}, 120_000);
