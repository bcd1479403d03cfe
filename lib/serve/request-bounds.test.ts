import { once } from "node:events";
import type { Server, ServerResponse } from "node:http";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createSiteServer } from "./site-server.mjs";
import { listen, toPort } from "./testing/ask";

let server: Server;
let reached = 0;

beforeAll(async () => {
  const answer = async (_request: unknown, response: ServerResponse) => {
    reached++;
    response.end("made");
  };
  server = createSiteServer(answer, new Map());
  await listen(server);
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** Sends bytes as they are, and gives all that comes back until the server ends the connection. */
async function send(...parts: string[]): Promise<string> {
  const socket = await open();
  for (const part of parts) socket.write(part);
  return readToEnd(socket);
}

async function open(): Promise<Socket> {
  const socket = connect(toPort(server), "127.0.0.1");
  socket.on("error", () => {});
  await once(socket, "connect");
  return socket;
}

async function readToEnd(socket: Socket): Promise<string> {
  let text = "";
  socket.on("data", (part) => {
    text += part;
  });
  await once(socket, "close");
  return text;
}

const toRequest = (line: string, ...headers: string[]) =>
  `${[line, "Host: localhost", "Connection: close", ...headers].join("\r\n")}\r\n\r\n`;

test.each([
  ["an address without end", toRequest(`GET /en?q=${"a".repeat(9_000)} HTTP/1.1`), 414],
  ["headers without end", toRequest("GET /en HTTP/1.1", `X-Long: ${"a".repeat(20_000)}`), 431],
  ["an address that can't be read", toRequest("GET /en/%E0%A4%A HTTP/1.1"), 400],
  ["an address of another site", toRequest("GET http://example.org/en HTTP/1.1"), 400],
  ["a host that is none", "GET /en HTTP/1.1\r\nHost: exa mple/../x\r\nConnection: close\r\n\r\n", 400],
  ["no host", "GET /en HTTP/1.1\r\nConnection: close\r\n\r\n", 400],
  ["what is no HTTP", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 hello\r\n\r\n", 400],
  ["two lengths", toRequest("POST /en/report.pdf HTTP/1.1", "Content-Length: 3", "Content-Length: 5"), 400],
  ["a length and pieces", toRequest("POST /en/report.pdf HTTP/1.1", "Content-Length: 3", "Transfer-Encoding: chunked"), 400],
  ["a page that is posted to", `${toRequest("POST /en/search HTTP/1.1", "Content-Length: 3")}q=a`, 405],
  ["a page that is deleted", toRequest("DELETE /en HTTP/1.1"), 405],
  ["a trace", toRequest("TRACE /en HTTP/1.1"), 405],
  ["reading with a body", `${toRequest("GET /en HTTP/1.1", "Content-Length: 3")}abc`, 400],
  ["reading with a body in pieces", toRequest("GET /en HTTP/1.1", "Transfer-Encoding: chunked"), 400],
  ["a report of any length", toRequest("POST /en/report.pdf HTTP/1.1", "Transfer-Encoding: chunked"), 411],
  ["a report that is no end", toRequest("POST /en/report.pdf HTTP/1.1", "Content-Length: 100000000"), 413],
])("%s is refused before anything is made", async (_what, bytes, status) => {
  const before = reached;
  expect(await send(bytes)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(reached).toBe(before);
});

test.each([
  ["a page", toRequest("GET /en HTTP/1.1")],
  ["a report that is too long for an address", `${toRequest("POST /en/report.pdf HTTP/1.1", "Content-Length: 4")}r=1a`],
  ["what another site's page asks before it reads", toRequest("OPTIONS /api/v1/observations HTTP/1.1")],
  ["an IPv6 host", "GET /en HTTP/1.1\r\nHost: [2001:db8::1]:3000\r\nConnection: close\r\n\r\n"],
])("%s is let through", async (_what, bytes) => {
  expect(await send(bytes)).toMatch(/^HTTP\/1\.1 200 /);
});

test("what may be asked is said where something else was", async () => {
  expect(await send(toRequest("PUT /en HTTP/1.1"))).toMatch(/\r\nAllow: GET, HEAD\r\n/);
});

test("a request that never becomes whole is ended, while others are answered", async () => {
  server.headersTimeout = 300;
  const slow = await Promise.all(Array.from({ length: 20 }, open));
  const ends = slow.map(readToEnd);
  for (const socket of slow) socket.write("GET /en HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
  expect(await send(toRequest("GET /en HTTP/1.1"))).toMatch(/^HTTP\/1\.1 200 /);
  for (const end of await Promise.all(ends)) expect(end).toMatch(/^HTTP\/1\.1 408 /);
  server.headersTimeout = 10_000;
});

test("more connections than the server has room for are turned away, and those that are there go on", async () => {
  const { maxConnections } = server;
  server.maxConnections = 2;
  const [first, second] = [await open(), await open()];
  first.write("GET /en HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await once(first, "data");
  expect(await readToEnd(await open())).toBe("");
  second.destroy();
  server.maxConnections = maxConnections;
  first.write(toRequest("GET /en HTTP/1.1"));
  expect(await readToEnd(first)).toMatch(/200 OK/);
});
