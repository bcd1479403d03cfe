// @ts-check
import { setTimeout as wait } from "node:timers/promises";

/**
 * Ends a server without breaking off what it is answering.
 *
 * @param {import("node:http").Server} server
 * @param {{ delay: number, timeout: number }} seconds `delay`: still answering new requests, so that a load balancer that asks `/readyz` sees
 *   it go first; `timeout`: after which requests under way are broken off
 */
export function createShutdown(server, { delay, timeout }) {
  let isStopping = false;
  return {
    isStopping: () => isStopping,

    /** Asks readers' browsers and proxies to come with another connection next time, once the end has begun. @param {import("./exchange.mjs").Exchange} exchange */
    watch: ({ response }) => {
      if (isStopping) response.setHeader("Connection", "close");
    },

    /** @returns {Promise<{ brokenOff: boolean }>} once nothing is under way any more, or the time is up */
    async stop() {
      isStopping = true;
      if (delay > 0) await wait(delay * 1000);
      const closed = new Promise((resolve) => server.close(() => resolve(false)));
      server.closeIdleConnections();
      // A connection that became idle since then ends with its answer; one that was busy at this moment has not heard of it.
      const sweep = setInterval(() => server.closeIdleConnections(), 200);
      const brokenOff = await Promise.race([closed, wait(timeout * 1000, true, { ref: false })]);
      clearInterval(sweep);
      if (brokenOff) server.closeAllConnections();
      return { brokenOff: Boolean(brokenOff) };
    },
  };
}
