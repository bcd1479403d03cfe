import { spawnSync } from "node:child_process";
import { mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A folder on a disk of its own with little room. */
export type SmallDisk = { folder: string; remove: () => void };

/** @returns null where this process may mount none, as only root on Linux may */
export function mountSmallDisk(kilobytes: number): SmallDisk | null {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return null;
  const folder = mkdtempSync(path.join(tmpdir(), "indicators-small-disk-"));
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k,mode=755`, "tmpfs", folder]);
  const remove = () => {
    if (status === 0) spawnSync("umount", ["-l", folder]);
    rmdirSync(folder);
  };
  if (status === 0) return { folder, remove };
  remove();
  return null;
}
