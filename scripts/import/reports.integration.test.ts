import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { findFreePort } from "@/lib/database/embedded/free-port";
import { runCommand } from "@/lib/import/test-support/command";
import { HEADER } from "@/lib/import/test-support/examplia";
import { setUpExamplia } from "@/lib/import/test-support/set-up-examplia";

const xa = setUpExamplia({ per: "file" });
const CENSUS = `${HEADER}\nidps,XA,2020-01-01,2020-12-31,1200,,,exact,,,,,xa-census,\n`;
const UNSOURCED = "indicator;location;period_start;period_end;value;qualifier\nidps;XA;2021-01-01;2021-12-31;1300;exact\n";

beforeAll(async () => {
  await writeFile(path.join(xa.folder, "census.csv"), CENSUS);
  await writeFile(path.join(xa.folder, "revised.csv"), CENSUS.replace("1200", "1250"));
  await writeFile(path.join(xa.folder, "wrong.csv"), CENSUS.replace("XA,", "XAG1,"));
  await writeFile(path.join(xa.folder, "unsourced.csv"), Buffer.from(`\uFEFF${UNSOURCED}`, "utf16le"));
});

/** A command given in the folder of the files. */
function run(name: string, args: string[], input?: string) {
  return runCommand(name, args, { databaseUrl: xa.databaseUrl, folder: xa.folder, input });
}
const sourced = ["--publisher", "Examplia Almanac", "--new-publisher", "Examplia Almanac", "--source-title", "Almanac of Examplia"];

test("a file by standard input is imported whole, and its edition says so", async () => {
  const { code, out } = await run("data-import", ["-", "--yes", "--by", "amal", "--reason", "Census"], CENSUS);
  expect([code, out]).toEqual([0, expect.stringContaining("Committed as edition 7.")]);
  expect(await xa.list("SELECT file_name, committed_by, reason, added FROM edition WHERE number = 7")).toEqual([
    { file_name: "standard input", committed_by: "amal", reason: "Census", added: 1 },
  ]);
  expect(await run("data-import", ["-"], CENSUS)).toMatchObject({ code: 2, err: expect.stringContaining("standard input is the file") });
});

test("the same figures again change nothing, and a dry run commits nothing", async () => {
  const [again, dry] = await Promise.all([run("data-import", ["census.csv", "--yes"]), run("data-import", ["revised.csv", "--dry-run"])]);
  expect([again.code, again.out]).toEqual([0, expect.stringContaining("Nothing to change: every row is in the figures already.")]);
  expect([dry.code, dry.out]).toEqual([0, expect.stringContaining("Dry run: nothing was committed.")]);
  expect(dry.out).toContain("was 1200 · xa-census\n    now 1250 · xa-census");
  expect(await xa.list("SELECT max(number) AS last FROM edition")).toEqual([{ last: 7 }]);
});

test("for machines, each file is one object: what was read, what it changes, what became of it", async () => {
  const { code, out, err } = await run("data-import", ["census.csv", "revised.csv", "wrong.csv", "--yes", "--json"]);
  expect([code, err]).toEqual([1, ""]);
  const [unchanged, committed, refused, ...more] = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(more).toEqual([]);
  expect(unchanged).toMatchObject({ outcome: "unchanged", dryRun: false, plan: { fileName: "census.csv", counts: { unchanged: 1 } } });
  expect(committed).toMatchObject({
    outcome: "committed",
    edition: 8,
    dryRun: false,
    errorsFile: null,
    plan: {
      fileName: "revised.csv",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      subject: "observations",
      recognised: { kind: "text", format: "observations", sheet: null, headerRow: 1, hxlRow: null, encoding: "utf-8", delimiter: "comma" },
      rows: 1,
      blankRows: 0,
      skipped: [],
      notes: [],
      counts: { added: 0, revised: 1, withdrawn: 0, unchanged: 0 },
      revisions: [{ line: 2, what: "idps XA 2020-01-01/2020-12-31", former: "1200 · xa-census", next: "1250 · xa-census" }],
      warnings: { total: expect.any(Number), first: expect.any(Array) },
      refusedRows: 0,
    },
  });
  expect(refused).toMatchObject({
    outcome: "refused",
    fileName: "wrong.csv",
    total: 1,
    refusals: [{ line: 2, column: "location", value: "XAG1", reason: expect.stringContaining('did you mean "XAG01"') }],
    errorsFile: path.join(xa.folder, "wrong.csv.errors.csv"),
  });
  expect(await readFile(path.join(xa.folder, "wrong.csv.errors.csv"), "utf8")).toContain("refused_because");
});

