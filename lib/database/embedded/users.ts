import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { isRunning, toProcessIdentity } from "@/lib/process/process-identity.mjs";

/**
 * Which processes use a server: `npm start`, an import beside it, a developer's tool. The last one out stops it, whoever started it;
 * one that was killed no longer counts.
 */
export class ServerUsers {
  readonly #folder: string;
  readonly #own: string;

  constructor(dataDir: string, id: string) {
    this.#folder = path.join(dataDir, "users");
    this.#own = path.join(this.#folder, `${process.pid}-${id}`);
  }

  async enter(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await writeFile(this.#own, toProcessIdentity(process.pid));
  }

  /** @returns whether nobody is left */
  async leave(): Promise<boolean> {
    await rm(this.#own, { force: true });
    return (await this.countRunning()) === 0;
  }

  /** Clears away what killed processes left. */
  async countRunning(): Promise<number> {
    let running = 0;
    for (const name of await readdir(this.#folder).catch(() => [])) {
      const file = path.join(this.#folder, name);
      if (isRunning(await readFile(file, "utf8").catch(() => "0"))) running += 1;
      else await rm(file, { force: true });
    }
    return running;
  }
}
