// @ts-check
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/**
 * What the site's own side says of itself when it is asked: of its edition, which every page asks, and of its work, which watchers ask.
 *
 * @typedef {object} EditionState
 * @property {number | null} edition the current one's number, null where none was ever read
 * @property {number | null} editionCommittedAt milliseconds since 1970
 * @property {number | null} editionReadAt milliseconds since 1970: when the database last said so
 * @property {boolean} isDatabaseAway it gave no answer the last time it was asked for the newest edition
 *
 * @typedef {object} Work
 * @property {{ name: string, workers: number, working: number, waiting: number }[]} pools of worker threads, and the queue of exports
 * @property {{ name: string, total: number, idle: number, waiting: number }[]} database connections to each server of it
 *
 * @typedef {EditionState & Work} SiteLoad
 */

/**
 * Numbers for Prometheus. Requests are counted by class of address and status, never by address, so that there are few series.
 *
 * @param {() => SiteLoad | null} readLoad null while the site's side has not started
 */
export function createMetrics(readLoad) {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const registers = [register];
  const requests = new Counter({
    name: "http_requests_total",
    help: "Answers by class of address and status.",
    labelNames: ["route", "status"],
    registers,
  });
  const durations = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time from a request's headers to the end of its answer, by class of address.",
    labelNames: ["route"],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  const cached = new Counter({
    name: "page_cache_answers_total",
    help: "Pages by whether they came from the cache.",
    labelNames: ["result"],
    registers,
  });
  const refused = new Counter({
    name: "rate_limited_total",
    help: "Requests refused because an address asked too often, by limit.",
    labelNames: ["limit"],
    registers,
  });
  const open = new Gauge({ name: "http_requests_in_progress", help: "Requests under way.", registers });
  addSiteGauges(registers, readLoad);

  /** @param {import("./exchange.mjs").Exchange} exchange */
  const watch = ({ response, route, beganAt }) => {
    open.inc();
    response.once("close", () => {
      open.dec();
      requests.inc({ route, status: response.statusCode });
      durations.observe({ route }, (performance.now() - beganAt) / 1000);
      const result = response.getHeader("x-nextjs-cache");
      if (typeof result === "string" && (route === "page" || route === "page-with-parameters"))
        cached.inc({ result: result.toLowerCase() });
    });
  };
  return { register, watch, refused };
}

/** @param {Registry[]} registers @param {() => SiteLoad | null} readLoad */
function addSiteGauges(registers, readLoad) {
  /**
   * @param {string} name @param {string} help
   * @param {(gauge: Gauge, load: SiteLoad) => void} read
   * @param {string[]} labelNames
   */
  const add = (name, help, read, labelNames = []) =>
    new Gauge({
      name,
      help,
      labelNames,
      registers,
      collect() {
        const load = readLoad();
        this.reset();
        if (load) read(this, load);
      },
    });
  const age = (/** @type {Gauge} */ gauge, /** @type {number | null} */ at) => {
    if (at === null) gauge.set(Number.NaN);
    else gauge.set(Math.max(0, (Date.now() - at) / 1000));
  };
  add("edition_current", "Number of the newest edition of the figures.", (gauge, { edition }) => gauge.set(edition ?? Number.NaN));
  add("edition_age_seconds", "Time since the newest edition was committed.", (gauge, load) => age(gauge, load.editionCommittedAt));
  add("edition_read_age_seconds", "Time since the database last said which edition is the newest.", (gauge, load) =>
    age(gauge, load.editionReadAt),
  );
  add("database_away", "1 while the database gives no answer.", (gauge, { isDatabaseAway }) => gauge.set(Number(isDatabaseAway)));
  for (const state of /** @type {const} */ (["workers", "working", "waiting"])) {
    const help = { workers: "Worker threads.", working: "Jobs under way.", waiting: "Jobs waiting." }[state];
    add(
      `pool_${state}`,
      help,
      (gauge, { pools }) => {
        for (const pool of pools) gauge.set({ pool: pool.name }, pool[state]);
      },
      ["pool"],
    );
  }
  add(
    "database_connections",
    "Connections to each server of the database.",
    (gauge, { database }) => {
      for (const server of database) {
        for (const state of /** @type {const} */ (["total", "idle", "waiting"])) gauge.set({ server: server.name, state }, server[state]);
      }
    },
    ["server", "state"],
  );
}
