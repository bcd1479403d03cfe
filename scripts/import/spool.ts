import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";

/** Standard input as a file, which can be read again and is told apart by its first bytes. */
export async function spoolStandardInput(): Promise<{ path: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "data-import-"));
  const file = path.join(folder, "standard-input");
  await pipeline(process.stdin, createWriteStream(file));
  return { path: file, remove: () => rm(folder, { recursive: true, force: true }) };
}
