import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

/** Where the migrations and the schema lie, below the project's folder. */
const MIGRATIONS = "prisma/migrations";
const SCHEMA = "prisma/schema";
const NO_FILTERS = { externalTables: [], externalEnums: [] };

type Engine = import("@prisma/schema-engine-wasm").SchemaEngine;

/**
 * Applies every migration of `prisma/migrations` that the database has not had, through Prisma's own engine in WebAssembly
 * (its native engine is a download). Writes `_prisma_migrations` as `prisma migrate deploy` does.
 *
 * @returns names of the migrations applied now, oldest first
 * @throws Error with the engine's words where a migration fails or the database holds a foreign schema
 */
export async function applyMigrations(databaseUrl: string, root = process.cwd()): Promise<string[]> {
  const migrationsList = await listMigrations(root);
  const result = await withEngine(databaseUrl, [], (engine) => engine.applyMigrations({ migrationsList, filters: NO_FILTERS }));
  return result.appliedMigrationNames;
}

/** The names of migrations in the folder that the database has not had, oldest first. */
export async function listPendingMigrations(databaseUrl: string, root = process.cwd()): Promise<string[]> {
  const migrationsList = await listMigrations(root);
  const { history } = await withEngine(databaseUrl, [], (engine) =>
    engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: NO_FILTERS }),
  );
  return history?.diagnostic === "databaseIsBehind" ? history.unappliedMigrationNames : [];
}

/**
 * Writes a migration that brings a database with all migrations to the present schema files.
 *
 * @param scratchUrl an empty database, into which the existing migrations are played to compare
 * @returns the new migration's folder, or null where schema and migrations already agree
 */
export async function createMigration(name: string, scratchUrl: string, root = process.cwd()): Promise<string | null> {
  const files = await listSchemaFiles(root);
  const migrationsList = await listMigrations(root);
  const datamodel = files.map(([file, content]) => ({ path: file, content }));
  const { stdout } = await withEngine(scratchUrl, files, async (engine) => {
    await engine.applyMigrations({ migrationsList, filters: NO_FILTERS });
    return engine.diff({
      from: { tag: "schemaDatasource", files: datamodel, configDir: root },
      to: { tag: "schemaDatamodel", files: datamodel },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    });
  });
  if (!stdout || stdout.includes("This is an empty migration")) return null;
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(root, MIGRATIONS, `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "migration.sql"), stdout);
  return folder;
}

/** PostgreSQL's internal one-letter type "char", in which the catalogues say what kind a constraint is. */
const INTERNAL_CHAR = 18;
const TEXT = 25;

/** Remembers which columns of a query were of the internal type "char", which the adapter refuses, and hands them on as text. */
class CataloguePool extends pg.Pool {
  readonly charColumns = new Map<string, number[]>();

  // biome-ignore lint/suspicious/noExplicitAny: pg overloads `query` ten times; the adapter calls the one that gives a promise
  override query(...input: any[]): any {
    const result = (super.query as (...input: unknown[]) => Promise<pg.QueryResult>).apply(this, input);
    return result.then((answer) => {
      const fields = answer.fields ?? [];
      this.charColumns.set(
        input[0]?.text,
        fields.flatMap((field, column) => (field.dataTypeID === INTERNAL_CHAR ? [column] : [])),
      );
      for (const field of fields) if (field.dataTypeID === INTERNAL_CHAR) field.dataTypeID = TEXT;
      return answer;
    });
  }
}

/** Two things Prisma's adapter does not do for its own engine, without which schemas with functions and checks can't be migrated. */
class MigrationAdapter extends PrismaPg {
  readonly #pool: CataloguePool;

  constructor(pool: CataloguePool) {
    super(pool);
    this.#pool = pool;
  }

  override async connect() {
    const connection = await super.connect();
    // It cuts a migration at every semicolon, which breaks function bodies, and runs the pieces one by one, which leaves half a
    // migration behind where one fails. Sent whole, PostgreSQL runs it as one transaction.
    connection.executeScript = async (script) => {
      // biome-ignore lint/complexity/useLiteralKeys: it is private, and named so it can be reached
      await this.#pool.query(script).catch((error: unknown) => connection["onError"](error));
    };
    // The engine expects "char" columns as characters, not as text.
    const queryRaw = connection.queryRaw.bind(connection);
    connection.queryRaw = async (query) => {
      const answer = await queryRaw(query);
      for (const column of this.#pool.charColumns.get(query.sql) ?? []) answer.columnTypes[column] = ColumnTypeEnum.Character;
      return answer;
    };
    return connection;
  }
}

async function withEngine<T>(databaseUrl: string, schema: [string, string][], run: (engine: Engine) => Promise<T>): Promise<T> {
  const { SchemaEngine } = await loadEngine();
  const pool = new CataloguePool({ connectionString: databaseUrl });
  // A server that goes away is told by the query under way.
  pool.on("error", () => {});
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new MigrationAdapter(pool));
    const datamodels = schema.length ? schema : [["schema.prisma", 'datasource db {\n  provider = "postgresql"\n}\n'] as [string, string]];
    return await run(await SchemaEngine.new({ datamodels }, () => {}, adapter));
  } finally {
    // With its connection goes the engine's advisory lock, for which the next one would wait.
    await pool.end();
  }
}

let engineModule: Promise<typeof import("@prisma/schema-engine-wasm")> | undefined;

/** Its bindings hold one instance, so that a second one in the same process would pull the memory from under the first. */
function loadEngine() {
  engineModule ??= instantiateEngine();
  return engineModule;
}

/** The package imports its `.wasm` as a module, which Node can't without a flag: instantiate it by hand, as its own entry does. */
async function instantiateEngine() {
  const require = createRequire(import.meta.url);
  const folder = path.dirname(require.resolve("@prisma/schema-engine-wasm"));
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const module = await WebAssembly.compile(await readFile(path.join(folder, "schema_engine_bg.wasm")));
  const instance = await WebAssembly.instantiate(module, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings as unknown as typeof import("@prisma/schema-engine-wasm");
}

async function listMigrations(root: string) {
  const baseDir = path.join(root, MIGRATIONS);
  const entries = await readdir(baseDir, { withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: await readFile(path.join(baseDir, "migration_lock.toml"), "utf8").catch(() => null) },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      folders.map(async (folder) => ({
        path: folder,
        migrationFile: {
          path: "migration.sql",
          content: { tag: "ok" as const, value: await readFile(path.join(baseDir, folder, "migration.sql"), "utf8") },
        },
      })),
    ),
  };
}

async function listSchemaFiles(root: string): Promise<[string, string][]> {
  const folder = path.join(root, SCHEMA);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(names.map(async (name): Promise<[string, string]> => [name, await readFile(path.join(folder, name), "utf8")]));
}
