import { readFile, stat } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { BoundariesRefused } from "@/lib/geo/read-boundary-file";
import { type BoundaryFile, replaceBoundaries } from "@/lib/import/boundaries/replace-boundaries";
import { EditionRefused } from "@/lib/import/editions/edition-refused";
import { ask, toAsks } from "./command/ask";
import { fromWhereItWasGiven, NotUnderstood, runCommand, withClient } from "./command/run-command";

const HELP = `Puts other boundaries of the governorates in place, as an edition of its own; earlier editions keep theirs.

  npm run data:boundaries -- FILE.geojson --credit "…" [options]
  npm run data:boundaries -- --shipped [options]

FILE is GeoJSON (a FeatureCollection in degrees, WGS 84) with one Polygon or MultiPolygon for each governorate, matched by its P-code in a
property pcode, ADM1_PCODE, admin1Pcode or the like. It is projected and simplified for drawing. Refused where a governorate is missing,
twice or not known, or an outline can't be used.

  --credit TEXT   whose boundaries they are, shown near every map; without it what the file says of itself ("attribution")
  --shipped       puts the boundaries back that come with the product
  --reason TEXT   why; kept with the new edition
  --dry-run       check everything, commit nothing
  --yes           commit without asking; has to be said, or --dry-run, where nobody can be asked: without a terminal, with --json
  --by NAME       who does it; without it, the name of this computer's user
  --json          the report as one JSON object, for machines
  --help          this text

Example
  npm run data:boundaries -- irq_admbnda_adm1.geojson --credit "OCHA, Iraq Central Statistics Office (COD-AB), CC BY 3.0 IGO"

Ends with
  0  committed; with --dry-run, it could be
  1  refused; nothing was committed
  2  the command was not understood
  3  declined at the question; nothing was committed
  4  the database can't be reached, or failed
`;

const MOST_BYTES = 64 * 1024 * 1024;

/** @returns the exit code, as described in the help */
export async function run(_tools: unknown, args: string[]): Promise<number> {
  return runCommand({ name: "data:boundaries", help: HELP, afterFailure: "nothing was committed", readArguments, work }, args);
}

function readArguments(args: string[]) {
  const flag = { type: "boolean" } as const;
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      credit: text,
      reason: text,
      by: text,
      shipped: flag,
      yes: flag,
      "dry-run": flag,
      json: flag,
      help: { type: "boolean", short: "h" },
    },
  });
  if (positionals.length !== (values.shipped ? 0 : 1))
    throw new NotUnderstood("Name one file of boundaries, or say --shipped; put the credit in quotation marks.");
  return { values, file: positionals[0], asks: toAsks(values) };
}

async function work({ values, file: given, asks }: ReturnType<typeof readArguments>): Promise<number> {
  const say = values.json ? () => {} : console.log;
  try {
    const file = given === undefined ? null : await readGiven(given, values.credit?.trim());
    const result = await withClient((client) =>
      replaceBoundaries(client, {
        file,
        reason: values.reason?.trim() || (file ? `Boundaries of ${file.credit}` : "Back to the shipped boundaries"),
        committedBy: values.by?.trim() || os.userInfo().username,
        onWait: (holder) => console.error(`Waiting for another import to end: ${holder}`),
        confirm: async ({ areas, corners }) => {
          if (file)
            say(`${areas} governorates; ${corners.file.toLocaleString("en")} corners, drawn with ${corners.drawn.toLocaleString("en")}.`);
          if (values["dry-run"]) return false;
          return asks ? ask("Commit this as a new edition? [y/N] ") : true;
        },
      }),
    );
    if (values.json) console.log(JSON.stringify({ ...result, dryRun: values["dry-run"] ?? false }));
    if (result.outcome === "committed") say(`Committed as edition ${result.edition}.`);
    else say(values["dry-run"] ? "Dry run: nothing was committed." : "Declined: nothing was committed.");
    return result.outcome === "declined" && !values["dry-run"] ? 3 : 0;
  } catch (error) {
    if (error instanceof BoundariesRefused) throw new EditionRefused(error.message);
    throw error;
  }
}

async function readGiven(given: string, credit: string | undefined): Promise<BoundaryFile> {
  const name = path.basename(given);
  const file = fromWhereItWasGiven(given);
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new BoundariesRefused(`There is no file ${given}.`);
  if (found.size > MOST_BYTES)
    throw new BoundariesRefused(
      `${name} has ${Math.round(found.size / 1024 / 1024)} MB; at most ${MOST_BYTES / 1024 / 1024} MB can be read. Simplify it first: what is drawn has about 1,400 corners.`,
    );
  const text = (await readFile(file, "utf8")).replace(/^\uFEFF/, "");
  const shown = (credit || /"attribution"\s*:\s*"([^"\\]{1,200})"/.exec(text.slice(0, 10_000))?.[1] || "").replace(/\.$/, "");
  if (shown === "")
    throw new BoundariesRefused(`${name} doesn't say whose boundaries it has: say it with --credit "…"; it is shown near every map.`);
  return { name, text, credit: shown };
}
