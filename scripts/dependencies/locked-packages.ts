import { readFile } from "node:fs/promises";
import path from "node:path";

/** A package as `package-lock.json` names it. */
export type LockedPackage = {
  /** Its folder, such as `node_modules/next/node_modules/postcss`. */
  folder: string;
  name: string;
  version: string;
  /** As the package says it; null where it does not. */
  licence: string | null;
  /** Whether the served site or `npm start` uses it, not only tests and tools. */
  isProduction: boolean;
  /** Installed only where the system wants it. */
  isOptional: boolean;
  /** Comes inside another package, whose checksum covers it. */
  isBundled: boolean;
  integrity: string | null;
  resolved: string | null;
};

export type LockFile = { packages: Record<string, Record<string, unknown>> };

/** Package managers write no other address into a lock file for what comes from the registry. */
const REGISTRY = "https://registry.npmjs.org/";

export async function readLockFile(root: string): Promise<LockFile> {
  return JSON.parse(await readFile(path.join(root, "package-lock.json"), "utf8")) as LockFile;
}

export function listPackages({ packages }: LockFile): LockedPackage[] {
  const toText = (value: unknown) => (typeof value === "string" ? value : null);
  return Object.entries(packages)
    .filter(([folder]) => folder !== "")
    .map(([folder, entry]) => ({
      folder,
      name: toText(entry.name) ?? folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length),
      version: toText(entry.version) ?? "",
      licence: toText(entry.license),
      isProduction: !entry.dev && !entry.devOptional,
      isOptional: entry.optional === true,
      isBundled: entry.inBundle === true,
      integrity: toText(entry.integrity),
      resolved: toText(entry.resolved),
    }));
}

/**
 * What would let another program come in than the one that was tried: a package without a checksum, or from another place than the registry,
 * and a `package.json` that asks for something else than is locked.
 */
export function findLockFaults(lock: LockFile, manifest: Record<string, unknown>): string[] {
  const faults: string[] = [];
  for (const { folder, integrity, resolved, isBundled } of listPackages(lock)) {
    if (!isBundled && !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? "")) faults.push(`${folder} has no checksum`);
    if (resolved !== null && !resolved.startsWith(REGISTRY)) faults.push(`${folder} comes from ${resolved}`);
  }
  for (const kind of ["dependencies", "devDependencies", "optionalDependencies"]) {
    const asked = (manifest[kind] ?? {}) as Record<string, string>;
    const locked = (lock.packages[""]?.[kind] ?? {}) as Record<string, string>;
    for (const name of new Set([...Object.keys(asked), ...Object.keys(locked)])) {
      if (asked[name] !== locked[name])
        faults.push(`${name} is ${asked[name] ?? "not asked for"}, but locked for ${locked[name] ?? "nothing"}`);
      const { version } = lock.packages[`node_modules/${name}`] ?? {};
      if (asked[name] && version !== asked[name]) faults.push(`${name} ${asked[name]} is locked as ${String(version ?? "nothing")}`);
    }
  }
  return faults;
}
