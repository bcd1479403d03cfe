import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import type { WrittenDownload } from "./download-job";

/** Bytes that are kept; beyond, what was asked for longest ago is removed. */
const MOST_BYTES = 4 * 1024 ** 3;

/** A file that is there, and what is known of it. */
export type StoredDownload = WrittenDownload & { file: string };

/**
 * The file of a name and what is known of it; null where it has not been written yet. Whoever has it open keeps it, even where it is removed.
 *
 * @param folder of downloads, made when it is needed
 */
export async function findStored(folder: string, name: string): Promise<StoredDownload | null> {
  const file = path.join(folder, name);
  try {
    const known = JSON.parse(await readFile(`${file}.json`, "utf8")) as WrittenDownload;
    // Half of what was written, after a machine that stopped, is nothing.
    if ((await stat(file)).size !== known.bytes) return null;
    const now = new Date();
    await utimes(`${file}.json`, now, now).catch(() => {});
    return { ...known, file };
  } catch {
    return null;
  }
}

/**
 * Writes a file and keeps it under its name. It gets the name only as a whole, so several servers may share a folder.
 *
 * @param write makes the file of the name that it is given
 */
export async function store(folder: string, name: string, write: (file: string) => Promise<WrittenDownload>): Promise<StoredDownload> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, name);
  const part = `${file}.${process.pid}-${Date.now().toString(36)}.part`;
  try {
    const written = await write(part);
    await rename(part, file);
    await writeFile(`${part}.json`, JSON.stringify(written));
    await rename(`${part}.json`, `${file}.json`);
    await removeOldest(folder, name);
    return { ...written, file };
  } catch (error) {
    await Promise.all([part, `${part}.json`].map((one) => rm(one, { force: true }).catch(() => {})));
    throw error;
  }
}

/** An abandoned part is as old as a day; what is younger may be in the making. */
const DAY = 86_400_000;

async function removeOldest(folder: string, kept: string): Promise<void> {
  const names = await readdir(folder);
  const files = await Promise.all(
    names.map(async (name) => {
      const found = await stat(path.join(folder, name)).catch(() => null);
      const asked = await stat(path.join(folder, `${name}.json`)).catch(() => null);
      return { name, bytes: found?.size ?? 0, usedAt: asked?.mtimeMs ?? found?.mtimeMs ?? 0 };
    }),
  );
  const isPart = (name: string) => name.includes(".part");
  const remove = (name: string) => Promise.all([name, `${name}.json`].map((one) => rm(path.join(folder, one), { force: true })));
  for (const { name, usedAt } of files) if (isPart(name) && Date.now() - usedAt > DAY) await remove(name);
  let total = 0;
  const whole = files.filter(({ name }) => !name.endsWith(".json") && !isPart(name)).sort((a, b) => b.usedAt - a.usedAt);
  for (const { name, bytes } of whole) {
    total += bytes;
    if (total > MOST_BYTES && name !== kept) await remove(name);
  }
}
