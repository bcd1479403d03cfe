import type { Names } from "@/lib/domain/observation";

/** What cells of a column hold: days as `YYYY-MM-DD`, flags as yes and no. */
export type BulkKind = "text" | "number" | "integer" | "day" | "flag";

export type BulkColumn = {
  name: string;
  kind: BulkKind;
  /** No cell of it is empty. */
  required: boolean;
  /** What it holds, in English; empty where its name says all. */
  description: string;
  /** The table and column in which its codes are. */
  references: { table: string; column: string } | null;
};

/** A table of any length: rows come in batches, a row's cells in the order of the columns, null where empty. To be read once. */
export type BulkTable = {
  name: string;
  columns: readonly BulkColumn[];
  /** Columns that tell one row from another; none where several together with the source do. */
  key: readonly string[];
  rows: AsyncIterable<(string | null)[][]>;
};

/** Figures that must not be passed on, by whose they are. */
export type LeftOut = { publisher: string; names: Names; figures: number };

/** What a download of everything says of itself. */
export type BulkDescription = {
  site: string;
  siteUrl: string;
  edition: number;
  /** Instant, ISO 8601 in UTC. */
  committedAt: string;
  /** The page of the edition. */
  permalink: string;
  leftOut: readonly LeftOut[];
};
