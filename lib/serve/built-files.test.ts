import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { Server, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readBuiltFiles } from "./built-files.mjs";
import { compressFiles } from "./compress-files";
import { createSiteServer } from "./site-server.mjs";
import { ask, listen } from "./testing/ask";

const script = `console.log("${"Examplia ".repeat(200)}")`;
const folder = mkdtempSync(path.join(tmpdir(), "indicators-serve-"));
let server: Server;

beforeAll(async () => {
  mkdirSync(path.join(folder, "static/chunks"), { recursive: true });
  writeFileSync(path.join(folder, "static/chunks/0a~b-1.js"), script);
  writeFileSync(path.join(folder, "static/chunks/tiny.js"), "1");
  writeFileSync(path.join(folder, "static/chunks/font.woff2"), Buffer.alloc(4_000));
  writeFileSync(path.join(folder, "secret.js.br"), "not of the build");
  writeFileSync(path.join(folder, "secret.js.gz"), "not of the build");
  expect(await compressFiles(path.join(folder, "static"), path.join(folder, "compressed"))).toBe(1);
  const answerAsNext = async (_request: unknown, response: ServerResponse) => {
    response.writeHead(404).end("of Next");
  };
  server = createSiteServer(answerAsNext, readBuiltFiles(path.join(folder, "compressed"), "/_next/static"));
  await listen(server);
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

test.each([
  ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
  ["gzip, deflate", "gzip", gunzipSync],
  ["br;q=0, gzip", "gzip", gunzipSync],
] as const)("a file of the build comes as it was compressed with it: %s", async (accepted, encoding, decompress) => {
  const { status, headers, body } = await ask(server, "/_next/static/chunks/0a~b-1.js?dpl=1", { "Accept-Encoding": accepted });
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    "content-encoding": encoding,
    "content-type": "application/javascript; charset=UTF-8",
    "content-length": String(body.length),
    "cache-control": "public, max-age=31536000, immutable",
    vary: "Accept-Encoding",
  });
  expect(decompress(body).toString()).toBe(script);
});

test("a file of the build that a browser holds is not sent again, and each compression has a name of its own", async () => {
  const address = "/_next/static/chunks/0a~b-1.js";
  const brotli = (await ask(server, address, { "Accept-Encoding": "br" })).headers.etag ?? "";
  const gzip = (await ask(server, address, { "Accept-Encoding": "gzip" })).headers.etag ?? "";
  expect(brotli).not.toBe(gzip);
  const again = await ask(server, address, { "Accept-Encoding": "br", "If-None-Match": `"other", W/${brotli}` });
  expect(again).toMatchObject({ status: 304, headers: { etag: brotli, vary: "Accept-Encoding" } });
  expect(again.body).toHaveLength(0);
  expect((await ask(server, address, { "Accept-Encoding": "br", "If-None-Match": gzip })).status).toBe(200);
});

test("the head of a file of the build comes without it", async () => {
  const { status, headers, body } = await ask(server, "/_next/static/chunks/0a~b-1.js", { "Accept-Encoding": "br" }, "HEAD");
  expect(status).toBe(200);
  expect(Number(headers["content-length"])).toBeGreaterThan(0);
  expect(body).toHaveLength(0);
});

test.each([
  "/_next/static/../../secret.js",
  "/_next/static/%2e%2e/%2e%2e/secret.js",
  "/_next/static/..%2f..%2fsecret.js",
  "/_next/static//../secret.js",
  "/_next/static/chunks/0a~b-1.js.br",
  "/_next/static/chunks/tiny.js",
  "/_next/static/chunks/font.woff2",
  "//_next/static/chunks/0a~b-1.js",
  "/_next/static/constructor",
])("%s is no file of the build, and for Next to answer", async (address) => {
  const { status, body } = await ask(server, address, { "Accept-Encoding": "br" });
  expect(status).toBe(404);
  expect(body.toString()).toBe("of Next");
});

test("what is read without compression is for Next to answer", async () => {
  expect((await ask(server, "/_next/static/chunks/0a~b-1.js", { "Accept-Encoding": "identity" })).status).toBe(404);
  expect((await ask(server, "/_next/static/chunks/0a~b-1.js")).status).toBe(404);
});
