import os from "node:os";
import { parseArgs } from "node:util";
import pg from "pg";
import { openTemporaryServer } from "@/lib/database/embedded/temporary";
import { applyMigrations } from "@/lib/database/migrate";
import { loadDotEnv, readSettings } from "@/lib/env";
import { loadShippedCatalogues } from "@/lib/import/editions/load-shipped-catalogues";
import { importFile } from "@/lib/import/import-file";
import { ImportRefused } from "@/lib/import/refusal";
import { fromWhereItWasGiven, NotUnderstood, runCommand } from "./command/run-command";
import { STANDARD_INPUT } from "./import/bring-file";
import { READING_HELP, readingArguments, readMapping, toReadingOptions } from "./import/reading-options";
import { spoolStandardInput } from "./import/spool";
import { describePlan } from "./import-words";

const HELP = `Checks files as an import would, and commits nothing: for the automatic tests of those who make such files.

  npm run data:check -- FILE… [options]            "-" reads standard input

Codes are looked up in the database of DATABASE_URL. Without one, a database that passes is started with the catalogues that come with
this product; then every figure counts as added.

${READING_HELP}

What is told
  --json                  one JSON object for each file, for machines
  --help                  this text

Examples
  npm run data:check -- idps-2026.csv
  npm run data:check -- camps.csv --delimiter ";" --publisher "Examplia Relief" --new-publisher "Examplia Relief"
  npm run -s data:check -- figures/*.csv --json

Ends with
  0  every file can be imported
  1  refused: each row and column that has to change is named; the other files are checked all the same
  2  the command was not understood
  4  the database can't be reached, or failed
`;

/** @returns the exit code, as described in the help */
export async function run(_tools: unknown, args: string[]): Promise<number> {
  return runCommand({ name: "data:check", help: HELP, readArguments, work }, args);
}

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { ...readingArguments, json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  if (positionals.length === 0) throw new NotUnderstood("Name the file to check.");
  return { values, files: positionals, reading: toReadingOptions(values) };
}

async function work(given: ReturnType<typeof readArguments>): Promise<number> {
  loadDotEnv();
  const databaseUrl = readSettings().DATABASE_URL;
  if (databaseUrl) return checkFiles(databaseUrl, given);
  const server = await openTemporaryServer();
  try {
    await applyMigrations(server.databaseUrl);
    await loadShippedCatalogues(server.databaseUrl);
    return await checkFiles(server.databaseUrl, given);
  } finally {
    await server.release();
  }
}

async function checkFiles(connectionString: string, { values, files, reading }: ReturnType<typeof readArguments>): Promise<number> {
  const mapping = await readMapping(values);
  const client = new pg.Client({ connectionString });
  // A connection that breaks is told by the query under way.
  client.on("error", () => {});
  await client.connect();
  let code = 0;
  try {
    for (const file of files) {
      const spooled = file === STANDARD_INPUT ? await spoolStandardInput() : null;
      try {
        const { plan } = await importFile(client, {
          ...reading,
          mapping,
          path: spooled?.path ?? fromWhereItWasGiven(file),
          fileName: spooled ? "standard input" : undefined,
          committedBy: os.userInfo().username,
          onWait: (holder) => console.error(`Waiting for another import to end: ${holder}`),
          confirm: async () => false,
        });
        console.log(values.json ? JSON.stringify({ file, valid: true, plan }) : `${describePlan(plan)}\n${plan.fileName} can be imported.`);
      } catch (error) {
        if (!(error instanceof ImportRefused)) throw error;
        code = 1;
        const { total, refusals } = error;
        if (values.json) console.log(JSON.stringify({ file, valid: false, total, refusals }));
        else console.error(error.message);
      } finally {
        await spooled?.remove();
      }
    }
    return code;
  } finally {
    await client.end();
  }
}
