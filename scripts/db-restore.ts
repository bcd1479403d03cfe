import { parseArgs } from "node:util";
import { restoreBackup } from "@/lib/database/backup/restore-backup";
import { withDatabase } from "@/lib/database/connect";
import { takeImportLock } from "@/lib/import/commit/lock";
import { SetupError } from "@/lib/process/setup-error.mjs";
import type { Step } from "@/lib/process/steps.mjs";
import { describeFailure } from "./command/failure";
import { count, fromWhereItWasGiven } from "./command/run-command";

/** `npm run db:restore -- FILE`: brings a backup into an empty database; with `--replace` in the place of what it holds. */
export async function run({ step, say }: { step: Step; say: (line: string) => void }, args: string[]): Promise<number> {
  const { file, replace } = readArguments(args);
  const { header, migrated } = await step(
    "Restore",
    (report) =>
      withDatabase((databaseUrl) =>
        restoreBackup(databaseUrl, file, {
          replace,
          lock: (client) => takeImportLock(client, (holder) => say(`  waiting for ${holder}`)),
          onTable: report,
        }),
      ).catch((error) => {
        throw error.name === "SetupError" ? error : new SetupError(describeFailure(error, "nothing was restored"), { cause: error });
      }),
    ({ header: { edition, tables }, rows }) => `edition ${edition}, ${count(rows, "row")} of ${count(tables.length, "table")}`,
  );
  if (migrated.length > 0) say(`  ${count(migrated.length, "migration")} applied that the backup had not had.`);
  say(`  The database is as it was on ${header.madeAt}. Web servers that served it before must be started again: they remember pages.`);
  return 0;
}

function readArguments(args: string[]): { file: string; replace: boolean } {
  try {
    const { values, positionals } = parseArgs({ args, options: { replace: { type: "boolean" } }, allowPositionals: true });
    const [file] = positionals;
    if (file && positionals.length === 1) return { file: fromWhereItWasGiven(file), replace: values.replace ?? false };
  } catch (cause) {
    throw new SetupError("Say `npm run db:restore -- FILE`, with --replace where the database is not empty.", { cause });
  }
  throw new SetupError("Say which backup: `npm run db:restore -- FILE`.");
}
