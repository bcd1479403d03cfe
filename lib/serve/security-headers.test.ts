import type { Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sealPage } from "./sealed-pages.mjs";
import { setSecurityHeaders } from "./security-headers.mjs";
import { createSiteServer, type Handler } from "./site-server.mjs";
import { ask, listen } from "./testing/ask";

const cookie = 'document.cookie="locale=en; path=/; max-age=31536000; samesite=lax"';
const begin =
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["static/chunks/a.js"],"runtimeModuleIds":[1]});';
const flight = (text: string) => `<script>self.__next_f.push(${JSON.stringify([1, text])})</script>`;
const toPage = (body: string, head = "") =>
  `<!DOCTYPE html><html><head><style>main{color:red}</style><script src="/_next/static/chunks/a.js" async=""></script>${head}<script>${cookie}</script></head><body>${body}<script id="_R_">${begin}</script><script>(self.__next_f=self.__next_f||[]).push([0])</script>${flight('1:"one"\n')}${flight("2:[]\n")}</body></html>`;

const hashes = (policy: string, directive: string) =>
  new RegExp(`${directive} ([^;]*)`).exec(policy)?.[1]?.match(/'sha256-[^']*'/g)?.length ?? 0;

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

test("a page's policy names its own scripts and styles: language, beginning, data in one piece, and what fetches the rest", () => {
  const { html, policy } = sealPage(toPage('<main><p style="--phone-rows:1;--desktop-rows:1">1,200 in Examplia</p></main>'));
  expect(hashes(policy, "script-src")).toBe(4);
  expect(hashes(policy, "style-src")).toBe(2);
  expect(html).toContain(';self.__next_f.push([1,"1:\\"one\\"\\n"]);self.__next_f.push([1,"2:[]\\n"])</script>');
  expect(html.match(/<script/g)).toHaveLength(4);
  expect(policy).toContain("default-src 'none'");
});

test.each([
  ["a script", "<script>alert(1)</script>"],
  ["a script with an attribute", '<script id="_R_">alert(1)</script>'],
  ["a script that looks like the language's", `<script>${cookie};alert(1)</script>`],
  ["a script that looks like the beginning", `<script>${begin}alert(1)</script>`],
  ["a script that looks like data", "<script>self.__next_f.push([1,alert(1)])</script>"],
  ["data with more behind it", '<script>self.__next_f.push([1,"x"]);alert(1)//])</script>'],
  ["a script in capitals", "<SCRIPT>alert(1)</SCRIPT>"],
])("%s that is not ours is in no policy", (_what, slipped) => {
  expect(hashes(sealPage(toPage(`<main>${slipped}</main>`)).policy, "script-src")).toBe(4);
});

test.each([
  ["a style sheet in the body", "<style>main{display:none}</style>"],
  ["a style that fetches", '<p style="background:url(https://example.org/x)"></p>'],
  ["a style that covers the page", '<p style="position:fixed;inset:0"></p>'],
])("%s is in no policy", (_what, slipped) => {
  expect(hashes(sealPage(toPage(`<main>${slipped}</main>`)).policy, "style-src")).toBe(1);
});

test("a page made for one request goes out whole, with its policy, however it was written", async () => {
  const page = toPage("<main>1,200 people in Examplia</main>");
  handle = async (_request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Content-Length", Buffer.byteLength(page));
    response.flushHeaders();
    response.write(page.slice(0, 500));
    (response as unknown as { flush: () => void }).flush();
    response.write(Buffer.from(page.slice(500)));
    response.end();
  };
  const { headers, body } = await ask(server, "/en");
  const sealed = sealPage(page);
  expect(body.toString()).toBe(sealed.html);
  expect(headers).toMatchObject({
    "content-security-policy": sealed.policy,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
  });
});

test("a page of the cache keeps the policy that it was kept with, and goes out as it is", async () => {
  handle = async (_request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    response.end(toPage("<main></main>"));
  };
  const { headers, body } = await ask(server, "/en");
  expect(body.toString()).toBe(toPage("<main></main>"));
  expect(headers["content-security-policy"]).toBe("default-src 'none'; frame-ancestors 'none'");
});

test.each([
  ["data", "application/json", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"],
  ["a feed", "application/atom+xml", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"],
  ["a drawing", "image/svg+xml; charset=utf-8", expect.stringMatching(/style-src 'unsafe-inline'.*sandbox$/)],
  ["a picture", "image/png", undefined],
  ["a script", "application/javascript; charset=UTF-8", undefined],
  ["a font", "font/woff2", undefined],
])("%s may be used by other sites, and by itself does nothing", async (_what, type, policy) => {
  handle = async (_request, response) => {
    response.writeHead(200, { "Content-Type": type }).end("1,200");
  };
  const { headers } = await ask(server, "/x");
  expect(headers["content-security-policy"]).toEqual(policy);
  expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "cross-origin-resource-policy": "cross-origin" });
  expect(headers["cross-origin-opener-policy"]).toBeUndefined();
});

test("a frame for other sites keeps its policy", async () => {
  const policy = "default-src 'none'; script-src 'sha256-x'; frame-ancestors *";
  handle = async (_request, response) => {
    response.writeHead(200, { "Content-Type": "text/html", "Content-Security-Policy": policy }).end("<p>1,200</p>");
  };
  const { headers, body } = await ask(server, "/en/embed/x");
  expect(body.toString()).toBe("<p>1,200</p>");
  expect(headers).toMatchObject({ "content-security-policy": policy, "cross-origin-resource-policy": "cross-origin" });
  expect(headers["permissions-policy"]).toBeUndefined();
});

test("what a browser holds keeps the policy it came with", async () => {
  handle = async (_request, response) => {
    response.writeHead(304, { ETag: '"1"' }).end();
  };
  const { headers } = await ask(server, "/en");
  expect(headers["content-security-policy"]).toBeUndefined();
});

test.each([
  ["https://indicators.example", "max-age=31536000"],
  ["http://indicators.example", undefined],
  [undefined, undefined],
])("only a site that is reached by HTTPS says that it always is: %s", async (publicUrl, said) => {
  handle = async (_request, response) => {
    setSecurityHeaders(response, publicUrl);
    response.end();
  };
  expect((await ask(server, "/en")).headers["strict-transport-security"]).toBe(said);
});
