import type { Column } from "./column";
import { observationColumns } from "./observation-columns";

/** Columns that say of a row which document it is from, where it names no `source` of the catalogue. */
export const SOURCE_COLUMNS = ["publisher", "quoted_body", "source_title", "source_url", "published_on", "licence"] as const;
export type SourceColumn = (typeof SOURCE_COLUMNS)[number];

/** Observations that bring their source along, in columns or with the command. */
export const observationColumnsWithSource: readonly Column[] = [
  ...observationColumns.map((column) => (column.name === "source" ? { ...column, required: false } : column)),
  ...SOURCE_COLUMNS.map((name) => ({ name, required: false })),
];
