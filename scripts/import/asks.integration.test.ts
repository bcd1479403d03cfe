import { writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { startCommand } from "@/lib/import/test-support/command";
import { HEADER, toDailyFigures } from "@/lib/import/test-support/examplia";
import { setUpExamplia } from "@/lib/import/test-support/set-up-examplia";

const xa = setUpExamplia({ per: "file" });
const WIPED = "\r\u001b[K";
const QUESTION = "Commit this as a new edition? [y/N]";
const lastEdition = async () => (await xa.list<{ last: number }>("SELECT max(number) AS last FROM edition"))[0]?.last;

beforeAll(async () => {
  await writeFile(path.join(xa.folder, "census.csv"), [HEADER, ...toDailyFigures(10, 1), ""].join("\n"));
  // Long notes make it a file that is read in several goes.
  const long = toDailyFigures(6_000, 1).map((row) => `${row}${"as the census says ".repeat(25)}`);
  await writeFile(path.join(xa.folder, "long.csv"), [HEADER, ...long, ""].join("\n"));
});

function importAtTerminal(file = "census.csv") {
  return startCommand("data-import", [file], { ...given(), terminal: true });
}
const given = () => ({ databaseUrl: xa.databaseUrl, folder: xa.folder });

test("an import without anyone to ask is not begun, and says how to go on", async () => {
  const { code, err } = await startCommand("data-import", ["census.csv"], given()).ended;
  expect(code).toBe(2);
  expect(err).toContain("there is no terminal: say --yes to commit without asking, or --dry-run to commit nothing.");
});

test("no, and the end of input, commit nothing", async () => {
  const refused = importAtTerminal();
  await refused.says(QUESTION);
  refused.type("n\n");
  expect(await refused.ended).toMatchObject({ code: 3, out: expect.stringContaining("Declined: nothing was committed.") });
  const left = importAtTerminal();
  await left.says(QUESTION);
  left.endInput();
  expect(await left.ended).toMatchObject({ code: 3, out: expect.stringContaining("Declined: nothing was committed.") });
  expect(await lastEdition()).toBe(6);
});

test("reading shows its rate and the time left; yes commits what was shown", async () => {
  const command = importAtTerminal("long.csv");
  await command.says(QUESTION);
  command.type("y\n");
  const { code, out, err } = await command.ended;
  const lines = err.split(WIPED);
  expect(lines[1]).toMatch(/^[\d,]+ rows, \d+ %, [\d,]+ rows a second, \d+ s left$/);
  expect(lines.at(-1)).toBe("");
  expect(out).toContain("long.csv: observations in our own columns, 6000 rows");
  expect(out).toContain("Committed as edition 7.");
  expect(code).toBe(0);
});

test("taking an edition back asks in the same way", async () => {
  const revert = (terminal: boolean) => startCommand("data-revert", ["7", "--reason", "It was a mistake"], { ...given(), terminal });
  expect(await revert(false).ended).toMatchObject({ code: 2, err: expect.stringContaining("there is no terminal: say --yes") });
  const refused = revert(true);
  await refused.says(QUESTION);
  refused.endInput();
  expect(await refused.ended).toMatchObject({ code: 3 });
  const agreed = revert(true);
  await agreed.says(QUESTION);
  agreed.type("yes\n");
  expect(await agreed.ended).toMatchObject({ code: 0, out: expect.stringContaining("Committed as edition 8.") });
});
