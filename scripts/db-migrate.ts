import { parseArgs } from "node:util";
import { withDatabase } from "@/lib/database/connect";
import { createMigration } from "@/lib/database/migrate";
import { createScratch } from "@/lib/database/scratch";
import { SetupError } from "@/lib/process/setup-error.mjs";
import type { Step } from "@/lib/process/steps.mjs";
import { ensureGenerated } from "./setup/build";
import { migrate } from "./setup/database";

/**
 * `npm run db:migrate` applies the migrations the database has not had; `npm run db:migrate -- --create NAME` first writes the one that
 * brings the schema files' changes, and does not apply it: it is to be read before.
 */
export async function run({ step, say }: { step: Step; say: (line: string) => void }, args: string[]): Promise<number> {
  const name = readName(args);
  if (name === undefined) {
    await withDatabase((databaseUrl) => migrate(step, databaseUrl));
    return 0;
  }
  await ensureGenerated(step);
  const folder = await withDatabase(async (databaseUrl) => {
    const scratch = await createScratch(databaseUrl, "scratch");
    try {
      return await createMigration(name, scratch.url);
    } finally {
      await scratch.drop();
    }
  });
  say(
    folder ? `Written to ${folder}: read it, then apply it with \`npm run db:migrate\`.` : "Schema and migrations agree: nothing to write.",
  );
  return 0;
}

function readName(args: string[]): string | undefined {
  try {
    const { create } = parseArgs({ args, options: { create: { type: "string" } } }).values;
    if (create === undefined || /^[a-z0-9]+(_[a-z0-9]+)*$/.test(create)) return create;
  } catch (cause) {
    throw new SetupError("Say `npm run db:migrate`, or `npm run db:migrate -- --create NAME`.", { cause });
  }
  throw new SetupError("A migration's name is of small letters, digits and underscores, such as add_camp_area.");
}
