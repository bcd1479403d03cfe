import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import Ajv2020, { type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { type Call, callsOf, type OpenApi } from "./api-calls";

/** Requests of a run; by hand `API_REQUESTS=10000`. */
const COUNT = Number(process.env.API_REQUESTS ?? 300);
const SEED = Number(process.env.API_SEED ?? 8);

type Checks = (call: Call, status: number, mediaType: string) => ValidateFunction | null | undefined;

/** What the document says of an answer's body: its check, null for a text, undefined where no such answer is described. */
function toChecks(document: OpenApi): Checks {
  const ajv = addFormats(new Ajv2020({ strict: false }));
  ajv.addSchema({ $id: "doc", ...document });
  const known = new Map<string, ValidateFunction>();
  return ({ path, operation }, status, mediaType) => {
    const described = operation.responses[status];
    const response = described?.$ref ? document.components.responses[described.$ref.split("/").at(-1) ?? ""] : described;
    const schema = response?.content?.[mediaType]?.schema;
    if (!schema) return response && !response.content ? null : undefined;
    if (mediaType.startsWith("text/")) return null;
    const key = `${path} ${status} ${mediaType}`;
    const check = known.get(key) ?? ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"doc#/')));
    known.set(key, check);
    return check;
  };
}

/** Waits out a limit of requests and a database that is away, as a polite program does. */
async function fetchPolitely(url: string, init: RequestInit): Promise<Response> {
  for (;;) {
    const response = await fetch(url, init);
    if (response.status !== 429 && response.status !== 503) return response;
    await response.arrayBuffer();
    const seconds = Number(response.headers.get("retry-after") ?? 1);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}

/** Letters that the server reads of an address. */
const LONGEST_ADDRESS = 8_192;

function isNoAddress(address: string): boolean {
  const [path = ""] = address.split("?", 1);
  if (`/api/v1${address}`.length > LONGEST_ADDRESS) return true;
  try {
    decodeURIComponent(path);
    return false;
  } catch {
    return true;
  }
}

test(`every operation of the OpenAPI document answers as described, whatever it is asked (${COUNT} requests)`, async ({ baseURL }) => {
  test.setTimeout(120_000 + COUNT * 1_000);
  const document: OpenApi = await (await fetch(`${baseURL}/api/v1/openapi.json`)).json();
  const check = toChecks(document);
  const statuses = new Map<string, number>();
  const asked = new Set<string>();

  async function ask(call: Call): Promise<void> {
    const response = await fetchPolitely(`${baseURL}/api/v1${call.address}`, { method: call.method, redirect: "manual" });
    const { status } = response;
    const text = await response.text();
    const said = `${call.method} ${call.address.slice(0, 300)} answered ${status}: ${text.slice(0, 300)}`;
    statuses.set(`${call.kind} ${status}`, (statuses.get(`${call.kind} ${status}`) ?? 0) + 1);
    asked.add(call.path);
    expect(status, said).not.toBe(500);
    // An address without end, or one whose path no letters stand behind, is refused before anybody reads what it asks.
    if (isNoAddress(call.address)) return expect([400, 414, 431], said).toContain(status);
    expect(response.headers.get("access-control-allow-origin"), said).toBe("*");
    if (call.kind === "valid") expect([200, 304, 404], said).toContain(status);
    if (call.method === "HEAD") return expect(text, said).toBe("");
    const mediaType = (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
    const validate = check(call, status, mediaType);
    expect(validate, `not described: ${said}`).not.toBeUndefined();
    if (validate) expect(validate(JSON.parse(text)), `${said} ${JSON.stringify(validate.errors)}`).toBe(true);
    // A refusal names what is wrong.
    if (status === 400 && mediaType === "application/problem+json") expect(JSON.parse(text).errors.length, said).toBeGreaterThan(0);
  }

  for (const example of callsOf(document).examples) await ask(example);
  await fc.assert(fc.asyncProperty(callsOf(document).any, ask), { seed: SEED, numRuns: COUNT, interruptAfterTimeLimit: undefined });
  expect([...asked].sort()).toEqual(Object.keys(document.paths).sort());
  console.log(
    [...statuses]
      .sort()
      .map(([what, count]) => `${what}: ${count}`)
      .join(", "),
  );
});

test("a whole CSV comes in parts, with hashtags, and has every figure that the pages have", async ({ baseURL }) => {
  const csv = await (await fetch(`${baseURL}/api/v1/observations?format=csv&hxl=1&fields=id,value&indicator=idps`)).text();
  const lines = csv.trimEnd().split("\r\n");
  expect(lines.slice(0, 2)).toEqual(["id,value", "#meta+id,#indicator+value+num"]);
  const ids: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page = await (await fetch(`${baseURL}/api/v1/observations?indicator=idps&limit=500${cursor && `&cursor=${cursor}`}`)).json();
    ids.push(...page.data.map(({ id }: { id: string }) => id));
    cursor = page.next;
  }
  expect(lines.slice(2).map((line) => line.split(",")[0])).toEqual(ids);
});

test("other sites' scripts may read, and nobody may write", async ({ baseURL }) => {
  const preflight = await fetch(`${baseURL}/api/v1/observations`, {
    method: "OPTIONS",
    headers: {
      Origin: "https://elsewhere.example",
      "Access-Control-Request-Method": "GET",
      "Access-Control-Request-Headers": "if-none-match",
    },
  });
  expect([preflight.status, preflight.headers.get("access-control-allow-methods")]).toEqual([204, "GET, HEAD, OPTIONS"]);
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    const response = await fetch(`${baseURL}/api/v1/observations`, { method });
    expect([method, response.status, response.headers.get("allow")]).toEqual([method, 405, "GET, HEAD, OPTIONS"]);
  }
});

test("what docs/api.md asks with curl is answered", async ({ baseURL }) => {
  const documentation = readFileSync("docs/api.md", "utf8");
  const addresses = [...documentation.matchAll(/^ {4}curl [^\n]*'http:\/\/localhost:3000(\/api\/v1[^']*)'$/gm)].map(
    ([, address]) => address ?? "",
  );
  expect(addresses.length).toBeGreaterThan(8);
  for (const address of addresses) {
    const response = await fetchPolitely(`${baseURL}${address}`, {});
    // Those that show a refusal say so by what they ask.
    const wanted = /IGQ15/.test(address) ? 400 : 200;
    expect([address, response.status]).toEqual([address, wanted]);
    await response.body?.cancel();
  }
});
