// @ts-check
import { toRequestId } from "./request-id.mjs";
import { toRouteClass } from "./route.mjs";

/**
 * A request and what the server knows of it.
 *
 * @typedef {object} Exchange
 * @property {import("node:http").IncomingMessage} request
 * @property {import("node:http").ServerResponse} response
 * @property {string} id by which the log and an error page name it
 * @property {string} url as asked for, whole: Next takes the base path off the request's
 * @property {string} path as asked for, without the base path and the query
 * @property {URLSearchParams} query
 * @property {import("./route.mjs").RouteClass} route
 * @property {"en" | "ar" | "ckb"} locale of the reader: that of the address, or else English
 * @property {number} beganAt milliseconds of a clock that never jumps
 *
 * @typedef {(exchange: Exchange) => boolean | Promise<boolean>} Door true where it has answered, and nothing else may
 */

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {string} basePath below which the site is served, empty for none
 * @returns {Exchange}
 */
export function toExchange(request, response, basePath = "") {
  const [whole = "", search = ""] = split(request.url ?? "");
  const path = basePath && (whole === basePath || whole.startsWith(`${basePath}/`)) ? whole.slice(basePath.length) || "/" : whole;
  const query = new URLSearchParams(search);
  const locale = /** @type {"en" | "ar" | "ckb"} */ (
    /^\/(?:exports\/|reports\/|embeds\/|feeds\/)?(en|ar|ckb)(?:\/|\.|$)/.exec(path)?.[1] ?? "en"
  );
  return {
    request,
    response,
    url: request.url ?? "/",
    id: toRequestId(request.headers["x-request-id"]),
    path,
    query,
    route: toRouteClass(path, query),
    locale,
    beganAt: performance.now(),
  };
}

/** @param {string} address */
function split(address) {
  const mark = address.indexOf("?");
  return mark < 0 ? [address] : [address.slice(0, mark), address.slice(mark + 1)];
}
