import type { Server } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { noteAge } from "./age-note.mjs";
import { explainFailures } from "./failures.mjs";
import { createSiteServer, type Handler } from "./site-server.mjs";
import { ask, listen } from "./testing/ask";
import { setSiteSide } from "./testing/site-side";

let server: Server;
let handle: Handler;
const page = '<!doctype html><html><body><main><div data-age-note=""></div><p>1,200 people</p></main></body></html>';

beforeEach(async () => {
  setSiteSide({ findFailure: () => "away" });
  server = createSiteServer((...exchange) => handle(...exchange), new Map(), undefined, { changers: [noteAge, explainFailures] });
  await listen(server);
});

afterEach(() => {
  server.close();
});

const fail: Handler = async (_request, response) => {
  response.statusCode = 500;
  response.setHeader("Cache-Control", "private, no-cache");
  response.setHeader("Content-Type", "text/html");
  response.write("<html>an empty page that ");
  response.end("scripts fill</html>");
};

const keep: Handler = async (request, response) => {
  response.setHeader("ETag", '"1"');
  if (request.headers["if-none-match"] === '"1"') return void response.writeHead(304).end();
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Cache-Control", "s-maxage=60");
  response.setHeader("x-nextjs-cache", "HIT");
  response.setHeader("Content-Length", Buffer.byteLength(page));
  response.end(page);
};

test("a page that the database keeps from being made says so in the reader's language, to be asked for again", async () => {
  handle = fail;
  const { status, headers, body } = await ask(server, "/ckb/camps?year=2020");
  expect(status).toBe(503);
  expect(headers).toMatchObject({ "retry-after": "10", "cache-control": "no-store", "content-type": "text/html; charset=utf-8" });
  expect(body.toString()).toMatch(/^<!doctype html><html lang="ckb"><body>away /);
});

test("what fails for another reason is a fault of ours and has a name", async () => {
  setSiteSide();
  handle = fail;
  const { status, headers, body } = await ask(server, "/en/camps", { "X-Request-Id": "proxy-0042" });
  expect(status).toBe(500);
  expect(headers["retry-after"]).toBeUndefined();
  expect(body.toString()).toContain("failed");
});

test("programs get problem details", async () => {
  handle = fail;
  const { status, headers, body } = await ask(server, "/api/v1/observations");
  expect(status).toBe(503);
  expect(headers).toMatchObject({ "content-type": "application/problem+json", "retry-after": "10", "access-control-allow-origin": "*" });
  expect(JSON.parse(body.toString())).toMatchObject({ status: 503, requestId: expect.any(String) });
});

test("the head of what failed comes alone", async () => {
  handle = fail;
  const { status, body } = await ask(server, "/en/camps", {}, "HEAD");
  expect(status).toBe(503);
  expect(body).toHaveLength(0);
});

test("what a handler throws is explained as well", async () => {
  const tell = vi.spyOn(console, "error").mockImplementation(() => {});
  handle = () => Promise.reject(new Error("no page"));
  expect((await ask(server, "/en")).status).toBe(503);
  tell.mockRestore();
});

test("an answer that explains itself goes out as it is", async () => {
  handle = async (_request, response) => {
    response.writeHead(503, { "Content-Type": "application/problem+json" }).end('{"detail":"queue"}');
  };
  expect((await ask(server, "/en/charts/x.png")).body.toString()).toBe('{"detail":"queue"}');
});

test("while the database is away a kept page says as of when it is, and nobody keeps that", async () => {
  handle = keep;
  setSiteSide({ load: { editionReadAt: Date.now() - 60_000, isDatabaseAway: true } });
  const { status, headers, body } = await ask(server, "/ar/camps", { "If-None-Match": '"1"' });
  expect(status).toBe(200);
  expect(body.toString()).toContain('<div data-age-note=""><p>as of then (ar)</p></div><p>1,200 people</p>');
  expect(headers).toMatchObject({ "cache-control": "no-store", age: "60" });
  expect(headers.etag).toBeUndefined();
});

test("once it is back the page is as it was, also for those who hold it", async () => {
  handle = keep;
  // Nobody has read for a while, so nobody has asked the database either.
  setSiteSide({ load: { editionReadAt: Date.now() - 600_000 } });
  expect((await ask(server, "/ar/camps", { "If-None-Match": '"1"' })).status).toBe(304);
  const { headers, body } = await ask(server, "/ar/camps");
  expect(body.toString()).toBe(page);
  expect(headers.etag).toBe('"1"');
});
