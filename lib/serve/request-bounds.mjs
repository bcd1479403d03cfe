// @ts-check
import { answerPlainly } from "./plain-answer.mjs";

/** Letters of an address: a report of thirty figures with words of its reader takes some 7,000. */
const LONGEST_ADDRESS = 8_192;
/** Bytes of a report that is too long for an address. */
const LARGEST_BODY = 256 * 1024;

/** A host as it can be written: a name, an IPv4 or IPv6 address, a port. */
const host = /^(?:[a-z0-9._-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/**
 * Refuses what no reader's browser sends: other methods than reading, addresses without end, hosts that are none, bodies where none is
 * asked for.
 *
 * @type {import("./exchange.mjs").Door}
 */
export function refuseUnbounded({ request, response, path, route }) {
  const { url = "", method = "", headers } = request;
  const refuse = (/** @type {number} */ status, /** @type {string} */ sentence, more = {}) =>
    // What is left of it is not read: the connection ends with the answer.
    answerPlainly(response, status, sentence, { Connection: "close", ...more });
  if (url.length > LONGEST_ADDRESS) return refuse(414, `The address is longer than ${LONGEST_ADDRESS} letters.`);
  if (!canBeRead(url)) return answerPlainly(response, 400, "The address holds a % that stands for no letter.");
  if (!url.startsWith("/")) return refuse(400, "The address is none of this site.");
  if (headers.host !== undefined && !host.test(headers.host)) return refuse(400, "The Host header names no host.");
  const methods = toMethods(path, route);
  if (!methods.includes(method)) return refuse(405, `This address takes ${methods.join(", ")}.`, { Allow: methods.join(", ") });
  const hasBody = headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
  if (method !== "POST") return hasBody && refuse(400, `${method} takes no body here.`);
  if (headers["content-length"] === undefined) return refuse(411, "A body must say its length.");
  if (Number(headers["content-length"]) > LARGEST_BODY) return refuse(413, `A body may have ${LARGEST_BODY} bytes at most.`);
  return false;
}

/** @param {string} path @param {import("./route.mjs").RouteClass} route */
function toMethods(path, route) {
  if (route === "report") return ["GET", "HEAD", "POST"];
  return path.startsWith("/api/") || route === "export" ? ["GET", "HEAD", "OPTIONS"] : ["GET", "HEAD"];
}

/** Whether a path is written as addresses are: Next would take one that is not for a fault of its own, and answer 500. @param {string} address */
function canBeRead(address) {
  try {
    decodeURIComponent(address.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}
