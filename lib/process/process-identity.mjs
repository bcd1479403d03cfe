// @ts-check
import { readFileSync } from "node:fs";

/**
 * A process's number with the moment it began, so that a later process of the same number is not taken for it.
 * Only the number where the system has no /proc.
 *
 * @param {number} pid
 */
export function toProcessIdentity(pid) {
  try {
    // The name, in brackets, may hold spaces: count the fields after it. The 22nd of all is when the process began.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return `${pid}:${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]}`;
  } catch {
    return String(pid);
  }
}

/** @param {string} identity as `toProcessIdentity` gave it */
export function isRunning(identity) {
  const pid = Number.parseInt(identity, 10);
  if (!isAlive(pid)) return false;
  return !identity.includes(":") || toProcessIdentity(pid) === identity.trim();
}

/** @param {number} pid */
export function isAlive(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM" && !isZombie(pid);
  }
}

/** Ended, but not yet buried by its parent. @param {number} pid */
function isZombie(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).startsWith("Z");
  } catch {
    return false;
  }
}
