import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";

/** Fingerprint of what an asset was made from; a file that is gone counts as changed. */
export function toFingerprint(files: readonly string[], settings: string): string {
  const hash = createHash("sha256").update(settings);
  for (const file of [...files].sort()) hash.update(file).update(existsSync(file) ? readFileSync(file) : "missing");
  return hash.digest("hex");
}

/** Writes so that a reader sees the old file or the new one, never half of it. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.draft`;
  await writeFile(draft, content);
  await rename(draft, file);
}
