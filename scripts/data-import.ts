import { parseArgs } from "node:util";
import { formats } from "@/lib/import/formats";
import { toAsks } from "./command/ask";
import { NotUnderstood, runCommand, withClient } from "./command/run-command";
import { bringFile, STANDARD_INPUT } from "./import/bring-file";
import { READING_HELP, readingArguments, readMapping, toReadingOptions } from "./import/reading-options";

const HELP = `Brings files into the figures, each as one edition: all of it or nothing. Shows what would change, and asks first.

  npm run data:import -- FILE… [options]            "-" reads standard input

Reads CSV, TSV, XLSX and JSON. The header says what a file is: observations or a catalogue in our own columns (docs/import-format.md),
or a format of others:
${formats.map(({ name, title }) => `  ${name.padEnd(26)} ${title}`).join("\n")}
Any other table comes in with a mapping (--map). docs/import.md walks through it.

${READING_HELP}

What is done
  --dry-run               show everything, commit nothing
  --yes                   commit without asking; has to be said, or --dry-run, where nobody can be asked: without a terminal, with
                          --json, and where standard input is the file
  --accept-valid          commit the good rows and leave out the refused ones; the edition's reason says so
  --reason TEXT           why the figures come in; kept with the edition
  --by NAME               who commits; without it, the name of this computer's user
  --json                  the report of each file as one JSON object a line, for machines
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
  return runCommand({ name: "data:import", help: HELP, afterFailure: "nothing of this file was committed", readArguments, work }, args);
}

function readArguments(args: string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...readingArguments,
      "dry-run": flag,
      yes: flag,
      "accept-valid": flag,
      reason: text,
      by: text,
      json: flag,
      help: { type: "boolean", short: "h" },
    },
  });
  if (positionals.length === 0) throw new NotUnderstood("Name the file to import, or - for standard input.");
  const asks = toAsks(values, positionals.includes(STANDARD_INPUT));
  return { values, files: positionals, asks, reading: toReadingOptions(values) };
}

async function work({ values, files, asks, reading }: ReturnType<typeof readArguments>): Promise<number> {
  const mapping = await readMapping(values);
  return withClient(async (client) => {
    for (const file of files) {
      const code = await bringFile(client, file, { ...reading, mapping }, { ...values, asks });
      if (code !== 0) return code;
    }
    return 0;
  });
}
