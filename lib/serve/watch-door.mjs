// @ts-check
import { timingSafeEqual } from "node:crypto";
import { answerPlainly } from "./plain-answer.mjs";
import { findSiteSide } from "./site-side.mjs";

/** Watchers ask every few seconds; an answer may be this old (milliseconds), however many ask. */
const REMEMBERED_FOR = 1_000;
/** The database may take this long before the process counts as not ready (milliseconds). */
const PATIENCE = 5_000;

/**
 * @typedef {object} WatchOptions
 * @property {import("prom-client").Registry} register
 * @property {() => boolean} isStopping
 * @property {string} [metricsToken]
 * @property {boolean} hasMetricsPort numbers are told on a port of their own, and not here
 * @property {() => import("./site-side.mjs").SiteSide | null} [find] for tests
 */

/**
 * Answers those who watch over the server: `/healthz` (the process answers), `/readyz` (it can answer readers), `/metrics`.
 *
 * @param {WatchOptions} options
 * @returns {import("./exchange.mjs").Door}
 */
export function createWatchDoor({ register, isStopping, metricsToken, hasMetricsPort, find = findSiteSide }) {
  const readReadiness = remember(async () => {
    const site = find();
    if (!site) return { isReady: false, problem: "The server is starting." };
    return Promise.race([site.checkReadiness(), later(PATIENCE, { isReady: false, problem: "The database takes too long to answer." })]);
  });
  return async ({ request, response, path, query }) => {
    if (path === "/healthz") return answerPlainly(response, 200, "ok");
    if (path === "/readyz") {
      const readiness = isStopping() ? { isReady: false, problem: "The server is stopping." } : await readReadiness();
      const headers = { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" };
      response.writeHead(readiness.isReady ? 200 : 503, readiness.isReady ? headers : { ...headers, "Retry-After": "5" });
      response.end(`${JSON.stringify(readiness)}\n`);
      return true;
    }
    if (path !== "/metrics" || query.size > 0) return false;
    // Numbers of a site are its own business: an address that tells strangers nothing, not even that there is something to ask for.
    if (hasMetricsPort || !mayReadMetrics(request, metricsToken)) return false;
    await answerWithMetrics(register, response);
    return true;
  };
}

/**
 * Those who know the token; without one, those who ask on this very computer and not through a proxy.
 *
 * @param {import("node:http").IncomingMessage} request @param {string | undefined} token
 */
export function mayReadMetrics({ headers, socket }, token) {
  if (token) return isSame(headers.authorization ?? "", `Bearer ${token}`);
  const isForwarded = ["x-forwarded-for", "x-forwarded-host", "x-real-ip", "forwarded", "via"].some((name) => headers[name] !== undefined);
  return !isForwarded && /^(?:::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? "");
}

/** @param {import("prom-client").Registry} register @param {import("node:http").ServerResponse} response */
export async function answerWithMetrics(register, response) {
  const text = await register.metrics();
  response.writeHead(200, { "Content-Type": register.contentType, "Cache-Control": "no-store" });
  response.end(text);
}

/** In a time that tells nothing of how much was right. @param {string} given @param {string} wanted */
function isSame(given, wanted) {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** @template Answer @param {() => Promise<Answer>} ask @returns {() => Promise<Answer>} */
function remember(ask) {
  let askedAt = Number.NEGATIVE_INFINITY;
  /** @type {Promise<Answer> | null} */
  let answer = null;
  return () => {
    if (answer && performance.now() - askedAt < REMEMBERED_FOR) return answer;
    askedAt = performance.now();
    answer = ask();
    return answer;
  };
}

/** @template Value @param {number} ms @param {Value} value @returns {Promise<Value>} */
function later(ms, value) {
  return new Promise((resolve) => {
    setTimeout(resolve, ms, value).unref();
  });
}
