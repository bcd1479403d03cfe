import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { startCommand } from "./test-support/command";
import { HEADER, toDailyFigures } from "./test-support/examplia";
import { setUpExamplia } from "./test-support/set-up-examplia";

const xa = setUpExamplia();
const ROWS = 2000;

test("of two importers, the second says for whose file it waits, and then brings its own; both editions are whole", async () => {
  const begin = async (file: string, factor: number, ...more: string[]) => {
    await writeFile(path.join(xa.folder, file), [HEADER, ...toDailyFigures(ROWS, factor), ""].join("\n"));
    return startCommand("data-import", [file, ...more], { databaseUrl: xa.databaseUrl, folder: xa.folder, terminal: true });
  };
  const first = await begin("first.csv", 1, "--by", "amal");
  await first.says("Commit this as a new edition? [y/N]");
  const second = await begin("second.csv", 2, "--by", "basim", "--yes");
  await second.says("Waiting for another import to end: import of first.csv by amal");
  first.type("y\n");
  expect(await first.ended).toMatchObject({ code: 0, out: expect.stringContaining("Committed as edition 7.") });
  expect(await second.ended).toMatchObject({ code: 0, out: expect.stringContaining("Committed as edition 8.") });
  expect(await xa.list("SELECT number, file_name, committed_by, added, revised FROM edition WHERE number > 6 ORDER BY number")).toEqual([
    { number: 7, file_name: "first.csv", committed_by: "amal", added: ROWS, revised: 0 },
    { number: 8, file_name: "second.csv", committed_by: "basim", added: 0, revised: ROWS },
  ]);
  expect(
    await xa.list(
      "SELECT from_edition, until_edition, count(*)::int AS figures, min(value)::int AS least FROM observation GROUP BY 1, 2 ORDER BY 1",
    ),
  ).toEqual([
    { from_edition: 7, until_edition: 8, figures: ROWS, least: 1000 },
    { from_edition: 8, until_edition: null, figures: ROWS, least: 2000 },
  ]);
});
