import type pg from "pg";
import type { Settings } from "@/lib/env";

export type ReadSettings = Pick<
  Settings,
  "DATABASE_POOL" | "DATABASE_CONNECT_TIMEOUT" | "DATABASE_STATEMENT_TIMEOUT" | "DATABASE_LOCK_TIMEOUT" | "DATABASE_IDLE_TIMEOUT"
>;

/** How much longer than the server we wait for an answer: it breaks a query off itself, unless it is frozen or cut off. */
const GRACE = 2_000;

/**
 * Connections that only read, whatever their role may do, and that nothing can hold for long. The server is told so as a connection
 * begins, which costs no query; what the address itself says in `options` stays.
 */
export function toPoolConfig(url: string, settings: ReadSettings): pg.PoolConfig {
  const options = {
    default_transaction_read_only: "on",
    statement_timeout: toMilliseconds(settings.DATABASE_STATEMENT_TIMEOUT),
    lock_timeout: toMilliseconds(settings.DATABASE_LOCK_TIMEOUT),
    idle_in_transaction_session_timeout: toMilliseconds(settings.DATABASE_IDLE_TIMEOUT),
  };
  const address = new URL(url);
  const given = address.searchParams.get("options");
  const told = Object.entries(options).map(([name, value]) => `-c ${name}=${value}`);
  address.searchParams.set("options", [...(given ? [given] : []), ...told].join(" "));
  if (!address.searchParams.has("application_name")) address.searchParams.set("application_name", "indicators web");
  return {
    connectionString: address.href,
    max: settings.DATABASE_POOL,
    connectionTimeoutMillis: toMilliseconds(settings.DATABASE_CONNECT_TIMEOUT),
    query_timeout: toMilliseconds(settings.DATABASE_STATEMENT_TIMEOUT) + GRACE,
    keepAlive: true,
  };
}

function toMilliseconds(seconds: number): number {
  return Math.max(1, Math.round(seconds * 1000));
}
