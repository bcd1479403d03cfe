import { randomBytes } from "node:crypto";
import pg from "pg";

/** An own, passing database on the same server. */
export type Scratch = { url: string; drop: () => Promise<void> };

/**
 * Creates a database beside the one named.
 *
 * @param name begins its name, so that what is left of a killed run can be told
 * @param template the database it is copied from; empty without
 */
export async function createScratch(serverUrl: string, name: string, template?: string): Promise<Scratch> {
  const database = `${name}_${randomBytes(6).toString("hex")}`;
  await runOnServer(serverUrl, `CREATE DATABASE "${database}"${template ? ` TEMPLATE "${template}"` : ""}`);
  return {
    url: toDatabaseUrl(serverUrl, database),
    drop: () => runOnServer(serverUrl, `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`),
  };
}

/** The address of another database on the same server. */
export function toDatabaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function runOnServer(serverUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
