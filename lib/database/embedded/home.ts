import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { access, chmod, chown, constants, mkdir, readFile, realpath, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { notWritable, SetupError } from "@/lib/process/setup-error.mjs";
import { type Account, canEnter, chooseAccount } from "./account";

/** Where an embedded server keeps its things. */
export type Home = {
  /** The data folder as set (`DATA_DIR`): locks and who uses the server. */
  dataDir: string;
  /** PostgreSQL's own folder, normally `postgresql` in the data folder. */
  folder: string;
  /** As whom PostgreSQL runs; null: as ourselves. */
  account: Account | null;
};

/** Where root's data goes when PostgreSQL may not enter the project's folder. */
const ELSEWHERE = ["/var/lib/iraq-humanitarian-indicators", "/var/tmp/iraq-humanitarian-indicators"];
/** In the data folder: where PostgreSQL's folder is instead. */
const SIGNPOST = "postgresql-is-at";
/** In PostgreSQL's folder elsewhere: the data folder it belongs to. */
const BELONGS_TO = "belongs-to";

/** Makes the folders where they are missing, in a place that PostgreSQL's account may enter. */
export async function prepareHome(dataDir: string): Promise<Home> {
  await makeFolder(dataDir);
  await access(dataDir, constants.W_OK).catch((cause) => {
    throw notWritable(dataDir, cause);
  });
  const folder = path.join(dataDir, "postgresql");
  const account = chooseAccount(folder, process.cwd());
  if (!account) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const owner = await stat(folder);
    if (process.getuid && owner.uid !== process.getuid()) throw notWritable(folder);
    return { dataDir, folder, account };
  }
  if (!existsSync(path.join(folder, "data"))) {
    const elsewhere = await findElsewhere(dataDir, account);
    if (elsewhere) return { dataDir, folder: elsewhere, account: chooseAccount(elsewhere, process.cwd()) };
  }
  await giveFolder(folder, account);
  return { dataDir, folder, account };
}

/** One by one: asked to make all at once, Node calls a read-only disk a missing folder, and never ends below /proc. */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  await makeFolder(path.dirname(folder));
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EEXIST") return;
    throw ["EACCES", "EPERM", "EROFS", "ENOENT"].includes(error.code ?? "") ? notWritable(folder, error) : error;
  });
}

/** @returns null where PostgreSQL may enter the data folder itself */
async function findElsewhere(dataDir: string, account: Account): Promise<string | null> {
  const signpost = path.join(dataDir, SIGNPOST);
  const own = await realpath(dataDir);
  const known = (await readFile(signpost, "utf8").catch(() => "")).trim();
  if (known && existsSync(known) && !(await belongsToAnother(known, own))) {
    await writeFile(path.join(known, BELONGS_TO), own);
    return known;
  }
  if (!canEnter(dataDir, account)) await chmod(dataDir, (await stat(dataDir)).mode | 0o011);
  if (canEnter(dataDir, account)) return null;
  const name = createHash("sha256").update(own).digest("hex").slice(0, 12);
  for (const place of ELSEWHERE) {
    const folder = path.join(place, name);
    try {
      await mkdir(place, { recursive: true, mode: 0o755 });
      if ((await stat(place)).uid !== 0) continue;
      await giveFolder(folder, account);
      if (!canEnter(folder, account)) continue;
      await writeFile(path.join(folder, BELONGS_TO), own);
      await writeFile(signpost, folder);
      return folder;
    } catch {
      // The next place may do.
    }
  }
  throw new SetupError(
    `PostgreSQL runs as "${account.name}", who may not enter ${dataDir}: set DATA_DIR to a folder everyone may enter, such as /var/lib/indicators.`,
  );
}

/** A project folder that was copied, signpost and all, must not share the database of the one it was copied from. */
async function belongsToAnother(folder: string, own: string): Promise<boolean> {
  const other = (await readFile(path.join(folder, BELONGS_TO), "utf8").catch(() => own)).trim();
  return other !== own && (await readFile(path.join(other, SIGNPOST), "utf8").catch(() => "")).trim() === folder;
}

async function giveFolder(folder: string, { ids }: Account): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o700);
  await chown(folder, ids.uid, ids.gid);
}
