import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { loadTemplate, THEMES } from "@/lib/import/editions/template/load-template";
import { toCsv, toWorkbook } from "@/lib/import/editions/template/write-template";
import { fromWhereItWasGiven, NotUnderstood, runCommand, withClient } from "./command/run-command";

const HELP = `Writes a template for figures of a theme, as a workbook with drop-downs, codes and notes, and as CSV. Both can be imported as they are.

  npm run data:template -- THEME [--out FOLDER]

THEME is ${THEMES.join(", ")}. The columns are those that its indicators use; the codes are those of the database. The first row is a
figure that the database holds already, as an example: importing it changes nothing.

  --out FOLDER   where the files go; without it, the current folder
  --json         the paths as one JSON object, for machines
  --help         this text

Examples
  npm run data:template -- displacement
  npm run data:template -- turnout --out ~/templates

Ends with 0 done, 1 the catalogue has no indicators of the theme, 2 not understood, 4 the database can't be reached, failed, or the
files can't be written
`;

/** @returns the exit code, as described in the help */
export async function run(_tools: unknown, args: string[]): Promise<number> {
  return runCommand({ name: "data:template", help: HELP, readArguments, work }, args);
}

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: "string" }, json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  const theme = THEMES.find((known) => known === positionals[0]);
  if (!theme || positionals.length !== 1) throw new NotUnderstood(`Say one theme: ${THEMES.join(", ")}.`);
  return { values, theme };
}

function work({ values, theme }: ReturnType<typeof readArguments>): Promise<number> {
  return withClient(async (client) => {
    const template = await loadTemplate(client, theme);
    const folder = fromWhereItWasGiven(values.out ?? ".");
    const files = [path.join(folder, `${theme}-template.xlsx`), path.join(folder, `${theme}-template.csv`)] as const;
    await mkdir(folder, { recursive: true });
    await writeFile(files[0], toWorkbook(template));
    await writeFile(files[1], toCsv(template));
    console.log(values.json ? JSON.stringify({ theme, files, hasExample: template.hasExample }) : files.join("\n"));
    return 0;
  });
}
