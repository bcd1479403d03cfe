import { spawn } from "node:child_process";
import path from "node:path";

type Options = {
  databaseUrl: string;
  /** The folder in which it is given. */
  folder: string;
  /** Acts as at a terminal, and waits for what is typed. */
  terminal?: boolean;
  /** Standard input, whole; without it and without a terminal there is none. */
  input?: string;
};

export type Ended = { code: number | null; out: string; err: string };

/** A command, as `npm run NAME` runs it, in a process of its own. */
export function startCommand(name: string, args: readonly string[], { databaseUrl, folder, terminal, input }: Options) {
  const pretend = terminal ? ["--require", path.resolve("lib/import/test-support/pretend-terminal.cjs")] : [];
  const child = spawn(process.execPath, [...pretend, path.resolve("scripts/run.mjs"), name, ...args], {
    stdio: [terminal || input !== undefined ? "pipe" : "ignore", "pipe", "pipe"],
    env: { ...process.env, DATABASE_URL: databaseUrl, INIT_CWD: folder, npm_lifecycle_event: undefined },
  });
  const said = { out: "", err: "" };
  const listeners = new Set<() => void>();
  const listen = (stream: "out" | "err") => (text: string) => {
    said[stream] += text;
    for (const listener of listeners) listener();
  };
  child.stdout?.setEncoding("utf8").on("data", listen("out"));
  child.stderr?.setEncoding("utf8").on("data", listen("err"));
  // One that is killed doesn't read to the end.
  child.stdin?.on("error", () => {});
  if (input !== undefined) child.stdin?.end(input);
  const ended = new Promise<Ended>((resolve) => child.on("close", (code) => resolve({ code, ...said })));

  /** Waits until it has said these words, to whichever output. @throws Error where it ends without */
  function says(words: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (!`${said.out}\n${said.err}`.includes(words)) return;
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      look();
      ended.then(({ out, err }) => reject(new Error(`ended without saying "${words}":\n${out}\n${err}`)));
    });
  }
  return {
    ended,
    says,
    type: (text: string) => child.stdin?.write(text),
    endInput: () => child.stdin?.end(),
    kill: () => child.kill("SIGKILL"),
  };
}

export type Command = ReturnType<typeof startCommand>;

/** Runs a command to its end. */
export function runCommand(name: string, args: readonly string[], options: Options): Promise<Ended> {
  return startCommand(name, args, options).ended;
}
