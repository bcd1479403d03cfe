import "server-only";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { getDatabase } from "@/lib/db";

/** Whether this process can answer readers, and if not, why. */
export type Readiness = {
  isReady: boolean;
  /** Whether the database answers. */
  isDatabaseReachable: boolean;
  /** Migrations of this code that the database has not had; null where it can't be asked. */
  pendingMigrations: string[] | null;
  /** Number of the newest edition; null where there is none, or the database can't be asked. */
  edition: number | null;
  /** In English, for whoever runs the site; null where all is well. */
  problem: string | null;
};

const MIGRATIONS = "prisma/migrations";

/** Asks the database itself, remembers nothing and never throws. Costs two short queries. */
export async function checkReadiness(): Promise<Readiness> {
  let isDatabaseReachable = false;
  try {
    const known = await listKnownMigrations();
    const applied = await listAppliedMigrations();
    isDatabaseReachable = true;
    const pendingMigrations = known.filter((name) => !applied.has(name));
    const edition = pendingMigrations.length === 0 ? await readNewest() : null;
    const problem =
      pendingMigrations.length > 0
        ? `The database has not had ${pendingMigrations.length} of this code's migrations: run npm run db:migrate.`
        : edition === null
          ? "The database holds no edition yet."
          : null;
    return { isReady: problem === null, isDatabaseReachable, pendingMigrations, edition, problem };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { isReady: false, isDatabaseReachable, pendingMigrations: null, edition: null, problem };
  }
}

async function readNewest(): Promise<number | null> {
  const { _max } = await getDatabase().edition.aggregate({ _max: { number: true } });
  return _max.number;
}

async function listAppliedMigrations(): Promise<Set<string>> {
  const database = getDatabase();
  const [table] = await database.$queryRaw<{ isThere: boolean }[]>`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS "isThere"`;
  if (!table?.isThere) return new Set();
  const rows = await database.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return new Set(rows.map(({ name }) => name));
}

let known: Promise<string[]> | null = null;

/** The names of this code's migrations, oldest first; read once. */
function listKnownMigrations(): Promise<string[]> {
  known ??= readdir(path.join(/* turbopackIgnore: true */ process.cwd(), MIGRATIONS), { withFileTypes: true }).then((entries) =>
    entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort(),
  );
  return known;
}
