// @ts-check
import { format } from "node:util";
import pino from "pino";

/**
 * The server's log: a line of JSON for each event, on standard output. Lines are gathered and written a few thousand letters at a time
 * or every second, so that a reader never waits for them.
 *
 * @param {string} level
 * @param {import("pino").DestinationStream} [destination] for tests
 */
export function createLog(level, destination) {
  const stream = destination ?? pino.destination({ fd: 1, sync: false, minLength: 8_192, periodicFlush: 1_000 });
  return pino(
    {
      level,
      // The machine's name and the process are for whoever gathers the lines to add.
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    stream,
  );
}

/** @typedef {ReturnType<typeof createLog>} Log */

/** Milliseconds in which an error that was printed may still come with its request. */
const TELL_LATER = 100;

/** Errors that are in the log already, with the request they belong to. @type {WeakSet<object>} */
const told = new WeakSet();

/**
 * Puts an error into the log, once.
 *
 * @param {Log} log @param {unknown} error @param {Record<string, unknown>} [about]
 */
export function logError(log, error, about = {}) {
  if (typeof error === "object" && error !== null) {
    if (told.has(error)) return;
    told.add(error);
  }
  const { name = "Error", message = String(error), stack, digest } = /** @type {Error & { digest?: string }} */ (Object(error));
  log.error({ ...about, error: { name, message, stack, digest } }, "failed");
}

/**
 * What the framework and libraries print becomes lines of the log too, so that whoever reads them reads one format.
 *
 * @param {Log} log
 * @returns {() => void} undoes it
 */
export function takeConsole(log) {
  const before = { error: console.error, warn: console.warn, log: console.log, info: console.info };
  console.error = (...said) => {
    const error = said.find((part) => part instanceof Error);
    // Next prints an error before it tells with which request it came (`instrumentation.ts`): that line says more.
    if (error) return void setTimeout(() => logError(log, error), TELL_LATER).unref();
    log.error({ said: format(...said) }, "printed");
  };
  console.warn = (...said) => log.warn({ said: format(...said) }, "printed");
  console.info = (...said) => log.info({ said: format(...said) }, "printed");
  console.log = console.info;
  return () => Object.assign(console, before);
}
