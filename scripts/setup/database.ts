import { checkDatabase } from "@/lib/database/check-database";
import { type OpenDatabase, openDatabaseServer } from "@/lib/database/connect";
import { applyMigrations } from "@/lib/database/migrate";
import { checkReading, grantReading, withClient } from "@/lib/database/read-role";
import { hidePassword, type Settings } from "@/lib/env";
import { diskFull, SetupError } from "@/lib/process/setup-error.mjs";
import type { Step } from "@/lib/process/steps.mjs";

type Terminal = { step: Step; say: (line: string) => void };

type Prepared = Pick<OpenDatabase, "databaseUrl" | "readUrl">;

/**
 * Opens the database, brings it to this code's schema and loads the shipped figures where it has none. On a machine that only reads, with
 * `DATABASE_READ_URL` alone, it has to be all that already.
 */
export async function prepareDatabase({ step, say }: Terminal, settings: Settings): Promise<Prepared> {
  const { DATABASE_URL, DATABASE_READ_URL } = settings;
  if (DATABASE_READ_URL && !DATABASE_URL) return prepareReading(step, DATABASE_READ_URL);
  const database = await step(
    "Database",
    () => openDatabaseServer(settings),
    ({ place }) => place,
  );
  if (database.elsewhere) say(`  PostgreSQL may not enter ${settings.DATA_DIR}: its data lies in ${database.elsewhere}.`);
  await migrate(step, database.databaseUrl);
  const { ownReader, readUrl } = database;
  if (ownReader) await withClient(database.databaseUrl, (client) => grantReading(client, ownReader));
  if (readUrl) await checkReading(readUrl);
  else say("  DATABASE_READ_URL is not set: the web server reads as the user of DATABASE_URL, in transactions that only read.");
  await loadFigures(step, database.databaseUrl);
  return database;
}

async function prepareReading(step: Step, readUrl: string): Promise<Prepared> {
  await step(
    "Database",
    async () => {
      const { pending } = await checkDatabase(readUrl);
      if (pending.length > 0) {
        throw new SetupError(
          `The database of DATABASE_READ_URL has not had ${pending.length} of this code's migrations: run \`npm run db:migrate\` where DATABASE_URL is set.`,
        );
      }
      await checkReading(readUrl);
    },
    () => `${hidePassword(readUrl)}, to be read only`,
  );
  return { databaseUrl: "", readUrl };
}

/** Applies what the database has not had, after looking whether it is one of ours. */
export async function migrate(step: Step, databaseUrl: string): Promise<string[]> {
  return step(
    "Migrations",
    async () => {
      const { pending } = await checkDatabase(databaseUrl);
      if (pending.length === 0) return [];
      return applyMigrations(databaseUrl).catch((error) => {
        throw toMigrationError(error);
      });
    },
    (applied) => (applied.length > 0 ? `${applied.length} applied` : "none to apply"),
  );
}

/** Loads the figures that come with the code, each file an edition. */
export async function loadFigures(step: Step, databaseUrl: string): Promise<void> {
  await step(
    "Figures",
    async (report) => {
      // A big piece of code, and of no use to those who only test what is around it.
      const { loadShippedFigures } = await import("@/lib/import/load-shipped");
      return loadShippedFigures(databaseUrl, { onStep: ({ done, total, file }) => report(done, total, file) }).catch((error: Error) => {
        throw toStorageError(error);
      });
    },
    ({ editions, observations }) => (editions > 0 ? `${observations} figures loaded in ${editions} editions` : "there already"),
  );
}

function toMigrationError(error: Error & { code?: string }): Error {
  const storage = toStorageError(error);
  if (storage !== error) return storage;
  if (/permission denied/.test(error.message)) {
    return new SetupError(
      "The database's user may not create tables: grant it CREATE on the schema, or make it the owner of the database.",
      { cause: error },
    );
  }
  return new SetupError("A migration failed and was taken back; PostgreSQL's own words are below.", {
    cause: error,
    details: error.message,
  });
}

function toStorageError(error: Error): Error {
  return /No space left on device|could not extend file|53100/.test(error.message) ? diskFull("the database", error) : error;
}
