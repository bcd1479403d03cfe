// @ts-check
import { createHmac, randomBytes } from "node:crypto";
import { BurstyRateLimiter, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import { toClientAddress } from "./client-address.mjs";
import { answerWithLimit } from "./limit-answer.mjs";

/** Seconds for which a limit counts, and for which what was not used up for a burst is counted anew. */
const WINDOW = 60;
const BURST_WINDOW = 300;

/** Which limit an address of a class meets besides the wide one. @type {Partial<Record<import("./route.mjs").RouteClass, "exports" | "csv" | "search">>} */
const narrow = { export: "exports", report: "exports", "api-csv": "csv", search: "search", "api-search": "search" };
/** What costs next to nothing: files, and the watchers' questions. Pages are counted where they had to be made. */
const free = new Set(["built-file", "file", "watch"]);

/**
 * @typedef {"exports" | "csv" | "search" | "requests"} LimitName
 *
 * @typedef {object} LimitOptions
 * @property {Record<LimitName, number>} perMinute an address's requests; as many again in a burst; 0 for no limit
 * @property {number} trustProxy
 * @property {import("ioredis").Redis | null} redis shared by several servers; while it is away, each counts for itself
 * @property {string} [secret] the same for all servers that share a Redis
 * @property {(limit: LimitName) => void} [onRefused]
 */

/**
 * Refuses an address that asks for much more than a reader does, so that the others keep their quick site. Addresses are kept as codes that
 * can't be read back, no longer than the windows last, and are never written down.
 *
 * @param {LimitOptions} options
 * @returns {import("./exchange.mjs").Door}
 */
export function createLimitDoor({ perMinute, trustProxy, redis, secret = randomBytes(16).toString("hex"), onRefused = () => {} }) {
  const names = /** @type {LimitName[]} */ (Object.keys(perMinute)).filter((name) => perMinute[name] > 0);
  const limiters = new Map(names.map((name) => [name, toLimiter(name, perMinute[name], redis)]));
  const wide = limiters.get("requests");
  /** Until when pages are refused to those who made too many be made, by a clock that never jumps. @type {Map<string, number>} */
  const refusedUntil = new Map();

  return async (exchange) => {
    const { request, response, route } = exchange;
    if (free.has(route)) return false;
    // Read now: a connection that was broken off has no address any more.
    const address = toClientAddress(request, trustProxy);
    const toKey = () => createHmac("sha256", secret).update(address).digest("base64url").slice(0, 22);
    if (route === "page") {
      const wait = refusedUntil.size === 0 ? 0 : (refusedUntil.get(toKey()) ?? 0) - performance.now();
      if (wait > 0) {
        onRefused("requests");
        return answerWithLimit(exchange, wait);
      }
      // A page that is kept costs nothing; one that is not there has to be made.
      response.once("close", () => {
        if (response.getHeader("x-nextjs-cache") === "HIT") return;
        const key = toKey();
        wide?.consume(key).catch((refusal) => {
          if (refusal instanceof RateLimiterRes) refuseFor(refusedUntil, key, refusal.msBeforeNext);
        });
      });
      return false;
    }
    const key = toKey();
    const own = narrow[route];
    for (const name of /** @type {LimitName[]} */ (own ? [own, "requests"] : ["requests"])) {
      const limiter = limiters.get(name);
      if (!limiter) continue;
      const { isRefused, msBeforeNext, remainingPoints } = await limiter.consume(key).then(
        (state) => ({ isRefused: false, ...toState(state) }),
        (refusal) => {
          if (!(refusal instanceof RateLimiterRes)) throw refusal;
          return { isRefused: true, ...toState(refusal) };
        },
      );
      if (isRefused || !response.hasHeader("RateLimit-Policy")) {
        response.setHeader("RateLimit-Policy", `"${name}";q=${perMinute[name]};w=${WINDOW}`);
        response.setHeader("RateLimit", `"${name}";r=${isRefused ? 0 : remainingPoints};t=${Math.ceil(msBeforeNext / 1000)}`);
      }
      if (isRefused) {
        onRefused(name);
        return answerWithLimit(exchange, msBeforeNext);
      }
    }
    return false;
  };
}

/** @param {RateLimiterRes} state */
function toState({ msBeforeNext, remainingPoints }) {
  return { msBeforeNext, remainingPoints };
}

/** @param {string} name @param {number} points @param {import("ioredis").Redis | null} redis */
function toLimiter(name, points, redis) {
  const make = (/** @type {string} */ keyPrefix, /** @type {number} */ duration) => {
    const own = new RateLimiterMemory({ keyPrefix, points, duration });
    if (!redis) return own;
    return new RateLimiterRedis({
      storeClient: redis,
      keyPrefix: `indicators:limit:${keyPrefix}`,
      points,
      duration,
      insuranceLimiter: own,
    });
  };
  return new BurstyRateLimiter(make(name, WINDOW), make(`${name}-burst`, BURST_WINDOW));
}

/** @param {Map<string, number>} until @param {string} key @param {number} ms */
function refuseFor(until, key, ms) {
  until.set(key, performance.now() + ms);
  setTimeout(() => until.delete(key), ms).unref();
}
