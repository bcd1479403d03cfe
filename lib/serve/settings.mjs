// @ts-check
// Plain JavaScript, for the process that serves runs without a compiler; lib/env.ts checks these together with all others.
import { z } from "zod";

/** @param {number} least @param {number} most @param {number} without */
const whole = (least, most, without) =>
  z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number)
    .refine((number) => number >= least && number <= most)
    .default(without);

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((number) => number >= 1 && number <= 65_535);

/** Settings of the web server, each a text in the environment. */
export const serverSettings = {
  /** Below which the site is served, without a slash at its end; empty for none. Part of the build. */
  BASE_PATH: z
    .string()
    .regex(/^(?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+\/?$/)
    .transform((path) => path.replace(/\/$/, ""))
    .default(""),
  /** How many proxies of ours stand before the server, each of which adds the address it saw to `X-Forwarded-For`. */
  TRUST_PROXY: whole(0, 10, 0),
  /** Shared by several servers: limits and rendered pages. Without it each has its own, in memory. */
  REDIS_URL: z
    .string()
    .refine((text) => URL.canParse(text) && /^rediss?:$/.test(new URL(text).protocol))
    .optional(),
  RATE_LIMITS: z.enum(["on", "off"]).default("on"),
  /** Requests a minute and an address; 0 for no limit. Twice as many in a burst. */
  RATE_LIMIT_EXPORTS: whole(0, 1_000_000, 240),
  RATE_LIMIT_CSV: whole(0, 1_000_000, 120),
  RATE_LIMIT_SEARCH: whole(0, 1_000_000, 240),
  RATE_LIMIT_REQUESTS: whole(0, 1_000_000, 1_200),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  /** A port of its own for `/metrics`. */
  METRICS_PORT: port.optional(),
  /** Asked of those who read `/metrics`, as `Authorization: Bearer …`. */
  METRICS_TOKEN: z
    .string()
    .regex(/^[A-Za-z0-9._~+/=-]{16,200}$/)
    .optional(),
  MAX_CONNECTIONS: whole(10, 100_000, 2_000),
  /** Seconds in which the server still answers after it was told to stop, so that a load balancer sees it go. */
  SHUTDOWN_DELAY: whole(0, 300, 0),
  /** Seconds after which requests still under way are broken off. */
  SHUTDOWN_TIMEOUT: whole(1, 3_600, 30),
};

/** Says what would be right of each. */
export const rightServerSettings = {
  BASE_PATH: "a path that begins with a slash, such as /iraq",
  TRUST_PROXY: "how many proxies of yours stand before the server, a whole number from 0 to 10",
  REDIS_URL: "the address of a Redis, such as redis://localhost:6379",
  RATE_LIMITS: "on or off",
  RATE_LIMIT_EXPORTS: "a whole number of requests a minute, 0 for no limit",
  RATE_LIMIT_CSV: "a whole number of requests a minute, 0 for no limit",
  RATE_LIMIT_SEARCH: "a whole number of requests a minute, 0 for no limit",
  RATE_LIMIT_REQUESTS: "a whole number of requests a minute, 0 for no limit",
  LOG_LEVEL: "one of fatal, error, warn, info, debug, trace, silent",
  METRICS_PORT: "a whole number from 1 to 65535, such as 9464",
  METRICS_TOKEN: "16 to 200 letters and digits that can't be guessed",
  MAX_CONNECTIONS: "a whole number from 10 to 100000",
  SHUTDOWN_DELAY: "a whole number of seconds from 0 to 300",
  SHUTDOWN_TIMEOUT: "a whole number of seconds from 1 to 3600",
};

const schema = z.object(serverSettings);

/** @typedef {z.infer<typeof schema>} ServerSettings */

/**
 * The settings of a process that serves; `npm start` has checked them before, with a sentence for each that is wrong.
 *
 * @param {Record<string, string | undefined>} env an empty one counts as not set
 * @returns {ServerSettings}
 */
export function readServerSettings(env = process.env) {
  return schema.parse(
    Object.fromEntries(
      Object.keys(serverSettings).flatMap((name) => {
        const value = env[name]?.trim();
        return value ? [[name, value]] : [];
      }),
    ),
  );
}
