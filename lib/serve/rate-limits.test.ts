import type { Server, ServerResponse } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createLimitDoor } from "./rate-limits.mjs";
import { createSiteServer } from "./site-server.mjs";
import { type Answer, ask, listen } from "./testing/ask";
import { setSiteSide } from "./testing/site-side";

let server: Server;
let refused: string[];
/** What stands in for Next says of a page. */
let said: Record<string, string>;
const perMinute = { exports: 3, csv: 2, search: 2, requests: 8 };
const picture = "/ar/charts/people-over-time.png";

beforeEach(async () => {
  setSiteSide();
  refused = [];
  said = {};
  const answer = async (_request: unknown, response: ServerResponse) => {
    for (const [name, value] of Object.entries(said)) response.setHeader(name, value);
    response.end("made");
  };
  const door = createLimitDoor({ perMinute, trustProxy: 1, redis: null, onRefused: (limit) => refused.push(limit) });
  server = createSiteServer(answer, new Map(), undefined, { doors: [door] });
  await listen(server);
});

afterEach(() => {
  server.close();
});

async function askTimes(times: number, address: string, headers: Record<string, string> = {}): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let time = 0; time < times; time++) answers.push(await ask(server, address, headers));
  return answers;
}

const toStatuses = (answers: Answer[]) => answers.map(({ status }) => status);

test("an address has its limit and as much again in a burst, then is told when to come back", async () => {
  const answers = await askTimes(7, picture);
  expect(toStatuses(answers)).toEqual([200, 200, 200, 200, 200, 200, 429]);
  expect(answers[0]?.headers).toMatchObject({ "ratelimit-policy": '"exports";q=3;w=60', ratelimit: '"exports";r=2;t=60' });
  const { headers, body } = answers[6] as Answer;
  expect(Number(headers["retry-after"])).toBeGreaterThan(0);
  expect(headers).toMatchObject({ "cache-control": "no-store", "content-type": "text/html; charset=utf-8" });
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  expect(body.toString()).toMatch(/<html lang="ar"><body>tooMany /);
  expect(refused).toEqual(["exports"]);
});

test("another address is not kept waiting by it, nor by what it claims to be", async () => {
  await askTimes(7, picture, { "X-Forwarded-For": "198.51.100.1" });
  expect(toStatuses(await askTimes(1, picture, { "X-Forwarded-For": "198.51.100.2" }))).toEqual([200]);
  expect(toStatuses(await askTimes(1, picture, { "X-Forwarded-For": "203.0.113.77, 198.51.100.1" }))).toEqual([429]);
});

test("programs are told in problem details, also from other sites' pages", async () => {
  const [, , , , last] = await askTimes(5, "/api/v1/observations?format=csv");
  expect(last).toMatchObject({ status: 429, headers: { "content-type": "application/problem+json", "access-control-allow-origin": "*" } });
  expect(JSON.parse(String(last?.body))).toMatchObject({ type: "about:blank", status: 429, title: "Too many requests" });
});

test("what has no limit of its own meets the wide one", async () => {
  const answers = await askTimes(17, "/en/camps?year=2020");
  expect(toStatuses(answers).filter((status) => status === 200)).toHaveLength(16);
  expect(answers[16]?.headers["ratelimit-policy"]).toBe('"requests";q=8;w=60');
});

test("pages that are kept are never refused; those that had to be made count", async () => {
  said = { "x-nextjs-cache": "HIT" };
  expect(new Set(toStatuses(await askTimes(40, "/en/camps")))).toEqual(new Set([200]));
  said = { "x-nextjs-cache": "MISS" };
  const made = toStatuses(await askTimes(20, "/en/figures/1"));
  expect(made.slice(0, 16)).toEqual(Array(16).fill(200));
  expect(made.at(-1)).toBe(429);
});

test("files of the build are never counted", async () => {
  expect(new Set(toStatuses(await askTimes(20, "/_next/static/chunks/x.js")))).toEqual(new Set([200]));
});
