import { parseArgs } from "node:util";
import { type EditionEntry, listEditions } from "@/lib/import/editions/list-editions";
import { count, runCommand, withClient } from "./command/run-command";

const HELP = `Lists the editions: what was committed, when, by whom, from which file, why.

  npm run data:editions [-- --json]

  --json   one JSON object a line, for machines, with the SHA-256 of each file
  --help   this text

Examples
  npm run data:editions
  npm run -s data:editions -- --json | tail -1

Ends with 0 done, 2 not understood, 4 the database can't be reached, or failed
`;

/** @returns the exit code, as described in the help */
export async function run(_tools: unknown, args: string[]): Promise<number> {
  return runCommand(
    {
      name: "data:editions",
      help: HELP,
      readArguments: (given) => parseArgs({ args: given, options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } } }),
      work: ({ values }) =>
        withClient(async (client) => {
          const editions = await listEditions(client);
          for (const edition of editions) console.log(values.json ? JSON.stringify(edition) : describeEdition(edition));
          if (editions.length === 0 && !values.json)
            console.log("There is no edition yet: npm start or npm run data:import makes the first.");
          return 0;
        }),
    },
    args,
  );
}

function describeEdition(edition: EditionEntry): string {
  const changes = [
    ...(edition.added > 0 ? [`${edition.added.toLocaleString("en")} added`] : []),
    ...(edition.revised > 0 ? [`${edition.revised.toLocaleString("en")} revised`] : []),
    ...(edition.withdrawn > 0 ? [`${edition.withdrawn.toLocaleString("en")} withdrawn`] : []),
    ...(edition.unchanged > 0 ? [`${count(edition.unchanged, "row")} unchanged`] : []),
  ].join(", ");
  const when = edition.committedAt.replace(/\.\d+Z$/, "Z");
  return `${String(edition.number).padStart(4)}  ${when}  ${edition.committedBy}  ${edition.fileName}\n      ${edition.subject}: ${changes}\n      ${edition.reason}`;
}
