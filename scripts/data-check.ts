import { readFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { openTemporaryServer } from "@/lib/database/embedded/temporary";
import { applyMigrations } from "@/lib/database/migrate";
import { loadDotEnv, readSettings } from "@/lib/env";
import { loadShippedCatalogues } from "@/lib/import/editions/load-shipped-catalogues";
import { parseMapping } from "@/lib/import/formats/mapping";
import { importFile } from "@/lib/import/import-file";
import { isDay } from "@/lib/import/map/day";
import { ImportRefused } from "@/lib/import/refusal";
import { fromWhereItWasGiven, NotUnderstood, runCommand } from "./editions/run-command";
import { describePlan } from "./import-words";

const HELP = `Checks files as an import would, and commits nothing: for the automatic tests of those who make such files.

  npm run data:check -- FILE… [options]

Codes are looked up in the database of DATABASE_URL. Without one, a database that passes is started with the catalogues that come with
this product; then every figure counts as added.

  --format NAME, --map MAPPING.json, --sheet NAME, --date YYYY-MM-DD, --publisher, --quoted-body, --source-title, --source-url,
  --published-on, --licence
             as with data:import
  --json     one JSON object for each file, for machines
  --help     this text

Examples
  npm run data:check -- idps-2026.csv
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
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: text,
      map: text,
      sheet: text,
      date: text,
      publisher: text,
      "quoted-body": text,
      "source-title": text,
      "source-url": text,
      "published-on": text,
      licence: text,
      json: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (positionals.length === 0) throw new NotUnderstood("Name the file to check.");
  if (values.date !== undefined && !isDay(values.date)) throw new NotUnderstood(`--date "${values.date}" is not a day; write YYYY-MM-DD.`);
  return { values, files: positionals };
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

async function checkFiles(connectionString: string, { values, files }: ReturnType<typeof readArguments>): Promise<number> {
  const mapping =
    values.map === undefined ? undefined : parseMapping(await readFile(fromWhereItWasGiven(values.map), "utf8"), path.basename(values.map));
  const client = new pg.Client({ connectionString });
  // A connection that breaks is told by the query under way.
  client.on("error", () => {});
  await client.connect();
  let code = 0;
  try {
    for (const file of files) {
      try {
        const { plan } = await importFile(client, {
          path: fromWhereItWasGiven(file),
          committedBy: os.userInfo().username,
          format: values.format,
          mapping,
          sheet: values.sheet,
          date: values.date,
          source: {
            publisher: values.publisher,
            quoted_body: values["quoted-body"],
            source_title: values["source-title"],
            source_url: values["source-url"],
            published_on: values["published-on"],
            licence: values.licence,
          },
          confirm: async () => false,
        });
        console.log(values.json ? JSON.stringify({ file, valid: true, plan }) : `${describePlan(plan)}\n${file} can be imported.`);
      } catch (error) {
        if (!(error instanceof ImportRefused)) throw error;
        code = 1;
        const { total, refusals } = error;
        if (values.json) console.log(JSON.stringify({ file, valid: false, total, refusals }));
        else console.error(error.message);
      }
    }
    return code;
  } finally {
    await client.end();
  }
}
