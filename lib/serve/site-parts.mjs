// @ts-check
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { noteAge } from "./age-note.mjs";
import { explainFailures } from "./failures.mjs";
import { tellFileLength } from "./file-length.mjs";
import { createMetrics } from "./metrics.mjs";
import { answerPlainly } from "./plain-answer.mjs";
import { createLimitDoor } from "./rate-limits.mjs";
import { connectRedis } from "./redis.mjs";
import { watchForLog } from "./request-log.mjs";
import { shareCache } from "./shared-cache.mjs";
import { createShutdown } from "./shutdown.mjs";
import { findSiteSide } from "./site-side.mjs";
import { answerWithMetrics, createWatchDoor, mayReadMetrics } from "./watch-door.mjs";

/**
 * Everything the web server has besides Next, as the settings want it.
 *
 * @param {import("./settings.mjs").ServerSettings} settings
 * @param {import("./log.mjs").Log} log
 */
export function createSiteParts(settings, log) {
  const metrics = createMetrics(() => findSiteSide()?.readLoad() ?? null);
  const redis = settings.REDIS_URL ? connectRedis(settings.REDIS_URL, log) : null;
  if (redis) shareCache(redis, readBuildId());
  /** @type {ReturnType<typeof createShutdown> | null} */
  let shutdown = null;

  const watchDoor = createWatchDoor({
    register: metrics.register,
    isStopping: () => shutdown?.isStopping() ?? false,
    metricsToken: settings.METRICS_TOKEN,
    hasMetricsPort: settings.METRICS_PORT !== undefined,
  });
  const doors = [watchDoor];
  if (settings.BASE_PATH) doors.push(createRootDoor(settings.BASE_PATH));
  if (settings.RATE_LIMITS === "on") {
    doors.push(
      createLimitDoor({
        perMinute: {
          exports: settings.RATE_LIMIT_EXPORTS,
          csv: settings.RATE_LIMIT_CSV,
          search: settings.RATE_LIMIT_SEARCH,
          requests: settings.RATE_LIMIT_REQUESTS,
        },
        trustProxy: settings.TRUST_PROXY,
        redis,
        // Not in the clear in a Redis that others may look into, and the same for all servers that share it.
        secret: settings.REDIS_URL && createHash("sha256").update(settings.REDIS_URL).digest("hex"),
        onRefused: (limit) => metrics.refused.inc({ limit }),
      }),
    );
  }
  if (settings.TRUST_PROXY === 0) doors.push(createProxyWarning(log));

  return {
    basePath: settings.BASE_PATH,
    maxConnections: settings.MAX_CONNECTIONS,
    doors,
    watchers: [
      watchForLog(log, () => findSiteSide()?.readEditionState().edition ?? null),
      metrics.watch,
      (/** @type {import("./exchange.mjs").Exchange} */ exchange) => shutdown?.watch(exchange),
    ],
    changers: [noteAge, explainFailures, tellFileLength],

    /** Takes the server whose end these parts watch over. @param {import("node:http").Server} server */
    attach(server) {
      shutdown = createShutdown(server, { delay: settings.SHUTDOWN_DELAY, timeout: settings.SHUTDOWN_TIMEOUT });
      const { METRICS_PORT, METRICS_TOKEN } = settings;
      const metricsServer = METRICS_PORT === undefined ? null : serveMetrics(metrics.register, METRICS_PORT, METRICS_TOKEN, log);
      return { shutdown, metricsServer };
    },

    close() {
      redis?.disconnect();
    },
  };
}

/** @param {import("prom-client").Registry} register @param {number} port @param {string | undefined} token @param {import("./log.mjs").Log} log */
function serveMetrics(register, port, token, log) {
  const server = createServer((request, response) => {
    if (request.url !== "/metrics") return void answerPlainly(response, 404, "The numbers are at /metrics.");
    if (token && !mayReadMetrics(request, token)) return void answerPlainly(response, 401, "A token is asked for.");
    answerWithMetrics(register, response).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });
  server.on("error", (error) => log.error({ reason: error.message, port }, "no numbers are told: METRICS_PORT could not be opened"));
  return server.listen(port);
}

/** Who comes to the root of a site that is served below a path is led there. @param {string} basePath */
function createRootDoor(basePath) {
  return (/** @type {import("./exchange.mjs").Exchange} */ { request, response }) =>
    request.url === "/" && answerPlainly(response, 307, "The site is below this address.", { Location: basePath });
}

/** Behind a proxy that the settings don't know of all readers would count as one. @param {import("./log.mjs").Log} log */
function createProxyWarning(log) {
  let isTold = false;
  return (/** @type {import("./exchange.mjs").Exchange} */ { request }) => {
    if (isTold || request.headers["x-forwarded-for"] === undefined) return false;
    isTold = true;
    log.warn("requests come with X-Forwarded-For, which is not believed: behind a proxy of yours set TRUST_PROXY to the number of proxies");
    return false;
  };
}

function readBuildId() {
  return readFileSync(".next/BUILD_ID", "utf8").trim();
}
