import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { chooseAccount } from "../embedded/account";
import { findFreePort } from "../embedded/free-port";
import { withClient } from "../read-role";

const DEBIAN = "/usr/lib/postgresql";
const PASSWORD = "examplia";

/** Folder of PostgreSQL's own programs with what makes a replica; null where the machine has none. The ones from npm have not. */
export function findDebianPrograms(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => path.join(DEBIAN, version, "bin")).find((bin) => existsSync(path.join(bin, "pg_basebackup"))) ?? null;
}

export type DebianServer = {
  /** As the superuser. */
  url: string;
  start: () => Promise<void>;
  /** Ends it at once, as a power cut would. */
  kill: () => Promise<void>;
};

/** A primary and replicas that follow it, in a folder that goes with them. */
export class DebianServers {
  readonly #bin: string;
  readonly #folder = mkdtempSync(path.join(tmpdir(), "indicators-replicas-"));
  readonly #account;
  readonly #running = new Set<ChildProcess>();

  constructor(bin: string) {
    this.#bin = bin;
    this.#account = chooseAccount(this.#folder, "/nowhere");
    if (this.#account) chownSync(this.#folder, this.#account.ids.uid, this.#account.ids.gid);
    chmodSync(this.#folder, 0o755);
  }

  async makePrimary(): Promise<DebianServer> {
    const data = path.join(this.#folder, "primary");
    const passwordFile = path.join(this.#folder, "password");
    writeFileSync(passwordFile, PASSWORD);
    this.#run("initdb", [
      "-D",
      data,
      "-U",
      "indicators",
      "--auth=scram-sha-256",
      `--pwfile=${passwordFile}`,
      "--encoding=UTF8",
      "--locale=C",
    ]);
    return this.#toServer(data);
  }

  async makeReplica(primary: DebianServer, name: string): Promise<DebianServer> {
    const data = path.join(this.#folder, name);
    this.#run("pg_basebackup", ["-d", primary.url, "-D", data, "-R", "-X", "stream", "-c", "fast"]);
    return this.#toServer(data);
  }

  async remove(): Promise<void> {
    await Promise.all([...this.#running].map(killAll));
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #toServer(data: string): Promise<DebianServer> {
    const port = await findFreePort();
    const sockets = `${data}.sockets`;
    mkdirSync(sockets);
    if (this.#account) chownSync(sockets, this.#account.ids.uid, this.#account.ids.gid);
    const url = `postgresql://indicators:${PASSWORD}@127.0.0.1:${port}/postgres`;
    const args = [
      "-D",
      data,
      "-p",
      String(port),
      "-h",
      "127.0.0.1",
      "-k",
      sockets,
      "-c",
      "fsync=off",
      "-c",
      "wal_receiver_status_interval=1",
    ];
    let child: ChildProcess | null = null;
    const start = async () => {
      // In a group of its own, so that all its processes can be ended at once.
      child = spawn(path.join(this.#bin, "postgres"), args, { ...this.#account?.ids, cwd: "/", detached: true, stdio: "ignore" });
      this.#running.add(child);
      for (;;) {
        if (child.exitCode !== null) throw new Error(`the server of ${data} ended with ${child.exitCode}`);
        const isUp = await withClient(url, (client) => client.query("SELECT")).then(
          () => true,
          () => false,
        );
        if (isUp) return;
        await wait(50);
      }
    };
    await start();
    return {
      url,
      start,
      kill: async () => {
        if (child) await killAll(child);
      },
    };
  }

  #run(program: string, args: string[]): void {
    const { status, stderr } = spawnSync(path.join(this.#bin, program), args, { ...this.#account?.ids, cwd: "/", encoding: "utf8" });
    if (status !== 0) throw new Error(`${program}: ${stderr}`);
  }
}

/** Each process of PostgreSQL has a group of its own: those that a killed server leaves end by themselves, once they notice. */
async function killAll(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  // The server ends its processes at once and writes nothing down.
  child.kill("SIGQUIT");
  await ended;
}
