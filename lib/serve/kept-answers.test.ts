import type { Server, ServerResponse } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { KeptAnswers } from "./kept-answers.mjs";
import { createSiteServer } from "./site-server.mjs";
import { ask, listen } from "./testing/ask";

const page = `<!DOCTYPE html>${Array.from({ length: 500 }, (_, n) => `<p>In ${1990 + (n % 30)}, ${n * n * 37} people in XAG0${n % 9}</p>`).join("")}`;
let server: Server;
let pages: KeptAnswers;
/** What stands in for Next says of the page, and how often it was asked. */
let said: Record<string, string>;
let asked: number;
let current: number;
let isAway: boolean;
let status: number;
let inParts: boolean;
let onAsked: () => void;

beforeEach(async () => {
  said = {
    "Content-Type": "text/html; charset=utf-8",
    "x-nextjs-cache": "HIT",
    ETag: '"name"',
    "Cache-Control": "s-maxage=60",
    "X-Edition": "1",
    "Content-Security-Policy": "default-src 'none'; script-src 'sha256-one'",
    Vary: "rsc",
  };
  [asked, current, isAway, status, inParts, onAsked] = [0, 1, false, 200, false, () => {}];
  pages = new KeptAnswers(
    async () => current,
    () => isAway,
  );
  const answer = async (_request: unknown, response: ServerResponse) => {
    asked += 1;
    onAsked();
    response.statusCode = status;
    for (const [name, value] of Object.entries(said)) response.setHeader(name, value);
    // In parts, as Next hands on what routes answer.
    if (inParts) response.flushHeaders();
    if (inParts) response.write(page.slice(0, 2_000));
    response.end(inParts ? page.slice(2_000) : page);
  };
  server = createSiteServer(answer, new Map(), pages);
  await listen(server);
});

afterEach(() => {
  server.close();
});

const read = async (headers: Record<string, string> = {}, address = "/en", method = "GET") => {
  const answer = await ask(server, address, { "Accept-Encoding": "gzip, br", ...headers }, method);
  await pages.atWork;
  return answer;
};

test("a page that was read before comes from memory, smaller, and says the same", async () => {
  const first = await read();
  const second = await read();
  expect(asked).toBe(1);
  expect(second.body.length).toBeLessThan(first.body.length);
  expect(second.headers).toMatchObject({
    "content-encoding": "br",
    "content-length": String(second.body.length),
    "cache-control": "s-maxage=60",
    "content-security-policy": said["Content-Security-Policy"],
    vary: "rsc, Accept-Encoding",
  });
  for (const { body } of [first, second]) expect(brotliDecompressSync(body).toString()).toBe(page);
  expect(gunzipSync((await read({ "Accept-Encoding": "gzip" })).body).toString()).toBe(page);
  const plain = await read({ "Accept-Encoding": "identity" });
  expect(plain.body.toString()).toBe(page);
  expect(plain.headers).toMatchObject({ "content-length": String(plain.body.length), vary: "rsc, Accept-Encoding" });
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(asked).toBe(1);
});

test("who holds the page is told that it holds, by the name that either answer gave it", async () => {
  await read();
  const { headers } = await read();
  for (const name of ['"name"', 'W/"name"', headers.etag ?? ""]) {
    const again = await read({ "If-None-Match": name });
    expect(again).toMatchObject({ status: 304, headers: { etag: 'W/"name"' } });
    expect(again.body).toHaveLength(0);
  }
  expect(asked).toBe(1);
});

test("the head of a page comes without it", async () => {
  await read();
  const { headers, body } = await read({}, "/en", "HEAD");
  expect(Number(headers["content-length"])).toBeGreaterThan(0);
  expect(body).toHaveLength(0);
});

test("the page of the next edition is another", async () => {
  await read();
  await read();
  current = 2;
  said["X-Edition"] = "2";
  await read();
  await read();
  expect(asked).toBe(2);
});

test("a page that Next made of the former edition, though a new one has come, is never taken for the new one's", async () => {
  current = 2;
  await read();
  await read();
  await read();
  expect(asked).toBe(3);
});

test.each([
  ["Next's own scripts, who ask for parts of a page", { RSC: "1" }, "/en"],
  ["who searches: words of readers are not held", {}, "/en/search?q=Ana"],
  ["who has a report of their own", {}, "/en/report?r=abc"],
  ["who asks for a stream of rows", {}, "/api/v1/observations?format=csv"],
])("%s is answered by Next", async (_who, headers, address) => {
  await read();
  await read(headers as unknown as Record<string, string>, address);
  expect(asked).toBe(2);
});

test.each(["/en/displacement?location=XAG01", "/api/v1/charts/people?edition=1", "/redraw/en/people?id=people", "/embeds/en/people"])(
  "%s is made once an edition, by its whole address",
  async (address) => {
    delete said["x-nextjs-cache"];
    delete said["X-Edition"];
    said["Access-Control-Allow-Origin"] = "*";
    inParts = true;
    await read({}, address);
    const second = await read({}, address);
    expect(asked).toBe(1);
    expect(brotliDecompressSync(second.body).toString()).toBe(page);
    expect(second.headers).toMatchObject({ "access-control-allow-origin": "*", etag: 'W/"name"', vary: "rsc, Accept-Encoding" });
    await read({}, `${address}&more=1`);
    expect(asked).toBe(2);
    current = 2;
    await read({}, address);
    expect(asked).toBe(3);
  },
);

test("what was made while a commit came is of neither edition", async () => {
  delete said["x-nextjs-cache"];
  onAsked = () => {
    current += 1;
  };
  await read({}, "/api/v1/indicators");
  onAsked = () => {};
  current = 1;
  await read({}, "/api/v1/indicators");
  expect(asked).toBe(2);
});

test("an answer that is no success is asked for again", async () => {
  status = 503;
  await read({}, "/api/v1/indicators");
  status = 200;
  await read({}, "/api/v1/indicators");
  expect(asked).toBe(2);
});

test("while the database is away Next's way is taken, on which a page learns to say how old it is", async () => {
  await read();
  isAway = true;
  await read();
  expect(asked).toBe(2);
});

test("while the database is away what was made for parameters is still known, and says how old it is", async () => {
  delete said["x-nextjs-cache"];
  said["Content-Type"] = "application/json";
  await read({}, "/api/v1/indicators");
  isAway = true;
  const site = { readEditionState: () => ({ editionReadAt: Date.now() - 60_000, isDatabaseAway: true }), toAgeNote: () => "" };
  Object.assign(globalThis, { iraqIndicatorsSite: site });
  const answer = await read({}, "/api/v1/indicators");
  Object.assign(globalThis, { iraqIndicatorsSite: undefined });
  expect(answer.body.toString()).toBe(page);
  expect(answer.headers).toMatchObject({ age: "60", "cache-control": "no-store" });
  expect(asked).toBe(1);
});

test.each([
  ["is made for one reader", { "x-nextjs-cache": "" }],
  ["is a file of figures", { "Content-Type": "text/csv" }],
])("what %s is not kept", async (_what, given) => {
  Object.assign(said, given);
  await read();
  await read();
  expect(asked).toBe(2);
});
