import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { diskFull, SetupError } from "@/lib/process/setup-error.mjs";
import { onStop } from "@/lib/process/stop.mjs";
import type { Binaries } from "./binaries";
import type { Home } from "./home";

/**
 * Makes the data folder where there is none: under another name first, so that one that was broken off is never taken for whole.
 *
 * @throws SetupError where the folder was made by another version of PostgreSQL
 */
export async function initialise(home: Home, binaries: Binaries, user: string, isTemporary: boolean): Promise<void> {
  const data = path.join(home.folder, "data");
  const version = await readFile(path.join(data, "PG_VERSION"), "utf8").then(
    (content) => content.trim(),
    () => null,
  );
  if (version !== null) return checkVersion(version, data, binaries);
  for (const name of await readdir(home.folder)) if (name.startsWith("data.")) await rm(path.join(home.folder, name), { recursive: true });
  const draft = path.join(home.folder, `data.${process.pid}`);
  await runInitdb(home, binaries, user, await makePasswordFile(home), draft, isTemporary);
  await rename(draft, data);
}

function checkVersion(version: string, data: string, binaries: Binaries): void {
  const [own] = binaries.version.split(".");
  if (version === own) return;
  throw new SetupError(
    `${data} was made by PostgreSQL ${version}, but this version brings PostgreSQL ${own}: move that folder away to begin anew with the shipped figures, or serve it with PostgreSQL ${version} and set DATABASE_URL to it.`,
  );
}

/** A new password in a file; only the account that runs PostgreSQL, and root, may read it. */
export async function makePasswordFile(home: Home, name = "password"): Promise<string> {
  const file = path.join(home.folder, name);
  await rm(file, { force: true });
  await writeFile(file, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 });
  if (home.account) await chown(file, home.account.ids.uid, home.account.ids.gid);
  return file;
}

async function runInitdb(
  home: Home,
  binaries: Binaries,
  user: string,
  passwordFile: string,
  draft: string,
  isTemporary: boolean,
): Promise<void> {
  // The C library's locales differ between systems; PostgreSQL's own are the same everywhere.
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const child = spawn(
    path.join(binaries.folder, "bin/initdb"),
    ["-D", draft, "-U", user, "--auth=scram-sha-256", `--pwfile=${passwordFile}`, ...locale, ...(isTemporary ? ["--no-sync"] : [])],
    {
      ...home.account?.ids,
      cwd: "/",
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, LC_ALL: "C", PGDATA: undefined },
    },
  );
  const forget = onStop(() => child.pid && process.kill(-child.pid, "SIGKILL"));
  try {
    const [code, words, errors] = await Promise.all([
      new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve)),
      text(child.stdout),
      text(child.stderr),
    ]);
    if (code === 0) return;
    if (/No space left on device|Disk quota exceeded/.test(words + errors)) throw diskFull(home.folder);
    if (/could not look up effective user ID/.test(errors)) {
      throw new SetupError(
        `PostgreSQL wants this user (number ${process.getuid?.()}) to have a name: add it to /etc/passwd, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
      );
    }
    throw new SetupError(`The embedded PostgreSQL could not make its data in ${home.folder}; its own words are below.`, {
      details: errors || words,
    });
  } finally {
    forget();
  }
}
