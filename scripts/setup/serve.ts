import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isFreePort } from "@/lib/database/embedded/free-port";
import { hidePasswords, readSettings, type Settings } from "@/lib/env";
import { type NodeProcess, startNode } from "@/lib/process/run-node.mjs";
import { SetupError } from "@/lib/process/setup-error.mjs";
import { findTool } from "./run-tool";

type Options = Pick<Settings, "PORT" | "HOST" | "PUBLIC_URL"> & {
  databaseUrl: string;
  /** The same for a role that can only read: then the server never hears of the other. */
  readUrl: string | null;
  DATABASE_REPLICA_URLS?: string[];
  mode?: "start" | "dev";
};

/** What was built has a server of our own; sources are served by Next's for development. */
const WEB_SERVER = "scripts/setup/web-server.mjs";

/** @throws SetupError where something listens there already */
export async function checkPort({ PORT, HOST }: Pick<Settings, "PORT" | "HOST">): Promise<void> {
  const isFree = await isFreePort(PORT, HOST).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EACCES") throw new SetupError(`Port ${PORT} may only be opened by root: choose one above 1023, such as PORT=3000.`);
    if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
      throw new SetupError(`HOST is "${HOST}", which is no address of this computer: leave it unset to listen on all.`);
    }
    throw error;
  });
  if (!isFree)
    throw new SetupError(
      `Port ${PORT} is taken: stop what listens there, or choose another, such as PORT=${PORT === 65_535 ? 3000 : PORT + 1}.`,
    );
}

/** The address at which this computer reaches the site. */
export function toLocalUrl({ PORT, HOST }: Pick<Settings, "PORT" | "HOST">): string {
  const everywhere = !HOST || HOST === "0.0.0.0" || HOST === "::";
  return `http://${everywhere ? "localhost" : HOST.includes(":") ? `[${HOST}]` : HOST}:${PORT}`;
}

/**
 * Serves the site and waits until it answers. What the server prints before that is kept to itself, unless it fails.
 *
 * @param onOutput gets what it prints from then on
 */
export async function serve(options: Options, onOutput: (text: string) => void): Promise<NodeProcess> {
  const { PORT, HOST, PUBLIC_URL, databaseUrl, readUrl, mode = "start" } = options;
  const { SHUTDOWN_DELAY, SHUTDOWN_TIMEOUT } = readSettings();
  let isReady = false;
  const program =
    mode === "dev" ? [findTool("next"), "dev", "-p", String(PORT), ...(HOST ? ["-H", HOST] : [])] : [path.resolve(WEB_SERVER)];
  const server = startNode(program, {
    env: {
      NODE_ENV: mode === "dev" ? "development" : "production",
      // Empty, not left out: Next reads `.env` too, for what is not set.
      DATABASE_URL: readUrl ? "" : databaseUrl,
      DATABASE_READ_URL: readUrl ?? "",
      DATABASE_REPLICA_URLS: options.DATABASE_REPLICA_URLS?.join(",") ?? "",
      PUBLIC_URL: PUBLIC_URL ?? toLocalUrl(options),
      PORT: String(PORT),
      HOST,
    },
    // An address with its password is in the settings that tools may show.
    onOutput: (text) => isReady && onOutput(hidePasswords(text)),
    grace: (SHUTDOWN_DELAY + SHUTDOWN_TIMEOUT + 5) * 1000,
  });
  let hasEnded = false;
  server.ended.then(
    () => {
      hasEnded = true;
    },
    () => {
      hasEnded = true;
    },
  );
  // Any answer will do: whether pages are well is seen on the pages.
  while (!hasEnded && !(await answers(toLocalUrl(options)))) await wait(50);
  if (hasEnded) {
    await checkPort(options);
    throw new SetupError("The server ended before it answered; its own words are below.", { details: hidePasswords(server.output()) });
  }
  isReady = true;
  return server;
}

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/`, { redirect: "manual", signal: AbortSignal.timeout(10_000) }).then(
    (response) => response.arrayBuffer().then(() => true),
    () => false,
  );
}
