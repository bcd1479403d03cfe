// Many readers at once, over connections that stay open, as browsers and proxies hold them. A client in C or of Node's own makes: ones that read
// HTTP in JavaScript (autocannon) were at their end at a fifth of what the server answers, and what they told was their own time.
import http from "node:http";

/**
 * Readers who each ask, read to the end and ask again.
 *
 * @param options `paths` are gone through by every reader in turn, each from another one on; it ends after so many `seconds` or an `amount`
 *   of requests; `timeout` is in milliseconds
 * @returns how many answers there were, how many a second, their times in milliseconds, and how many had which status; `errors` are broken
 *   connections, `timeouts` those that took too long
 */
export async function readTogether({ base, paths, connections, seconds = Infinity, amount = Infinity, encoding, timeout = 60_000 }) {
  const { hostname, port } = new URL(base);
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const times = [];
  const told = { statuses: new Map(), errors: 0, timeouts: 0 };
  const begun = performance.now();
  let asked = 0;
  const read = (path) =>
    new Promise((resolve) => {
      const sent = performance.now();
      const request = http.get({ hostname, port, path, agent, timeout, headers: { "accept-encoding": encoding } }, (answer) => {
        answer.resume();
        answer.once("end", () => {
          times.push(performance.now() - sent);
          told.statuses.set(answer.statusCode, (told.statuses.get(answer.statusCode) ?? 0) + 1);
          resolve();
        });
        answer.once("error", resolve);
      });
      request.once("timeout", () => {
        told.timeouts += 1;
        request.destroy();
      });
      request.once("error", () => {
        told.errors += 1;
        resolve();
      });
    });
  const reader = async (number) => {
    let next = Math.floor((number * paths.length) / connections);
    while (asked < amount && performance.now() - begun < seconds * 1_000) {
      asked += 1;
      await read(paths[next++ % paths.length]);
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, number) => reader(number)));
  agent.destroy();
  const taken = (performance.now() - begun) / 1_000;
  times.sort((a, b) => a - b);
  const quantile = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return {
    ...told,
    answers: times.length,
    seconds: taken,
    perSecond: times.length / taken,
    p50: quantile(0.5),
    p95: quantile(0.95),
    p99: quantile(0.99),
    most: times.at(-1),
  };
}

/** Of answers that are no success: what a bench has to say of itself. */
export function countFailures({ statuses, errors }) {
  return errors + [...statuses].reduce((sum, [status, count]) => sum + (status < 400 ? 0 : count), 0);
}
