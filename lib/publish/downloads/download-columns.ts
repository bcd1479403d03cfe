import "server-only";
import { listOperations } from "@/lib/api/operations";
import { observationColumns } from "@/lib/api/operations/observation-columns";
import type { DownloadJob } from "./download-job";
import { archivedTables } from "./tables";

/** Tables and columns that the API calls otherwise than the files that can be imported. */
const tablesOfApi: Record<string, string> = { dimensions: "dimension-values" };
const columnsOfApi: Record<string, Record<string, string>> = { sources: { id: "code" } };

/**
 * What columns hold, as the API describes them: the same words in its document, on the page and in files. The number that a figure has in
 * this site's database stands in no file, for another database numbers alike figures differently.
 */
export function describeDownloadColumns(): DownloadJob["columns"] {
  const tables = archivedTables.map((table): [string, Record<string, string>] => {
    const operation = listOperations.find(({ name }) => name === (tablesOfApi[table] ?? table));
    const described = Object.fromEntries((operation?.columns ?? []).map(({ name, schema }) => [name, schema.description ?? ""]));
    const renamed = Object.entries(columnsOfApi[table] ?? {}).map(([ours, theirs]) => [ours, described[theirs] ?? ""]);
    return [table, { ...described, ...Object.fromEntries(renamed) }];
  });
  const figures = observationColumns.filter(({ name }) => name !== "id").map(({ name, schema }) => [name, schema.description ?? ""]);
  return { figures: Object.fromEntries(figures), tables: Object.fromEntries(tables) };
}
