import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tellFileLength } from "./file-length.mjs";

const server = createServer((request, response) => {
  tellFileLength({ response });
  response.setHeader("X-File-Length", ["4"]);
  response.setHeader("X-Other", "1");
  response.end(request.method === "HEAD" ? undefined : "four");
});
let address = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => server.close());

test.each(["GET", "HEAD"])("a file's length is told to whoever asks by %s, and not in a header of ours", async (method) => {
  const { headers } = await fetch(address, { method });
  expect([headers.get("content-length"), headers.get("x-file-length"), headers.get("x-other")]).toEqual(["4", null, "1"]);
});
