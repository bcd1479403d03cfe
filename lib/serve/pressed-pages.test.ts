import type { Server, ServerResponse } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { PressedPages } from "./pressed-pages.mjs";
import { createSiteServer } from "./site-server.mjs";
import { ask, listen } from "./testing/ask";

const page = `<!DOCTYPE html>${Array.from({ length: 500 }, (_, n) => `<p>In ${1990 + (n % 30)}, ${n * n * 37} people in XAG0${n % 9}</p>`).join("")}`;
let server: Server;
let pages: PressedPages;
/** What stands in for Next says of the page. */
let said: Record<string, string>;

beforeEach(async () => {
  said = { "Content-Type": "text/html; charset=utf-8", "x-nextjs-cache": "HIT", ETag: '"edition1"', "Cache-Control": "s-maxage=60" };
  pages = new PressedPages();
  const answer = async (_request: unknown, response: ServerResponse) => {
    for (const [name, value] of Object.entries(said)) response.setHeader(name, value);
    response.setHeader("Content-Length", Buffer.byteLength(page));
    response.end(page);
  };
  server = createSiteServer(answer, new Map(), pages);
  await listen(server);
});

afterEach(() => {
  server.close();
});

const read = async (accepted = "gzip, br") => {
  const answer = await ask(server, "/en", { "Accept-Encoding": accepted });
  await pages.atWork;
  return answer;
};

test("a page that was read before goes out smaller, and says the same", async () => {
  const first = await read();
  const second = await read();
  expect(second.body.length).toBeLessThan(first.body.length);
  expect(second.headers).toMatchObject({ "content-encoding": "br", "content-length": String(second.body.length), vary: "Accept-Encoding" });
  expect(second.headers).toMatchObject({ etag: '"edition1"', "cache-control": "s-maxage=60" });
  for (const { body } of [first, second]) expect(brotliDecompressSync(body).toString()).toBe(page);
});

test("the page of the next edition is another", async () => {
  const first = await read();
  await read();
  said.ETag = '"edition2"';
  expect((await read()).body).toHaveLength(first.body.length);
});

test("a reader who takes no Brotli gets the page as before", async () => {
  await read();
  expect(gunzipSync((await read("gzip")).body).toString()).toBe(page);
  expect((await read("identity")).body.toString()).toBe(page);
});

test.each([
  ["is made for one reader", { "x-nextjs-cache": "" }],
  ["is a file of figures", { "Content-Type": "text/csv" }],
])("what %s is not kept", async (_what, given) => {
  Object.assign(said, given);
  const first = await read();
  expect((await read()).body).toHaveLength(first.body.length);
});
