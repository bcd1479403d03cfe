import { randomUUID } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { withFileLock } from "@/lib/process/file-lock.mjs";
import { isAlive } from "@/lib/process/process-identity.mjs";
import { SetupError } from "@/lib/process/setup-error.mjs";
import { onStop } from "@/lib/process/stop.mjs";
import { saveReadRole, toRoleUrl, withClient } from "../read-role";
import { type Binaries, prepareBinaries } from "./binaries";
import { findFreePort, isFreePort } from "./free-port";
import { type Home, prepareHome } from "./home";
import { initialise, makePasswordFile } from "./initialise";
import { findPostmaster, type Postmaster, startPostmaster, stopPostmaster, TryAgainError, waitUntilUp } from "./postmaster";
import { ServerUsers } from "./users";

export type EmbeddedServer = {
  /** Address of the figures' database. */
  databaseUrl: string;
  /** The same for the role that can only read; what it may read is granted after migrations. */
  readUrl: string;
  port: number;
  version: string;
  /** Where PostgreSQL keeps its data. */
  folder: string;
  /** Whether it had to be put outside the data folder. */
  isElsewhere: boolean;
  /** Whether another process had started it. */
  wasRunning: boolean;
  /** Leaves it; the last one out stops it. */
  release: () => Promise<void>;
};

const USER = "indicators";
/** The role as which the web server reads. */
export const READER = "indicators_reader";
export const DATABASE = "indicators";
const READER_PASSWORD = "reader-password";

const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC", "log_timezone=UTC", "max_wal_size=256MB"];
/** For data that nobody will miss. */
const careless = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

type Options = {
  /** The data is thrown away afterwards, so that nothing is done to keep it through a crash. */
  isTemporary?: boolean;
};

/**
 * The embedded PostgreSQL of a data folder: made where there is none, started where it does not run, joined where it does. Many
 * processes may use it at the same time. Whatever ended the last time, it comes up again.
 */
export async function openEmbeddedServer(dataDir: string, { isTemporary = false }: Options = {}): Promise<EmbeddedServer> {
  const home = await prepareHome(path.resolve(dataDir));
  const users = new ServerUsers(home.dataDir, randomUUID());
  const lock = path.join(home.dataDir, "locks/postgresql");
  const release = once(() =>
    withFileLock(lock, async () => {
      const running = (await users.leave()) ? await findPostmaster(home) : null;
      if (running) await stopPostmaster(running);
    }),
  );
  const forget = onStop(release);
  const leave = async () => {
    forget();
    await release();
  };
  try {
    return await withFileLock(lock, async () => {
      await users.enter();
      return { ...(await openLocked(home, isTemporary)), release: leave };
    });
  } catch (error) {
    await leave();
    throw error;
  }
}

async function openLocked(home: Home, isTemporary: boolean): Promise<Omit<EmbeddedServer, "release">> {
  const binaries = await prepareBinaries(home.account, home.folder);
  await initialise(home, binaries, USER, isTemporary);
  const password = (await readFile(path.join(home.folder, "password"), "utf8")).trim();
  const toUrl = (port: number, database = "postgres") => `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;
  const joined = await join(home, toUrl);
  const { port } = joined ?? (await start(home, binaries, toUrl, [...settings, ...(isTemporary ? careless : [])]));
  await createDatabase(toUrl(port));
  const databaseUrl = toUrl(port, DATABASE);
  return {
    databaseUrl,
    readUrl: await prepareReader(home, databaseUrl),
    port,
    version: binaries.version.replace(/-.*/, "").replace(/\.0$/, ""),
    folder: home.folder,
    isElsewhere: !home.folder.startsWith(home.dataDir),
    wasRunning: joined !== null,
  };
}

async function join(home: Home, toUrl: (port: number) => string): Promise<Postmaster | null> {
  const running = await findPostmaster(home);
  if (!running) return null;
  if (await waitUntilUp(toUrl(running.port), () => isAlive(running.pid))) return running;
  if (!isAlive(running.pid)) return null;
  throw new SetupError(
    `A PostgreSQL (process ${running.pid}) holds ${home.folder} but does not answer: stop it with \`kill -INT ${running.pid}\` and start again.`,
  );
}

/** On the port it had before where that is free, so that addresses noted down stay true. */
async function start(home: Home, binaries: Binaries, toUrl: (port: number) => string, withSettings: string[]): Promise<Postmaster> {
  const noted = path.join(home.folder, "port");
  const before = Number(await readFile(noted, "utf8").catch(() => ""));
  let port = before > 0 && (await isFreePort(before, "127.0.0.1")) ? before : await findFreePort();
  for (let tries = 1; ; tries++) {
    try {
      const postmaster = await startPostmaster(home, binaries, toUrl, port, withSettings);
      await writeFile(noted, String(port));
      return postmaster;
    } catch (error) {
      if (!(error instanceof TryAgainError) || tries === 20) throw error;
      // Someone was quicker on this port, or what a killed server left is still going down.
      await wait(250);
      port = await findFreePort();
    }
  }
}

async function createDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** Makes the role that reads, also for data of earlier versions, which had none, and where its password is lost. */
async function prepareReader(home: Home, databaseUrl: string): Promise<string> {
  const readPassword = async () => (await readFile(path.join(home.folder, READER_PASSWORD), "utf8").catch(() => "")).trim();
  const known = await readPassword();
  if (known && (await canLogIn(toRoleUrl(databaseUrl, READER, known)))) return toRoleUrl(databaseUrl, READER, known);
  await makePasswordFile(home, READER_PASSWORD);
  const password = await readPassword();
  await withClient(databaseUrl, (client) => saveReadRole(client, READER, password));
  return toRoleUrl(databaseUrl, READER, password);
}

async function canLogIn(url: string): Promise<boolean> {
  try {
    await withClient(url, (client) => client.query("SELECT"));
    return true;
  } catch (error) {
    const { code = "" } = error as { code?: string };
    // The password is another, or there is no such role.
    if (code === "28P01" || code === "28000") return false;
    // Let in, though not into this database yet.
    if (code === "42501") return true;
    throw error;
  }
}

function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => {
    running ??= run();
    return running;
  };
}
