import { parseArgs } from "node:util";
import { type SavedBackup, saveBackup } from "@/lib/database/backup/save-backup";
import { withDatabase } from "@/lib/database/connect";
import { withClient } from "@/lib/database/read-role";
import { SetupError } from "@/lib/process/setup-error.mjs";
import type { Step } from "@/lib/process/steps.mjs";
import { describeFailure } from "./command/failure";
import { count, fromWhereItWasGiven } from "./command/run-command";

/** `npm run db:backup -- --out FILE`: all that the database holds, as it was at one instant, in one file; the site goes on meanwhile. */
export async function run({ step, say }: { step: Step; say: (line: string) => void }, args: string[]): Promise<number> {
  const file = fromWhereItWasGiven(readOut(args));
  const { header } = await step(
    "Backup",
    (report): Promise<SavedBackup> =>
      withDatabase((databaseUrl) => withClient(databaseUrl, (client) => saveBackup(client, file, report))).catch((error) => {
        throw error.name === "SetupError" ? error : new SetupError(describeFailure(error, "no backup was made"), { cause: error });
      }),
    ({ header: { edition, tables }, rows }) => `edition ${edition}, ${count(rows, "row")} of ${count(tables.length, "table")}`,
  );
  say(`  ${file}: read back and right. Keep it away from others, as it holds all there is up to edition ${header.edition}.`);
  return 0;
}

function readOut(args: string[]): string {
  try {
    const { out } = parseArgs({ args, options: { out: { type: "string" } } }).values;
    if (out) return out;
  } catch (cause) {
    throw new SetupError("Say `npm run db:backup -- --out FILE`.", { cause });
  }
  throw new SetupError("Say where the backup goes: `npm run db:backup -- --out FILE`.");
}
