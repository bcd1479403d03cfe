import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/.generated/prisma/client";

export type Database = PrismaClient;

/** Survives the reloading of modules in development, where each reload would open another pool. */
const held = globalThis as typeof globalThis & { iraqIndicatorsDatabase?: Database };

/** The one database client of this process, connected to `DATABASE_URL` at first use. */
export function getDatabase(): Database {
  held.iraqIndicatorsDatabase ??= openDatabase(process.env.DATABASE_URL);
  return held.iraqIndicatorsDatabase;
}

/** A client of its own, for scripts and tests; close it with `$disconnect()`. */
export function openDatabase(databaseUrl: string | undefined): Database {
  if (!databaseUrl) throw new Error("DATABASE_URL is not set: start with `npm start` or `npm run dev`, or set it to a PostgreSQL address.");
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl, max: 10, connectionTimeoutMillis: 5_000 }) });
}
