// @ts-check
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isRunning, toProcessIdentity } from "./process-identity.mjs";

let drafts = 0;

/**
 * Runs one piece of work at a time among all processes that name the same file. A holder that was killed is passed over.
 *
 * @template T
 * @param {string} file @param {() => Promise<T>} run @param {() => void} [onWait] called once where another holds the lock
 * @returns {Promise<T>}
 */
export async function withFileLock(file, run, onWait) {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.${++drafts}`;
  await writeFile(draft, toProcessIdentity(process.pid));
  try {
    for (let told = false; !(await take(draft, file)); ) {
      if (!told) onWait?.();
      told = true;
      await wait(100);
    }
  } finally {
    await rm(draft, { force: true });
  }
  try {
    return await run();
  } finally {
    await rm(file, { force: true });
  }
}

/** A link is made whole or not at all, and never over another. @param {string} draft @param {string} file */
async function take(draft, file) {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
  }
  const holder = await readFile(file, "utf8").catch(() => "");
  if (holder === "" || isRunning(holder)) return false;
  // Moved away before it is removed: if another process was quicker and holds it by now, it is put back.
  const removed = `${draft}.old`;
  await rename(file, removed).catch(() => {});
  const found = await readFile(removed, "utf8").catch(() => holder);
  if (found !== holder) await link(removed, file).catch(() => {});
  await rm(removed, { force: true });
  return false;
}
