import { type IncomingHttpHeaders, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Asks as written: unlike `fetch`, without tidying the address, adding headers or undoing a compression. */
export function ask(server: Server, path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port: toPort(server), path, headers, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    })
      .on("error", reject)
      .end();
  });
}

/** Starts on a free port, reached from this computer only. */
export function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
}

export function toPort(server: Server): number {
  return (server.address() as AddressInfo).port;
}
