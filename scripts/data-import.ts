import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { withDatabase } from "@/lib/database/connect";
import { type ImportPlan, importFile } from "@/lib/import/import-file";
import { ImportRefused } from "@/lib/import/refusal";
import { describePlan } from "./import-words";

const HELP = `Brings one CSV file into the figures, as one edition: all of it or nothing.

  npm run data:import -- FILE [--reason "…"] [--by NAME] [--yes]

The file's header says what it is: observations, or one of the catalogues (publishers, sources, locations, region-members,
indicators, dimensions, elections, incidents, camps, series-breaks, timeline). Columns: docs/import-format.md.

  --reason TEXT   why the figures come in; kept with the edition
  --by NAME       who commits; without it, the name of this computer's user
  --yes           commit without asking (also so where there is no terminal to ask at)
  --help          this text

Examples
  npm run data:import -- idps-2026.csv --reason "IOM DTM round 140"
  npm run data:import -- prisma/data/catalogue/camps.csv --yes

Ends with
  0  committed, or nothing to change
  1  refused: nothing was committed; each row and column that has to change is named
  2  the command was not understood
  3  declined at the question; nothing was committed
  4  the database can't be reached, or failed
`;

/** @returns the exit code, as described in the help */
export async function run(_tools: unknown, args: string[]): Promise<number> {
  let options: ReturnType<typeof readArguments>;
  try {
    options = readArguments(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
    return 2;
  }
  if (options.values.help) {
    console.log(HELP);
    return 0;
  }
  const [file, ...more] = options.positionals;
  if (file === undefined || more.length > 0) {
    console.error(`${file === undefined ? "Name the file to import." : "One file at a time; each is an edition of its own."}\n\n${HELP}`);
    return 2;
  }
  try {
    return await withDatabase((databaseUrl) => importInto(databaseUrl, toAbsolute(file), options.values));
  } catch (error) {
    if (error instanceof ImportRefused) {
      console.error(error.message);
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
  return parseArgs({
    args,
    allowPositionals: true,
    options: { reason: { type: "string" }, by: { type: "string" }, yes: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
}

async function importInto(databaseUrl: string, file: string, values: { reason?: string; by?: string; yes?: boolean }): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  // A connection that breaks is told by the query under way.
  client.on("error", () => {});
  await client.connect();
  const asks = !values.yes && process.stdin.isTTY && process.stdout.isTTY;
  const shown: ImportPlan[] = [];
  const show = (plan: ImportPlan) => {
    if (shown.push(plan) === 1) console.log(describePlan(plan));
  };
  try {
    const result = await importFile(client, {
      path: file,
      reason: values.reason,
      committedBy: values.by?.trim() || os.userInfo().username,
      onWait: (holder) => console.log(`Waiting for another import to end: ${holder}`),
      confirm: async (plan) => {
        show(plan);
        return asks ? ask("Commit this as a new edition? [y/N] ") : true;
      },
    });
    show(result.plan);
    if (result.outcome === "committed") console.log(`Committed as edition ${result.edition}.`);
    if (result.outcome === "unchanged") console.log("Nothing to change: every row is in the figures already. No edition was made.");
    if (result.outcome === "declined") console.log("Declined: nothing was committed.");
    return result.outcome === "declined" ? 3 : 0;
  } finally {
    await client.end();
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
