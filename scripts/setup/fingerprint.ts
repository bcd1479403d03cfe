import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** Fingerprint of files and of all that lies in folders, names and contents; what is missing counts as such. */
export async function toSourcesFingerprint(places: string[], leaveOut: RegExp): Promise<string> {
  const hash = createHash("sha256");
  for (const file of (await Promise.all(places.map(listFiles))).flat().sort()) {
    if (leaveOut.test(file)) continue;
    hash.update(`\0${file}\0`).update(existsSync(file) ? await readFile(file) : "missing");
  }
  return hash.digest("hex");
}

async function listFiles(place: string): Promise<string[]> {
  const entries = await readdir(place, { withFileTypes: true, recursive: true }).catch(() => null);
  if (!entries) return [place];
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
