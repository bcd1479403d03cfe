import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Writable } from "node:stream";
import { parseArgs } from "node:util";
import { lastEdition } from "@/lib/import/editions/edition-refused";
import { exportEdition } from "@/lib/import/editions/export-edition";
import { count, fromWhereItWasGiven, NotUnderstood, runCommand, toEdition, withClient, writeOut } from "./command/run-command";

const HELP = `Writes the figures and catalogues of an edition in the canonical format. Importing them again changes nothing.

  npm run data:export -- [--edition N] [--out FOLDER|-] [options]

  --edition N      the edition; without it, the last one
  --out FOLDER     where the files go; without it, edition-N in the current folder. "-" writes to standard output
  --subject NAME   observations, or a catalogue: publishers, sources, locations, region-members, indicators, dimensions, elections,
                   incidents, camps, series-breaks, timeline; without it, all of them (with --out -, observations)
  --by-theme       one file of observations for each theme
  --json           the files as one JSON object, for machines
  --help           this text

Examples
  npm run data:export -- --edition 18
  npm run -s data:export -- --edition 18 --out - --subject sources > sources.csv

Ends with 0 done, 1 there is no such edition or subject, 2 not understood, 4 the database can't be reached, failed, or the files can't
be written
`;

/** @returns the exit code, as described in the help */
export async function run(_tools: unknown, args: string[]): Promise<number> {
  return runCommand({ name: "data:export", help: HELP, readArguments, work }, args);
}

function readArguments(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      edition: { type: "string" },
      out: { type: "string" },
      subject: { type: "string" },
      "by-theme": { type: "boolean" },
      json: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.out === "-" && values["by-theme"]) throw new NotUnderstood("Standard output takes one file; leave out --by-theme.");
  if (values.out === "-" && values.json) throw new NotUnderstood("Standard output is the file there; leave out --json.");
  return { values, edition: values.edition === undefined ? null : toEdition(values.edition) };
}

function work({ values, edition: wanted }: ReturnType<typeof readArguments>): Promise<number> {
  const toOutput = values.out === "-";
  return withClient(async (client) => {
    const edition = wanted ?? (await lastEdition(client));
    const folder = toOutput ? "" : fromWhereItWasGiven(values.out ?? `edition-${edition}`);
    const parts = new Set<string>();
    try {
      const { files, notRedistributable } = await exportEdition(client, {
        edition,
        subject: values.subject ?? (toOutput ? "observations" : undefined),
        byTheme: values["by-theme"],
        open: async (name) => {
          if (toOutput) return openOutput();
          await mkdir(folder, { recursive: true });
          const part = path.join(folder, `${name}.part`);
          parts.add(part);
          return createWriteStream(part);
        },
      });
      // Only whole files get their names.
      for (const part of parts) await rename(part, part.replace(/\.part$/, ""));
      if (values.json) console.log(JSON.stringify({ edition, folder, files, notRedistributable }));
      else if (!toOutput) for (const { name, rows } of files) console.log(`${path.join(folder, name)}  ${count(rows, "row")}`);
      if (notRedistributable > 0 && !values.json)
        console.error(
          `${count(notRedistributable, "figure")} of it may not be passed on: column redistributable of sources and publishers.`,
        );
      return 0;
    } catch (error) {
      for (const part of parts) await rm(part, { force: true });
      throw error;
    }
  });
}

/** Standard output, which stays open when the file ends. */
function openOutput(): Writable {
  return new Writable({ write: (chunk: Uint8Array, _encoding, done) => void writeOut(chunk).then(() => done()) });
}
