import { existsSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { SetupError } from "./process/setup-error.mjs";
import { rightServerSettings, serverSettings } from "./serve/settings.mjs";

/** Says what would be right; the name and what is wrong are put before it. */
const right = {
  DATABASE_URL: "a PostgreSQL address such as postgresql://user:password@localhost:5432/indicators",
  DATABASE_READ_URL: "a PostgreSQL address such as postgresql://reader:password@localhost:5432/indicators",
  DATABASE_REPLICA_URLS: "PostgreSQL addresses with commas between them",
  DATABASE_POOL: "a whole number of connections from 1 to 1000, such as 10",
  DATABASE_CONNECT_TIMEOUT: "a number of seconds above 0, such as 5",
  DATABASE_STATEMENT_TIMEOUT: "a number of seconds above 0, such as 15",
  DATABASE_LOCK_TIMEOUT: "a number of seconds above 0, such as 5",
  DATABASE_IDLE_TIMEOUT: "a number of seconds above 0, such as 30",
  TEST_DATABASE_URL:
    "the address of a PostgreSQL server that may create databases, such as postgresql://user:password@localhost:5432/postgres",
  PORT: "a whole number from 1 to 65535, such as 3000",
  HOST: "a host name or address to listen on, such as 127.0.0.1, or nothing to listen on all",
  PUBLIC_URL: "the address readers use, without a path, such as https://figures.example.org",
  DATA_DIR: "a folder, such as .data",
  CHROMIUM_PATH: "the file of a Chromium or Chrome, such as /usr/bin/chromium",
  ...rightServerSettings,
};

const databaseUrl = z.string().refine(isDatabaseUrl);
const seconds = z
  .string()
  .regex(/^\d{1,5}(\.\d{1,3})?$/)
  .transform(Number)
  .refine((number) => number > 0);

const settingsSchema = z.object({
  /** PostgreSQL 15 or newer; without it an embedded server is started. */
  DATABASE_URL: databaseUrl.optional(),
  /** As whom the web server reads: a role that may do nothing else. */
  DATABASE_READ_URL: databaseUrl.optional(),
  /** Servers that follow the one of the addresses above; the web server reads from them where they can answer. */
  DATABASE_REPLICA_URLS: z
    .string()
    .transform((list) => list.split(",").map((url) => url.trim()))
    .pipe(z.array(databaseUrl))
    .default([]),
  /** The most connections that a process of the web server has to each server. */
  DATABASE_POOL: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .refine((size) => size >= 1 && size <= 1000)
    .default(10),
  /** Seconds to wait for a connection: a new one, or one that is in use. */
  DATABASE_CONNECT_TIMEOUT: seconds.default(5),
  /** Seconds that one query of the web server may take. */
  DATABASE_STATEMENT_TIMEOUT: seconds.default(15),
  /** Seconds that one of its queries may wait for a lock. */
  DATABASE_LOCK_TIMEOUT: seconds.default(5),
  /** Seconds that one of its transactions may do nothing. */
  DATABASE_IDLE_TIMEOUT: seconds.default(30),
  /** For tests: a server on which they create and drop databases of their own. */
  TEST_DATABASE_URL: databaseUrl.optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535)
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .optional(),
  PUBLIC_URL: z
    .string()
    .refine(isSiteAddress)
    .transform((url) => new URL(url).origin)
    .optional(),
  DATA_DIR: z
    .string()
    .refine((folder) => !folder.includes("\0"))
    .default(".data"),
  CHROMIUM_PATH: z.string().refine(existsSync).optional(),
  ...serverSettings,
});

export type Settings = z.infer<typeof settingsSchema>;

/**
 * The settings of this process, checked; an empty one counts as not set.
 *
 * @throws SetupError with one sentence for each wrong setting: its name, what is wrong, what would be right
 */
export function readSettings(env: Record<string, string | undefined> = process.env): Settings {
  const given = Object.fromEntries(
    Object.keys(settingsSchema.shape).flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  // The address readers use may be given with the path below which the site is served, or without it.
  const basePath = given.BASE_PATH?.replace(/\/$/, "");
  const publicUrl = given.PUBLIC_URL?.replace(/\/$/, "");
  if (basePath && publicUrl?.endsWith(basePath)) given.PUBLIC_URL = publicUrl.slice(0, -basePath.length);
  const result = settingsSchema.safeParse(given);
  if (result.success) return { ...result.data, DATA_DIR: path.resolve(result.data.DATA_DIR) };
  const names = [...new Set(result.error.issues.map((issue) => String(issue.path[0])))] as (keyof typeof right)[];
  throw new SetupError(
    names.map((name) => `${name} is "${hidePasswords(hidePassword(given[name] ?? ""))}", but must be ${right[name]}.`).join("\n✗ "),
  );
}

/** Takes settings from `.env` in the project's folder, where the environment does not have them already. */
export function loadDotEnv(root = process.cwd()): void {
  const file = path.join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

/** A database's address fit to be shown. */
export function hidePassword(url: string): string {
  return url.replace(/^(\w+:\/\/[^/@]*?):[^/]*@/, "$1:…@");
}

/** A text, such as what a tool prints or a list of addresses, without the passwords of addresses in it. */
export function hidePasswords(text: string): string {
  return text.replace(/(\w+:\/\/[^\s/@:]*):[^\s/]*@/g, "$1:…@");
}

function isDatabaseUrl(text: string): boolean {
  const url = parseUrl(text);
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1;
}

function isSiteAddress(text: string): boolean {
  const url = parseUrl(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === "/" && url.search === "" && url.hash === "";
}

function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
