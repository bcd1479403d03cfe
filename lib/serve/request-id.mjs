// @ts-check
import { randomUUID } from "node:crypto";

/** What a proxy may call a request: letters that can stand in a log, a header and a page as they are. */
const sane = /^[A-Za-z0-9._-]{8,64}$/;

/**
 * The name of a request in the log: the one a proxy gave it, if it is a sane one, else a new one.
 *
 * @param {string | string[] | undefined} given
 */
export function toRequestId(given) {
  return typeof given === "string" && sane.test(given) ? given : randomUUID();
}
