import path from "node:path";
import pg from "pg";
import { importFile } from "./import-file";
import { type ShippedFile, shippedFiles } from "./shipped-files";

/** Who is named as having committed what the product brings. */
const COMMITTED_BY = "shipped data";

/** One file of the shipped figures, loaded. */
export type LoadStep = { file: string; rows: number; done: number; total: number; milliseconds: number };

/**
 * Loads the figures of `prisma/data` through the importer, one edition per file, where the database has no edition yet; where an
 * earlier loading was interrupted, loads the files that are missing. A database that began with other figures is left alone.
 *
 * @returns how many editions and observations were added now; zeros where there was nothing to do
 */
export async function loadShippedFigures(
  databaseUrl: string,
  options: { onStep?: (step: LoadStep) => void; root?: string } = {},
): Promise<{ editions: number; observations: number }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const missing = await listMissing(client);
    const added = { editions: 0, observations: 0 };
    for (const { file, reason } of missing) {
      const began = performance.now();
      const source = path.join(options.root ?? process.cwd(), "prisma/data", file);
      const result = await importFile(client, { path: source, fileName: file, reason, committedBy: COMMITTED_BY });
      if (result.outcome === "committed") {
        added.editions += 1;
        if (result.plan.subject === "observations") added.observations += result.plan.counts.added;
      }
      const done = shippedFiles.length - missing.length + missing.findIndex((entry) => entry.file === file) + 1;
      const milliseconds = Math.round(performance.now() - began);
      options.onStep?.({ file, rows: result.plan.rows, done, total: shippedFiles.length, milliseconds });
    }
    return added;
  } finally {
    await client.end();
  }
}

async function listMissing(client: pg.ClientBase): Promise<readonly ShippedFile[]> {
  const { rows } = await client.query<{ file: string; shipped: boolean }>(
    "SELECT file_name AS file, committed_by = $1 AS shipped FROM edition",
    [COMMITTED_BY],
  );
  if (rows.length > 0 && !rows.some((row) => row.shipped)) return [];
  const loaded = new Set(rows.filter((row) => row.shipped).map((row) => row.file));
  return shippedFiles.filter(({ file }) => !loaded.has(file));
}
