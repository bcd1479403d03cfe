import type { Server, ServerResponse } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createLog, logError, takeConsole } from "./log.mjs";
import { watchForLog } from "./request-log.mjs";
import { createSiteServer, type Handler } from "./site-server.mjs";
import { ask, listen } from "./testing/ask";

let server: Server;
let lines: Record<string, unknown>[];
let log: ReturnType<typeof createLog>;
let handle: Handler;

beforeEach(async () => {
  lines = [];
  log = createLog("info", { write: (line) => lines.push(JSON.parse(line)) });
  handle = async (_request, response: ServerResponse) => {
    response.end("made");
  };
  server = createSiteServer((...exchange) => handle(...exchange), new Map(), undefined, { watchers: [watchForLog(log, () => 12)] });
  await listen(server);
});

afterEach(() => {
  server.close();
});

/** A line is written when the connection has let go of the answer, which may be after the reader has it. */
async function read(address: string, headers: Record<string, string> = {}) {
  const before = lines.length;
  const answer = await ask(server, address, headers);
  await expect.poll(() => lines.length).toBeGreaterThan(before);
  return { answer, line: lines.at(-1) ?? {} };
}

test("an answer is one line that says what was asked for and how it went", async () => {
  const { answer, line } = await read("/en/camps/XAC001?year=2020");
  expect(line).toMatchObject({
    level: "info",
    method: "GET",
    path: "/en/camps/XAC001",
    route: "page-with-parameters",
    status: 200,
    edition: 12,
  });
  expect(line).toMatchObject({
    parameters: ["year"],
    id: answer.headers["x-request-id"],
    ms: expect.any(Number),
    bytes: expect.any(Number),
  });
  expect(new Date(String(line.time)).getTime()).not.toBeNaN();
});

test("it never says who asked, nor for what words", async () => {
  const headers = {
    "User-Agent": "Examplia Browser",
    Referer: "https://example.org/secret",
    Cookie: "locale=ar",
    "X-Forwarded-For": "198.51.100.7",
  };
  const { line } = await read("/ar/search?q=Yousif%20of%20Examplia&digits=latn", headers);
  const text = JSON.stringify(line);
  for (const word of ["Yousif", "latn", "Browser", "secret", "locale=ar", "198.51.100.7", "127.0.0.1"]) expect(text).not.toContain(word);
  expect(line.parameters).toEqual(["q", "digits"]);
});

test("a pinned edition is the one that is named", async () => {
  expect((await read("/en?edition=7")).line.edition).toBe(7);
});

test("a request keeps the name that a proxy gave it, if it can stand in a log", async () => {
  expect((await read("/en", { "X-Request-Id": "proxy-0042.a" })).line.id).toBe("proxy-0042.a");
  for (const bad of ["short", "x".repeat(65), 'a"}injected{"', "<script>alert(1)</script>"]) {
    const { answer, line } = await read("/en", { "X-Request-Id": bad });
    expect(line.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers["x-request-id"]).toBe(line.id);
  }
});

test("what Next tells of its errors finds the request's name", async () => {
  let name: unknown;
  handle = async (request, response) => {
    name = request.headers["x-request-id"];
    response.end();
  };
  const { line } = await read("/en");
  expect(name).toBe(line.id);
});

test("a failure is a line of its own level, and an error is told once", async () => {
  handle = async (_request, response) => {
    response.statusCode = 503;
    response.end();
  };
  expect((await read("/en")).line).toMatchObject({ level: "error", status: 503 });
  const error = new Error("no ink");
  logError(log, error, { id: "request-1" });
  const undo = takeConsole(log);
  console.error(" ⨯", error);
  console.warn("slow %s", "pen");
  undo();
  expect(lines.slice(-2)).toMatchObject([
    { level: "error", id: "request-1", error: { message: "no ink" } },
    { level: "warn", said: "slow pen" },
  ]);
});

test("an error that is printed before it is told with its request is one line, with the request", async () => {
  const error = new Error("no ink");
  const undo = takeConsole(log);
  console.error(error);
  logError(log, error, { id: "request-2" });
  console.error(new Error("no paper"));
  undo();
  await expect.poll(() => lines).toMatchObject([{ id: "request-2", error: { message: "no ink" } }, { error: { message: "no paper" } }]);
});

test("files of the build are not written down", async () => {
  await ask(server, "/_next/static/chunks/x.js");
  expect((await read("/en")).line.path).toBe("/en");
  expect(lines).toHaveLength(1);
});
