// @ts-check
import { toPagePolicy } from "./page-policy.mjs";
import { findSiteSide } from "./site-side.mjs";

/** Seconds after which a reader may try again. */
const RETRY_AFTER = 10;

/**
 * What fails while an answer is made comes to the reader as a page that says so in the reader's language, whole without scripts: where
 * the database is away, or there is too much to do, as 503, to be asked for again, else as 500. Programs that read the API get problem details.
 *
 * @param {import("./exchange.mjs").Exchange} exchange
 */
export function explainFailures(exchange) {
  const { response } = exchange;
  const { writeHead, write, end } = response;
  let isTaken = false;
  const fails = (/** @type {number} */ status) => status === 500 && !response.headersSent && !isTaken;
  const take = () => {
    isTaken = true;
    const send = () => {
      if (response.destroyed || response.writableEnded) return;
      Object.assign(response, { writeHead, write, end });
      answerWithFailure(exchange);
    };
    // What failed is known once Next has told of it, which it does before it goes on.
    setImmediate(send);
  };
  response.writeHead = /** @type {typeof writeHead} */ (
    (/** @type {number} */ status, /** @type {unknown[]} */ ...rest) => {
      if (fails(status)) take();
      // @ts-expect-error: handed on as it came
      return isTaken ? response : writeHead.call(response, status, ...rest);
    }
  );
  response.write = /** @type {typeof write} */ (
    (/** @type {unknown[]} */ ...given) => {
      if (fails(response.statusCode)) take();
      // @ts-expect-error: handed on as it came
      return isTaken || write.apply(response, given);
    }
  );
  response.end = /** @type {typeof end} */ (
    (/** @type {unknown[]} */ ...given) => {
      if (fails(response.statusCode)) take();
      // @ts-expect-error: handed on as it came
      return isTaken ? response : end.apply(response, given);
    }
  );
}

/** @param {import("./exchange.mjs").Exchange} exchange */
export function answerWithFailure({ request, response, url, id, locale, route }) {
  const site = findSiteSide();
  const kind = site?.findFailure(id) ?? "failed";
  const status = kind === "failed" ? 500 : 503;
  for (const name of response.getHeaderNames()) if (!kept.has(name)) response.removeHeader(name);
  response.statusCode = status;
  response.setHeader("Cache-Control", "no-store");
  if (status === 503) response.setHeader("Retry-After", RETRY_AFTER);
  const isForPrograms = route === "api" || route === "api-csv" || route === "api-search";
  const [type, text] = isForPrograms
    ? ["application/problem+json", toProblemDetails(kind, status, id)]
    : site
      ? ["text/html; charset=utf-8", site.toTroublePage({ kind, locale, id, href: url, seconds: null })]
      : ["text/plain; charset=utf-8", "This site is starting, or has stopped. Please try again in a moment.\n"];
  if (isForPrograms) response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("Content-Type", type);
  if (type.startsWith("text/html")) response.setHeader("Content-Security-Policy", toPagePolicy(text, []));
  response.end(request.method === "HEAD" ? undefined : text);
}

/** Headers that are the connection's or this server's own, not of the answer that failed. */
const kept = new Set(["x-request-id", "connection", "vary", "strict-transport-security", "x-content-type-options", "referrer-policy"]);

const details = {
  away: "The database gives no answer. Try again in a moment; what was pinned to an edition has not changed.",
  busy: "There is more to do here than can be done in time. Try again in a moment.",
};

/** @param {"away" | "busy" | "failed"} kind @param {number} status @param {string} id */
function toProblemDetails(kind, status, id) {
  const title = kind === "failed" ? "Internal error" : "Not available";
  const detail =
    kind === "failed" ? `Something failed here that is not your fault. The server's log names this request ${id}.` : details[kind];
  return JSON.stringify({ type: "about:blank", title, status, detail, requestId: id });
}
