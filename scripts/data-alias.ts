import os from "node:os";
import { parseArgs } from "node:util";
import type pg from "pg";
import { addPlaceAlias, listPlaceAliases, PlaceAliasRefused, removePlaceAlias } from "@/lib/import/place-alias";
import { NotUnderstood, runCommand, withClient } from "./command/run-command";

const HELP = `Teaches another spelling of a place, by which files of others then find it.

  npm run data:alias -- "SPELLING" CODE        teaches it
  npm run data:alias -- "SPELLING" --remove    forgets it
  npm run data:alias                           lists what was taught

CODE is a code of the locations: IQG15, IQG15Q07, camp-khanke. Case, diacritics, apostrophes, articles and variants of Arabic letters
make no difference and need no spelling of their own.

  --by NAME   who teaches it; without it, the name of this computer's user
  --help      this text

Example
  npm run data:alias -- "Sinjar district" IQG15Q07

Ends with 0 done, 1 refused, 2 not understood, 4 the database can't be reached, or failed
`;

/** @returns the exit code, as described in the help */
export async function run(_tools: unknown, args: string[]): Promise<number> {
  return runCommand({ name: "data:alias", help: HELP, afterFailure: "nothing was changed", readArguments, work }, args);
}

function readArguments(args: string[]) {
  const given = parseArgs({
    args,
    allowPositionals: true,
    options: { remove: { type: "boolean" }, by: { type: "string" }, help: { type: "boolean", short: "h" } },
  });
  const count = given.positionals.length;
  if (count > 2 || (count === 1 && !given.values.remove) || (count !== 1 && given.values.remove))
    throw new NotUnderstood("Say the spelling and the code of its place; a spelling of several words in quotation marks.");
  return given;
}

function work({ values, positionals: [spelling, code] }: ReturnType<typeof readArguments>): Promise<number> {
  return withClient(async (client) => {
    try {
      if (spelling === undefined) await list(client);
      else if (values.remove) console.log(`Forgotten: ${await removePlaceAlias(client, spelling)}`);
      else if (code !== undefined)
        console.log(`Taught: ${await addPlaceAlias(client, spelling, code, values.by?.trim() || os.userInfo().username)}`);
      return 0;
    } catch (error) {
      if (!(error instanceof PlaceAliasRefused)) throw error;
      console.error(error.message);
      return 1;
    }
  });
}

async function list(client: pg.ClientBase): Promise<void> {
  const taught = await listPlaceAliases(client);
  if (taught.length === 0) console.log("No spelling was taught yet.");
  for (const { written, code, name, addedBy } of taught) console.log(`"${written}" is ${code} (${name}), taught by ${addedBy}`);
}
