import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { request } from "node:http";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findFreePort } from "@/lib/database/embedded/free-port";

const root = path.resolve(import.meta.dirname, "..");

/** A process of its own that serves the built site. */
export type WebServer = {
  url: string;
  port: number;
  child: ChildProcess;
  /** What it wrote, line by line. */
  lines: string[];
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
};

/** @throws Error where there is no build, or the server ends before it answers */
export async function startWebServer(env: Record<string, string>): Promise<WebServer> {
  if (!existsSync(path.join(root, ".next/BUILD_ID"))) throw new Error("There is no build: run these tests by `npm test -- bad-day`.");
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ["scripts/setup/web-server.mjs"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), HOST: "127.0.0.1", PUBLIC_URL: url, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => lines.push(...text.split("\n")));
  while (!(await fetch(`${url}/healthz`).catch(() => null))) {
    if (child.exitCode !== null) throw new Error(`The server ended:\n${lines.join("\n")}`);
    await wait(100);
  }
  const stop = async (signal: NodeJS.Signals = "SIGTERM") => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
    return child.exitCode;
  };
  return { url, port, child, lines, stop };
}

export type Reading = { status: number; headers: Record<string, string | string[] | undefined>; text: string };

/** Reads an address, on a connection of its own; `onFirst` runs at the first bytes, until whose end nothing more is read. */
export function read(url: string, headers: Record<string, string> = {}, onFirst: () => Promise<void> = async () => {}): Promise<Reading> {
  return new Promise((resolve, reject) => {
    request(url, { agent: false, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("error", reject);
      response.once("data", () => {
        response.pause();
        onFirst().then(() => response.resume(), reject);
      });
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString() }),
      );
    })
      .on("error", reject)
      .end();
  });
}
