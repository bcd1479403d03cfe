import { loadDotEnv, readSettings } from "@/lib/env";
import { openEmbeddedServer, READER } from "./embedded/server";

/** A database to work with, and how to leave it. */
export type OpenDatabase = {
  databaseUrl: string;
  /** The same for a role that can only read; null where none is set up. */
  readUrl: string | null;
  /** The role of it where it is ours to say what it may read: that of the embedded database. */
  ownReader: string | null;
  /** Where it is, for eyes. */
  place: string;
  /** Where its data had to be put outside the data folder: there. */
  elsewhere: string | null;
  release: () => Promise<void>;
};

/** The database of `DATABASE_URL`, or else the embedded one of `DATA_DIR`, joined where `npm start` runs it, started where not. */
export async function openDatabaseServer(settings = readSettings()): Promise<OpenDatabase> {
  if (settings.DATABASE_URL) {
    const { hostname, port, pathname } = new URL(settings.DATABASE_URL);
    return {
      databaseUrl: settings.DATABASE_URL,
      readUrl: settings.DATABASE_READ_URL ?? null,
      ownReader: null,
      place: `PostgreSQL at ${hostname || "localhost"}:${port || 5432}${pathname}`,
      elsewhere: null,
      release: async () => {},
    };
  }
  const server = await openEmbeddedServer(settings.DATA_DIR);
  return {
    databaseUrl: server.databaseUrl,
    readUrl: server.readUrl,
    ownReader: READER,
    place: `PostgreSQL ${server.version} on port ${server.port}${server.wasRunning ? " (was running)" : ""}`,
    elsewhere: server.isElsewhere ? server.folder : null,
    release: server.release,
  };
}

/**
 * Runs work that needs the database, for instance an import, also while the site is being served. Does not migrate.
 *
 * @param run gets the address of the database
 */
export async function withDatabase<T>(run: (databaseUrl: string) => Promise<T>): Promise<T> {
  loadDotEnv();
  const database = await openDatabaseServer();
  try {
    return await run(database.databaseUrl);
  } finally {
    await database.release();
  }
}
