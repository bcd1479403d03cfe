import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { SetupError } from "@/lib/process/setup-error.mjs";

/** Whom PostgreSQL runs as where we are root, which it refuses. */
export type Account = { name: string; ids: { uid: number; gid: number } };

/**
 * An account that is there already; none is created. The one to whom the data belongs, or else the project, or else `postgres` or `nobody`.
 *
 * @returns null where we are an ordinary user, as whom PostgreSQL runs too
 */
export function chooseAccount(dataFolder: string, projectFolder: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readAccounts();
  const owner =
    accounts.find(({ ids }) => ids.uid === readOwner(dataFolder)) ?? accounts.find(({ ids }) => ids.uid === readOwner(projectFolder));
  const found = owner ?? accounts.find(({ name }) => name === "postgres") ?? accounts.find(({ name }) => name === "nobody");
  if (found) return found;
  throw new SetupError(
    "PostgreSQL does not run as root, and this system has no other account: run as an ordinary user, or set DATABASE_URL to a PostgreSQL 15 or newer.",
  );
}

/** Whether the account may enter a folder, by the modes of all folders above it. */
export function canEnter(folder: string, { ids }: Account): boolean {
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    const { uid, gid, mode } = statSync(current);
    const bit = uid === ids.uid ? 0o100 : gid === ids.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (current === path.dirname(current)) return true;
  }
}

/** Ordinary accounts, root left out. */
function readAccounts(): Account[] {
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  return lines.flatMap((line) => {
    const [name = "", , uid, gid] = line.split(":");
    return Number(uid) > 0 ? [{ name, ids: { uid: Number(uid), gid: Number(gid) } }] : [];
  });
}

function readOwner(folder: string): number | null {
  try {
    return statSync(folder).uid;
  } catch {
    return null;
  }
}
