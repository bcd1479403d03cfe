import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { readFile, rm, truncate } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { isAlive } from "@/lib/process/process-identity.mjs";
import { diskFull, SetupError } from "@/lib/process/setup-error.mjs";
import type { Binaries } from "./binaries";
import type { Home } from "./home";

/** A running server's process. */
export type Postmaster = { pid: number; port: number };

/** A log longer than this is begun anew. */
const LONGEST_LOG = 5_000_000;
/** Recovery after a crash may take its time. */
const START_WITHIN = 120_000;

/** The server that runs on a data folder, from its own record; null where none does. */
export async function findPostmaster(home: Home): Promise<Postmaster | null> {
  const data = path.join(home.folder, "data");
  const record = path.join(data, "postmaster.pid");
  const [pid = "", , , port = ""] = (await readFile(record, "utf8").catch(() => "")).split("\n");
  if (!pid) return null;
  if (isAlive(Number(pid)) && isPostgres(Number(pid))) return { pid: Number(pid), port: Number(port) };
  // PostgreSQL clears the record away itself, unless its number is taken: by another program, or by a dead one nobody has buried.
  if (existsSync(`/proc/${pid}`)) {
    await waitUntilLeft(data);
    await rm(record, { force: true });
  }
  return null;
}

/** By its record PostgreSQL also tells whether a dead server's children still write; without it, that is for us to see. */
async function waitUntilLeft(data: string): Promise<void> {
  for (const until = Date.now() + 20_000; Date.now() < until; await wait(50)) if (!isWorkedIn(data)) return;
  throw new SetupError(
    `Processes of a PostgreSQL that was killed still work in ${data}: end them, or restart the computer, and start again.`,
  );
}

/** PostgreSQL's processes all have the data folder as their own. */
function isWorkedIn(data: string): boolean {
  const place = realpathSync(data);
  return readdirSync("/proc").some((pid) => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`) === place;
    } catch {
      return false;
    }
  });
}

/** Where the system can't tell, it is believed to be. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim() === "postgres";
  } catch {
    return true;
  }
}

/** Starts the server, which then lives on by itself, and waits until it answers. */
export async function startPostmaster(
  home: Home,
  binaries: Binaries,
  url: (port: number) => string,
  port: number,
  settings: string[],
): Promise<Postmaster> {
  const logFile = path.join(home.folder, "log");
  await truncateLong(logFile);
  const log = openSync(logFile, "a", 0o600);
  const from = statSync(logFile).size;
  const child = spawn(
    path.join(binaries.folder, "bin/postgres"),
    ["-D", path.join(home.folder, "data"), "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    {
      ...home.account?.ids,
      cwd: "/",
      detached: true,
      stdio: ["ignore", log, log],
      env: { ...process.env, LC_ALL: "C", PGDATA: undefined, PGPORT: undefined },
    },
  );
  closeSync(log);
  child.unref();
  let ended = false;
  let failure: Error | null = null;
  child.on("exit", () => {
    ended = true;
  });
  child.on("error", (error) => {
    failure = error;
  });
  const isUp = await waitUntilUp(url(port), () => !ended && !failure);
  if (failure) throw failure;
  if (!isUp) throw toStartError(readFileSync(logFile).subarray(from).toString("utf8"), home);
  return { pid: child.pid ?? 0, port };
}

/** @returns false where it did not come up while it was alive, or not in time */
export async function waitUntilUp(url: string, isStillThere: () => boolean): Promise<boolean> {
  const until = Date.now() + START_WITHIN;
  while (isStillThere() && Date.now() < until) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on("error", () => {});
    try {
      await client.connect();
      await client.end();
      return true;
    } catch (error) {
      await client.end().catch(() => {});
      // Someone else answers at this address, or a server of which we don't know the password.
      if (["28P01", "28000"].includes((error as { code?: string }).code ?? "")) return false;
      await wait(50);
    }
  }
  return false;
}

/** Ends the server in order: running statements are broken off, everything is written down. */
export async function stopPostmaster({ pid }: Postmaster): Promise<void> {
  signal(pid, "SIGINT");
  if (await waitUntilGone(pid, 30_000)) return;
  signal(pid, "SIGQUIT");
  await waitUntilGone(pid, 10_000);
}

async function waitUntilGone(pid: number, within: number): Promise<boolean> {
  for (const until = Date.now() + within; Date.now() < until; await wait(25)) if (!isAlive(pid)) return true;
  return false;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone already.
  }
}

async function truncateLong(file: string): Promise<void> {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LONGEST_LOG) await truncate(file);
}

/** The server's own words for what a later try may mend. */
export class TryAgainError extends Error {}

function toStartError(log: string, home: Home): Error {
  if (/No space left on device|Disk quota exceeded/.test(log)) return diskFull(home.folder);
  if (/Address already in use|could not bind|pre-existing shared memory block/.test(log)) return new TryAgainError(log);
  return new SetupError(
    `The embedded PostgreSQL did not start in ${home.folder}; its own words are below. Put that right, or move the folder away to begin anew.`,
    { details: log.split("\n").slice(-15).join("\n") },
  );
}
