import type { Server, ServerResponse } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createMetrics } from "./metrics.mjs";
import { createSiteServer } from "./site-server.mjs";
import { findSiteSide } from "./site-side.mjs";
import { ask, listen } from "./testing/ask";
import { setSiteSide } from "./testing/site-side";
import { createWatchDoor } from "./watch-door.mjs";

let server: Server;
let isStopping: boolean;

async function start(options: { metricsToken?: string; hasMetricsPort?: boolean } = {}) {
  isStopping = false;
  const metrics = createMetrics(() => findSiteSide()?.readLoad() ?? null);
  const door = createWatchDoor({ register: metrics.register, isStopping: () => isStopping, hasMetricsPort: false, ...options });
  const answer = async (_request: unknown, response: ServerResponse) => {
    response.setHeader("x-nextjs-cache", "HIT");
    response.statusCode = 404;
    response.end("of Next");
  };
  server = createSiteServer(answer, new Map(), undefined, { doors: [door], watchers: [metrics.watch] });
  await listen(server);
}

beforeEach(() => setSiteSide());

afterEach(() => {
  server.close();
});

const readReadiness = async () => {
  const { status, body, headers } = await ask(server, "/readyz");
  return { status, retryAfter: headers["retry-after"], ...JSON.parse(body.toString()) };
};

test("a process that answers says so, whatever its database does", async () => {
  await start();
  setSiteSide({ checkReadiness: () => new Promise(() => {}) });
  expect(await ask(server, "/healthz")).toMatchObject({ status: 200, headers: { "cache-control": "no-store" } });
});

test("it is ready where the database is", async () => {
  await start();
  expect(await readReadiness()).toMatchObject({ status: 200, isReady: true, edition: 12 });
});

test("it is not ready while it starts, while the database is away, and while it stops", async () => {
  Object.assign(globalThis, { iraqIndicatorsSite: undefined });
  await start();
  expect(await readReadiness()).toMatchObject({ status: 503, retryAfter: "5", problem: "The server is starting." });
  server.close();
  const away = {
    isReady: false,
    isDatabaseReachable: false,
    pendingMigrations: null,
    edition: null,
    problem: "The database can't be reached.",
  };
  setSiteSide({ checkReadiness: async () => away });
  await start();
  expect(await readReadiness()).toMatchObject({ status: 503, isDatabaseReachable: false });
  isStopping = true;
  expect(await readReadiness()).toMatchObject({ status: 503, problem: "The server is stopping." });
});

test("many who ask at once are one question to the database", async () => {
  let asked = 0;
  setSiteSide({
    checkReadiness: async () => {
      asked++;
      return { isReady: true, isDatabaseReachable: true, pendingMigrations: [], edition: 12, problem: null };
    },
  });
  await start();
  await Promise.all(Array.from({ length: 20 }, readReadiness));
  expect(asked).toBe(1);
});

test("numbers are told on this computer, by class of address and never by address", async () => {
  await start();
  await ask(server, "/en/camps/XAC001");
  await ask(server, "/en/camps/XAC002");
  const read = async () => (await ask(server, "/metrics")).body.toString();
  await expect.poll(read).toContain('http_requests_total{route="page",status="404"} 2');
  const text = await read();
  expect(text).toContain('page_cache_answers_total{result="hit"} 2');
  expect(text).toContain("edition_current 12");
  expect(text).toContain('pool_waiting{pool="drawings"} 3');
  expect(text).toMatch(/process_resident_memory_bytes \d+/);
  expect(text).toMatch(/http_request_duration_seconds_bucket\{le="0.1",route="page"\} 2/);
  expect(text).not.toContain("XAC001");
});

test("strangers are told nothing, not even that there are numbers", async () => {
  await start();
  expect((await ask(server, "/metrics", { "X-Forwarded-For": "198.51.100.7" })).body.toString()).toBe("of Next");
  server.close();
  await start({ metricsToken: "a-token-of-sixteen" });
  expect((await ask(server, "/metrics")).status).toBe(404);
  expect((await ask(server, "/metrics", { Authorization: "Bearer a-token-of-seventy" })).status).toBe(404);
  expect((await ask(server, "/metrics", { Authorization: "Bearer a-token-of-sixteen" })).status).toBe(200);
  server.close();
  await start({ hasMetricsPort: true });
  expect((await ask(server, "/metrics")).status).toBe(404);
});
