import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "@/.generated/prisma/client";
import { toPreparedQuery } from "./database/read/prepared";
import { ReadPool } from "./database/read/read-pool";
import { readSettings, type Settings } from "./env";

export type Database = PrismaClient;

/** Survives the reloading of modules in development, where each reload would open another pool. */
const held = globalThis as typeof globalThis & { iraqIndicatorsDatabase?: { database: Database; pool: ReadPool } };

/**
 * The one database client of this process, which can only read: as the role of `DATABASE_READ_URL`, from replicas where
 * `DATABASE_REPLICA_URLS` names some. Connects at first use.
 *
 * What is asked of it throws DatabaseAwayError where the database can't be reached, has no connection to spare or takes too long.
 */
export function getDatabase(): Database {
  return hold().database;
}

/**
 * What a statement answers in its one row and column, as JSON. For what is asked all the time: it takes the way to the database without the
 * client, whose part of it was more than half of a series' reading (docs/decisions.md).
 *
 * @param statement whose text is the same whatever is asked for: connections keep it prepared
 * @throws DatabaseAwayError
 */
export async function readPreparedJson<Answer>(statement: Prisma.Sql): Promise<Answer> {
  const { rows } = await hold().pool.query(toPreparedQuery(statement));
  return JSON.parse(rows[0][0]);
}

/**
 * Number of the newest edition that the database has, 0 where there is none. With replicas, the number and what is read of it afterwards
 * belong together: they are asked of servers that have it.
 *
 * @throws DatabaseAwayError
 */
export function readNewestEdition(): Promise<number> {
  return hold().pool.readNewestEdition();
}

/**
 * Where an edition was not found: whether it is there after all, because it was committed a moment ago and the replica had not got so
 * far. What is asked next is asked where it is.
 */
export function reachEdition(number: number): Promise<boolean> {
  return hold().pool.reach(number);
}

/** The servers that are read from, what each had when it was last asked, and how many connections it has; for whoever runs the site. */
export function describeDatabase(): ReturnType<ReadPool["describe"]> {
  return hold().pool.describe();
}

function hold() {
  held.iraqIndicatorsDatabase ??= openDatabase(readSettings());
  return held.iraqIndicatorsDatabase;
}

type DatabaseSettings = Pick<Settings, Extract<keyof Settings, `DATABASE_${string}`>>;

/** A client of its own, for tests; close it with `$disconnect()`. */
export function openDatabase(settings: DatabaseSettings): { database: Database; pool: ReadPool } {
  const primary = settings.DATABASE_READ_URL ?? settings.DATABASE_URL;
  if (!primary) {
    throw new Error("DATABASE_READ_URL is not set: start with `npm start` or `npm run dev`, or set it to a PostgreSQL address.");
  }
  if (!settings.DATABASE_READ_URL && process.env.NODE_ENV === "production") {
    console.warn("DATABASE_READ_URL is not set: the web server reads as the user of DATABASE_URL, in transactions that only read.");
  }
  const pool = new ReadPool({ primary, replicas: settings.DATABASE_REPLICA_URLS }, settings);
  return {
    database: new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) }),
    pool,
  };
}
