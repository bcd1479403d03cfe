import { readFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { withDatabase } from "@/lib/database/connect";
import { formats } from "@/lib/import/formats";
import { parseMapping } from "@/lib/import/formats/mapping";
import { type ImportOptions, type ImportPlan, importFile } from "@/lib/import/import-file";
import { isDay } from "@/lib/import/map/day";
import { DELIMITERS, type Delimiter, ENCODINGS, type Encoding } from "@/lib/import/read/sniff-text";
import { ImportRefused } from "@/lib/import/refusal";
import { showProgress } from "./import/progress";
import { spoolStandardInput } from "./import/spool";
import { describePlan } from "./import-words";

const HELP = `Brings files into the figures, each as one edition: all of it or nothing. Shows what would change, and asks first.

  npm run data:import -- FILE… [options]            "-" reads standard input

Reads CSV, TSV, XLSX and JSON. The header says what a file is: observations or a catalogue in our own columns (docs/import-format.md),
or a format of others:
${formats.map(({ name, title }) => `  ${name.padEnd(26)} ${title}`).join("\n")}
Any other table comes in with a mapping (--map). docs/import.md walks through it.

How the file is read
  --format NAME           one of the names above, or canonical; without it, told by the header (auto)
  --map MAPPING.json      a mapping of any table to our columns
  --sheet NAME            sheet of a workbook, where several could be meant
  --delimiter CHARACTER   , ; | or tab, where it can't be told
  --encoding NAME         ${ENCODINGS.join(", ")}
  --date YYYY-MM-DD       day of the figures, for formats whose files don't hold it
  --keep-incidents N      keep single events of N and more deaths as incidents

Where the figures are from, for files whose rows name no source
  --publisher CODE|NAME   who published them; nearest known ones are told
  --new-publisher NAME    introduces a publisher that is not known yet
  --quoted-body CODE|NAME whose figures the document quotes
  --source-title TEXT     the document or data set
  --source-url URL        where its publisher keeps it
  --published-on DATE     2025-12-01, 2025-12 or 2025
  --licence TEXT          as its publisher states it

What is done
  --dry-run               show everything, commit nothing
  --yes                   commit without asking (also so where there is no terminal to ask at)
  --accept-valid          commit the good rows and leave out the refused ones; the edition's reason says so
  --reason TEXT           why the figures come in; kept with the edition
  --by NAME               who commits; without it, the name of this computer's user
  --json                  the report as one JSON object a line, for machines
  --help                  this text

Examples
  npm run data:import -- idps-2026.csv --reason "IOM DTM round 140"
  npm run data:import -- "DTM master list.xlsx" --date 2024-12-31 --dry-run
  npm run data:import -- camps.xlsx --map camps.json --publisher unhcr --source-title "Camp list, May 2025" --published-on 2025-05
  curl -s https://example.org/figures.json | npm run data:import -- - --yes

Refused rows are written to FILE.errors.csv with the reason beside each: put them right there, and import that file.

Ends with
  0  committed, or nothing to change; with --dry-run, nothing is refused
  1  refused: nothing of the file was committed; each row and column that has to change is named
  2  the command was not understood
  3  declined at the question; nothing was committed
  4  the database can't be reached, or failed
`;

/** @returns the exit code, as described in the help */
export async function run(_tools: unknown, args: string[]): Promise<number> {
  let given: ReturnType<typeof readArguments>;
  try {
    given = readArguments(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\nnpm run data:import -- --help lists what can be said.`);
    return 2;
  }
  if (given.values.help) {
    console.log(HELP);
    return 0;
  }
  try {
    return await withDatabase(async (databaseUrl) => {
      for (const file of given.positionals) {
        const code = await importInto(databaseUrl, file, given);
        if (code !== 0) return code;
      }
      return 0;
    });
  } catch (error) {
    if (error instanceof ImportRefused) {
      reportRefusal(error, given.values.json ?? false);
      return 1;
    }
    if (isUndefinedTable(error)) {
      console.error("The database has no tables of this product yet: run npm run db:migrate, or npm start, and import again.");
      return 4;
    }
    console.error(`The import failed, and nothing was committed: ${error instanceof Error ? error.message : error}`);
    return 4;
  }
}

/** PostgreSQL's code for a table that is not there. */
function isUndefinedTable(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === "42P01";
}

/** npm and the launcher change to the project's folder; a file is named from where the command was given. */
function toAbsolute(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.env.PWD ?? process.cwd(), file);
}

function readArguments(args: string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const given = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: text,
      map: text,
      sheet: text,
      delimiter: text,
      encoding: text,
      date: text,
      "keep-incidents": text,
      publisher: text,
      "new-publisher": text,
      "quoted-body": text,
      "source-title": text,
      "source-url": text,
      "published-on": text,
      licence: text,
      "dry-run": flag,
      yes: flag,
      "accept-valid": flag,
      reason: text,
      by: text,
      json: flag,
      help: { type: "boolean", short: "h" },
    },
  });
  const { values, positionals } = given;
  if (values.help) return { ...given, text: {} };
  if (positionals.length === 0) throw new Error("Name the file to import, or - for standard input.");
  if (values.date !== undefined && !isDay(values.date)) throw new Error(`--date "${values.date}" is not a day; write YYYY-MM-DD.`);
  if (values["keep-incidents"] !== undefined && !/^[1-9]\d{0,6}$/.test(values["keep-incidents"]))
    throw new Error("--keep-incidents needs a whole number of deaths from 1 up.");
  return { ...given, text: { ...readDelimiter(values.delimiter), ...readEncoding(values.encoding) } };
}

function readDelimiter(written: string | undefined): { delimiter?: Delimiter } {
  if (written === undefined) return {};
  const delimiter = written === "tab" || written === "\\t" ? "\t" : written;
  if (!Object.hasOwn(DELIMITERS, delimiter)) throw new Error("--delimiter is one of , ; | and tab.");
  return { delimiter: delimiter as Delimiter };
}

function readEncoding(written: string | undefined): { encoding?: Encoding } {
  if (written === undefined) return {};
  const encoding = ENCODINGS.find((known) => known === written.toLowerCase());
  if (!encoding) throw new Error(`--encoding is one of ${ENCODINGS.join(", ")}.`);
  return { encoding };
}

async function importInto(databaseUrl: string, name: string, { values, text }: ReturnType<typeof readArguments>): Promise<number> {
  const spooled = name === "-" ? await spoolStandardInput() : null;
  const file = spooled?.path ?? toAbsolute(name);
  const client = new pg.Client({ connectionString: databaseUrl });
  // A connection that breaks is told by the query under way.
  client.on("error", () => {});
  await client.connect();
  const say = values.json ? () => {} : console.log;
  // Standard input is the file there, and can't answer a question.
  const asks = !values.yes && !values["dry-run"] && !spooled && process.stdin.isTTY && process.stdout.isTTY;
  const progress = showProgress();
  const shown: ImportPlan[] = [];
  const show = (plan: ImportPlan) => {
    progress.end();
    if (shown.push(plan) === 1) say(describePlan(plan));
  };
  try {
    const result = await importFile(client, {
      path: file,
      fileName: spooled ? "standard input" : undefined,
      errorsFile: spooled ? toAbsolute("standard-input.errors.csv") : `${file}.errors.csv`,
      reason: values.reason,
      committedBy: values.by?.trim() || os.userInfo().username,
      format: values.format,
      mapping:
        values.map === undefined ? undefined : parseMapping(await readFile(toAbsolute(values.map), "utf8"), path.basename(values.map)),
      sheet: values.sheet,
      text,
      date: values.date,
      keepIncidentsFrom: values["keep-incidents"] === undefined ? undefined : Number(values["keep-incidents"]),
      source: toSourceWords(values),
      newPublisher: values["new-publisher"],
      acceptValid: values["accept-valid"],
      onWait: (holder) => say(`Waiting for another import to end: ${holder}`),
      onProgress: progress.update,
      confirm: async (plan) => {
        show(plan);
        if (values["dry-run"]) return false;
        return asks ? ask("Commit this as a new edition? [y/N] ") : true;
      },
    });
    show(result.plan);
    if (values.json) console.log(JSON.stringify({ ...result, dryRun: values["dry-run"] ?? false }));
    if (result.errorsFile) say(`The refused rows, each with its reason: ${result.errorsFile}`);
    if (result.outcome === "committed") say(`Committed as edition ${result.edition}.`);
    if (result.outcome === "unchanged") say("Nothing to change: every row is in the figures already. No edition was made.");
    if (result.outcome === "declined") say(values["dry-run"] ? "Dry run: nothing was committed." : "Declined: nothing was committed.");
    return result.outcome === "declined" && !values["dry-run"] ? 3 : 0;
  } finally {
    progress.end();
    await client.end();
    await spooled?.remove();
  }
}

function toSourceWords(values: ReturnType<typeof readArguments>["values"]): ImportOptions["source"] {
  return {
    publisher: values.publisher,
    quoted_body: values["quoted-body"],
    source_title: values["source-title"],
    source_url: values["source-url"],
    published_on: values["published-on"],
    licence: values.licence,
  };
}

function reportRefusal(refused: ImportRefused, json: boolean) {
  const { fileName, total, refusals, errorsFile } = refused;
  if (json) console.log(JSON.stringify({ outcome: "refused", fileName, total, refusals, errorsFile }));
  else {
    console.error(refused.message);
    if (errorsFile) console.error(`All of them, with the rows they stand in, ready to be put right and imported: ${errorsFile}`);
  }
}

async function ask(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await terminal.question(question)).trim());
  } finally {
    terminal.close();
  }
}
