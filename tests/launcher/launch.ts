import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

type Options = { env?: Record<string, string | undefined>; uid?: number; gid?: number; nodeArgs?: string[]; cwd?: string };

/** `npm start`, as someone at a terminal would start it, without npm's own lines. */
export class Launch {
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;
  output = "";

  constructor({ env = {}, nodeArgs = [], cwd = "/", ...ids }: Options = {}) {
    this.#child = spawn(process.execPath, [...nodeArgs, `${process.cwd()}/scripts/start.mjs`], {
      cwd,
      ...ids,
      stdio: ["ignore", "pipe", "pipe"],
      env: { NODE_ENV: "production", PATH: process.env.PATH, HOME: process.env.HOME, DATABASE_URL: "", PUBLIC_URL: "", HOST: "", ...env },
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        this.output += text;
      });
    }
    this.#ended = new Promise((resolve) => this.#child.on("close", resolve));
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Its exit code; null where a signal ended it. */
  get ended(): Promise<number | null> {
    return this.#ended;
  }

  /** Waits until it has printed these words. @throws Error where it ends before */
  async says(words: string | RegExp): Promise<void> {
    let hasEnded = false;
    this.#ended.then(() => {
      hasEnded = true;
    });
    for (;;) {
      if (this.output.match(words)) return;
      if (hasEnded) throw new Error(`ended without saying "${words}":\n${this.output}`);
      await wait(20);
    }
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /** The one line that says what went wrong. */
  get sentence(): string {
    return /^✗ (.*)$/m.exec(this.output)?.[1] ?? "";
  }
}

export const isLinuxRoot = process.platform === "linux" && process.getuid?.() === 0 && existsSync("/proc/self/stat");
