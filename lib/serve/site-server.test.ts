import { request, type Server, type ServerResponse } from "node:http";
import { setImmediate as turn } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createSiteServer, type Handler } from "./site-server.mjs";
import { ask, listen, toPort } from "./testing/ask";

const page = `<!DOCTYPE html><p>${"In Examplia 1,200 people were displaced. ".repeat(100)}</p>`;
let server: Server;
/** What stands in for Next. */
let handle: Handler;

beforeAll(async () => {
  server = createSiteServer((...exchange) => handle(...exchange), new Map());
  await listen(server);
});

afterAll(() => {
  server.close();
});

test.each([
  ["gzip, deflate, br", "br", brotliDecompressSync],
  ["gzip", "gzip", gunzipSync],
  ["identity", undefined, (body: Buffer) => body],
] as const)("a page goes out as its reader takes it: %s", async (accepted, encoding, decompress) => {
  handle = answerPage;
  const { headers, body } = await ask(server, "/en", { "Accept-Encoding": accepted });
  expect(headers["content-encoding"]).toBe(encoding);
  expect(headers).toMatchObject({ etag: '"1"', vary: "rsc, Accept-Encoding", "cache-control": "s-maxage=60" });
  expect(decompress(body).toString()).toBe(page);
});

test("the head of a page, and a page that a browser holds, stay as Next answers them", async () => {
  handle = answerPage;
  const head = await ask(server, "/en", { "Accept-Encoding": "br" }, "HEAD");
  expect(head).toMatchObject({ status: 200, headers: { "content-length": String(page.length), vary: "rsc, Accept-Encoding" } });
  expect(head.headers["content-encoding"]).toBeUndefined();
  handle = async (_request, response) => {
    response.writeHead(304, { ETag: '"1"' }).end();
  };
  const held = await ask(server, "/en", { "Accept-Encoding": "br", "If-None-Match": '"1"' });
  expect(held).toMatchObject({ status: 304, headers: { etag: '"1"' } });
  expect(held.headers["content-encoding"]).toBeUndefined();
});

test.each([
  ["a font", { "Content-Type": "font/woff2" }],
  ["what is compressed already", { "Content-Type": "text/csv", "Content-Encoding": "gzip" }],
  ["what must not be changed under way", { "Content-Type": "text/csv", "Cache-Control": "no-transform" }],
])("%s goes out as it is", async (_what, given) => {
  handle = async (_request, response) => {
    response.writeHead(200, given).end(page);
  };
  const { headers, body } = await ask(server, "/x", { "Accept-Encoding": "br" });
  expect(headers["content-encoding"]).toBe((given as Record<string, string>)["Content-Encoding"]);
  expect(body.toString()).toBe(page);
});

test("what is flushed reaches the reader before the rest is there", async () => {
  let finish = () => {};
  handle = async (_request, response) => {
    response.writeHead(200, { "Content-Type": "text/csv" });
    response.write("pcode,value\n".repeat(100));
    (response as ServerResponse & { flush: () => void }).flush();
    finish = () => response.end("XA,1\n");
  };
  const body = await new Promise<Buffer>((resolve, reject) => {
    request({ port: toPort(server), path: "/x.csv", headers: { "Accept-Encoding": "br" }, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => {
        parts.push(part);
        if (parts.length === 1) finish();
      });
      response.on("end", () => resolve(Buffer.concat(parts)));
    })
      .on("error", reject)
      .end();
  });
  expect(brotliDecompressSync(body).toString()).toMatch(/value\nXA,1\n$/);
});

test("a reader who leaves in the middle does no harm to others", async () => {
  const closed = new Promise<void>((resolve) => {
    handle = async (_request, response) => {
      response.on("close", resolve);
      response.writeHead(200, { "Content-Type": "text/csv" });
      while (!response.destroyed) {
        response.write(`${page}${response.writableLength}`);
        await turn();
      }
    };
  });
  const leaving = request({ port: toPort(server), path: "/x.csv", headers: { "Accept-Encoding": "br" }, agent: false }, (response) => {
    response.once("data", () => leaving.destroy());
  });
  leaving.on("error", () => {}).end();
  await closed;
  handle = answerPage;
  expect((await ask(server, "/en", { "Accept-Encoding": "br" })).status).toBe(200);
});

test("what fails before the first word is told as a failure of the server", async () => {
  const tell = vi.spyOn(console, "error").mockImplementation(() => {});
  handle = () => Promise.reject(new Error("no page"));
  expect(await ask(server, "/en")).toMatchObject({ status: 500 });
  expect(tell).toHaveBeenCalledOnce();
  tell.mockRestore();
});

const answerPage: Handler = async ({ method }, response) => {
  const headers = { "Content-Type": "text/html; charset=utf-8", ETag: '"1"', Vary: "rsc", "Cache-Control": "s-maxage=60" };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader("Content-Length", Buffer.byteLength(page));
  response.end(method === "HEAD" ? undefined : page);
};

test.each(["/en/charts/%E0%A4%A", "/en/charts/%", "/%ff.png?edition=1"])(
  "%s can't be read, which is no fault of the server's",
  async (address) => {
    handle = async () => {
      throw new Error("asked");
    };
    expect(await ask(server, address)).toMatchObject({ status: 400, headers: { "cache-control": "no-store" } });
  },
);

test("what stands behind the question mark is for pages to read", async () => {
  handle = answerPage;
  expect((await ask(server, "/en?location=%E0%A4%A")).status).toBe(200);
});
