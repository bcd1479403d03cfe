import path from "node:path";
import pg from "pg";
import { importFile } from "../import-file";
import { shippedFiles } from "../shipped-files";

/** Loads the catalogues that come with the product, and none of its figures, into a migrated database that has nothing yet. */
export async function loadShippedCatalogues(databaseUrl: string, root = process.cwd()): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const { file, reason } of shippedFiles)
      if (file.startsWith("catalogue/"))
        await importFile(client, { path: path.join(root, "prisma/data", file), fileName: file, reason, committedBy: "shipped data" });
  } finally {
    await client.end();
  }
}
