import { randomBytes } from "node:crypto";
import pg from "pg";
import { openTemporaryServer } from "@/lib/database/embedded/temporary";
import { loadDotEnv, readSettings } from "@/lib/env";
import { listenForSignals, onStop } from "@/lib/process/stop.mjs";

/** The server of this test run and the run's mark, for the processes that run tests. */
export const SERVER = "TEST_SERVER_URL";
export const RUN = "TEST_RUN";

/** Gives a test run its PostgreSQL: that of `TEST_DATABASE_URL`, or an embedded one that goes with the run. */
export default async function openServerForTests(): Promise<() => Promise<void>> {
  listenForSignals(() => {});
  loadDotEnv();
  const given = readSettings().TEST_DATABASE_URL;
  const server = given ? null : await openTemporaryServer();
  const url = given ?? server?.databaseUrl ?? "";
  const run = randomBytes(4).toString("hex");
  process.env[SERVER] = url;
  process.env[RUN] = run;
  if (server) return server.release;
  const drop = () => dropDatabases(url, run);
  const forget = onStop(drop);
  return async () => {
    forget();
    await drop();
  };
}

async function dropDatabases(url: string, run: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>("SELECT datname AS name FROM pg_database WHERE datname LIKE $1", [
      `indicators_${run}_%`,
    ]);
    for (const { name } of rows) await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  } finally {
    await client.end();
  }
}