test("what is not understood ends with 2 and touches nothing", async () => {
  const nowhere = { databaseUrl: "postgresql://nobody@127.0.0.1:1/none", folder: xa.folder };
  const attempts = [["--colour"], [], ["a.csv", "--yes", "--date", "yesterday"], ["a.csv", "--yes", "--map", "none.json"]];
  const ended = await Promise.all(attempts.map((args) => runCommand("data-import", args, nowhere)));
  expect(ended.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
  expect(ended.map(({ err }) => err.split("\n")[0])).toEqual([
    expect.stringContaining("--colour"),
    "Name the file to import, or - for standard input.",
    '--date "yesterday" is not a day; write YYYY-MM-DD.',
    "The mapping none.json can't be read: there is no such file.",
  ]);
});

test("a database that is away, or has no tables, ends with 4 and a sentence", async () => {
  const databaseUrl = `postgresql://nobody@127.0.0.1:${await findFreePort()}/none`;
  const empty = new URL(xa.databaseUrl);
  empty.pathname = "/postgres";
  const [away, json, bare] = await Promise.all([
    runCommand("data-import", ["census.csv", "--yes"], { databaseUrl, folder: xa.folder }),
    runCommand("data-revert", ["7", "--reason", "Test", "--yes", "--json"], { databaseUrl, folder: xa.folder }),
    runCommand("data-editions", [], { databaseUrl: empty.href, folder: xa.folder }),
  ]);
  expect([away.code, away.err]).toEqual([
    4,
    expect.stringMatching(/^The database can't be reached; nothing of this file was committed\. \(.*\)\n$/),
  ]);
  expect([json.code, JSON.parse(json.out)]).toEqual([4, { outcome: "failed", message: expect.stringContaining("can't be reached") }]);
  expect([bare.code, bare.err]).toEqual([4, expect.stringMatching(/^The database has no tables of this product yet: .*\n$/)]);
});

test("a check takes what an import takes: separator, encoding, a new publisher, standard input; and commits nothing", async () => {
  const told = ["--encoding", "utf-16le", "--delimiter", ";"];
  const [right, unknown, piped] = await Promise.all([
    run("data-check", ["unsourced.csv", ...told, ...sourced]),
    run("data-check", ["unsourced.csv", ...told, "--publisher", "Examplia Almanac", "--source-title", "Almanac", "--json"]),
    run("data-check", ["-", ...sourced, "--delimiter", ";"], UNSOURCED),
  ]);
  expect([right.code, right.out]).toEqual([0, expect.stringContaining("unsourced.csv can be imported.")]);
  expect(right.out).toContain("read as utf-16le, cells parted by semicolon");
  expect([unknown.code, JSON.parse(unknown.out)]).toEqual([1, expect.objectContaining({ file: "unsourced.csv", valid: false, total: 1 })]);
  expect([piped.code, piped.out]).toEqual([0, expect.stringContaining("standard input can be imported.")]);
  expect(await xa.list("SELECT FROM publisher WHERE name_en = 'Examplia Almanac'")).toEqual([]);
});

test("an export by standard output is imported by standard input, and changes nothing", async () => {
  await xa.bring("revised.csv", CENSUS.replace("1200", "1250"));
  const exported = await run("data-export", ["--out", "-"]);
  expect([exported.code, exported.out.split("\n")[1]]).toEqual([0, expect.stringContaining("1250")]);
  const again = await run("data-import", ["-", "--yes"], exported.out);
  expect([again.code, again.out]).toEqual([0, expect.stringContaining("Nothing to change")]);
});
