import path from "node:path";
import pg from "pg";
import { withDatabase } from "@/lib/database/connect";
import { EditionRefused } from "@/lib/import/editions/edition-refused";
import { ImportRefused } from "@/lib/import/refusal";
import { describeFailure } from "./failure";

/** What was asked can't be understood; the message says how to say it. */
export class NotUnderstood extends Error {
  override name = "NotUnderstood";
}

export type Command<Given extends { values: { help?: boolean; json?: boolean } }> = {
  /** As in `npm run NAME`. */
  name: string;
  help: string;
  /** What became of the data where it fails, as in `nothing was committed`; for commands that change any. */
  afterFailure?: string;
  readArguments: (args: string[]) => Given;
  /** @returns the exit code */
  work: (given: Given) => Promise<number>;
};

/**
 * Runs a command on editions and turns what can go wrong into a sentence and an exit code: 1 refused, 2 not understood, 4 the database
 * can't be reached, or failed.
 */
export async function runCommand<Given extends { values: { help?: boolean; json?: boolean } }>(
  command: Command<Given>,
  args: string[],
): Promise<number> {
  // Whoever reads may stop early, as head does; writeOut tells.
  process.stdout.on("error", () => {});
  let given: Given;
  try {
    if (args.includes("--help") || args.includes("-h")) {
      console.log(command.help);
      return 0;
    }
    given = command.readArguments(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\nnpm run ${command.name} -- --help lists what can be said.`);
    return 2;
  }
  try {
    return await command.work(given);
  } catch (error) {
    if (error instanceof EditionRefused || error instanceof ImportRefused) {
      if (given.values.json) console.log(JSON.stringify({ outcome: "refused", message: error.message, ...toDetails(error) }));
      else console.error(error.message);
      return 1;
    }
    if (error instanceof NotUnderstood) {
      console.error(error.message);
      return 2;
    }
    const message = describeFailure(error, command.afterFailure);
    console.error(message);
    if (given.values.json) console.log(JSON.stringify({ outcome: "failed", message }));
    return 4;
  }
}

function toDetails(error: EditionRefused | ImportRefused) {
  return error instanceof ImportRefused ? { fileName: error.fileName, total: error.total, refusals: error.refusals } : {};
}

/** Runs work on a connection of its own to the database of `DATABASE_URL`, or the embedded one. */
export function withClient<T>(run: (client: pg.Client) => Promise<T>): Promise<T> {
  return withDatabase(async (connectionString) => {
    const client = new pg.Client({ connectionString });
    // A connection that breaks is told by the query under way.
    client.on("error", () => {});
    await client.connect();
    try {
      return await run(client);
    } finally {
      await client.end();
    }
  });
}

/** Writes to standard output, no faster than it is read. @returns false where nobody reads any more */
export function writeOut(chunk: string | Uint8Array): Promise<boolean> {
  return new Promise((resolve) => process.stdout.write(chunk, (error) => resolve(!error)));
}

/** npm and the launcher change to the project's folder; a file is named from where the command was given. */
export function fromWhereItWasGiven(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.env.PWD ?? process.cwd(), file);
}

/** @param written a number of an edition, as given on the command line */
export function toEdition(written: string | undefined, least = 1): number {
  if (written !== undefined && /^\d{1,9}$/.test(written) && Number(written) >= least) return Number(written);
  throw new NotUnderstood(
    written === undefined
      ? "Say the number of an edition; npm run data:editions lists them."
      : `"${written}" is not the number of an edition.`,
  );
}

export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? noun : plural}`;
}
