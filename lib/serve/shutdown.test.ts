import { Agent, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createShutdown } from "./shutdown.mjs";
import { createSiteServer } from "./site-server.mjs";
import { ask, listen, toPort } from "./testing/ask";

let server: Server;
let shutdown: ReturnType<typeof createShutdown>;
let underWay: ServerResponse[];

async function start(seconds: { delay: number; timeout: number }) {
  underWay = [];
  const answer = async ({ url }: IncomingMessage, response: ServerResponse) => {
    if (url !== "/long.csv") return void response.end("made");
    response.write("pcode,value\n");
    underWay.push(response);
  };
  const watch = (exchange: Parameters<ReturnType<typeof createShutdown>["watch"]>[0]) => shutdown.watch(exchange);
  server = createSiteServer(answer, new Map(), undefined, { watchers: [watch] });
  shutdown = createShutdown(server, seconds);
  await listen(server);
}

beforeEach(() => start({ delay: 0, timeout: 30 }));

afterEach(() => {
  server.close();
  server.closeAllConnections();
});

test("what is being answered is answered to its end, and nothing new is taken", async () => {
  const long = ask(server, "/long.csv");
  await expect.poll(() => underWay.length).toBe(1);
  const port = toPort(server);
  const stopped = shutdown.stop();
  await expect(fetch(`http://127.0.0.1:${port}/en`)).rejects.toThrow("fetch failed");
  underWay[0]?.end("XA,1\n");
  expect((await long).body.toString()).toBe("pcode,value\nXA,1\n");
  expect(await stopped).toEqual({ brokenOff: false });
});

test("connections that wait for another request don't keep it", async () => {
  const agent = new Agent({ keepAlive: true });
  await new Promise<void>((resolve) => {
    request({ port: toPort(server), path: "/en", agent }, (response) => response.resume().on("end", resolve)).end();
  });
  expect(await shutdown.stop()).toEqual({ brokenOff: false });
  agent.destroy();
});

test("while a load balancer is still looking, answers ask for another connection next time", async () => {
  server.close();
  await start({ delay: 1, timeout: 30 });
  const stopped = shutdown.stop();
  expect((await ask(server, "/en")).headers.connection).toBe("close");
  await stopped;
});

test("what takes longer than there is time is broken off", async () => {
  server.close();
  await start({ delay: 0, timeout: 1 });
  const long = ask(server, "/long.csv");
  long.catch(() => {});
  await expect.poll(() => underWay.length).toBe(1);
  expect(await shutdown.stop()).toEqual({ brokenOff: true });
  await expect(long).rejects.toThrow();
});
