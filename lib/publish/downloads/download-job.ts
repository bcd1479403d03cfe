import type { BulkDescription } from "@/lib/export/bulk/bulk-table";
import type { DownloadFormat } from "../discovery/data-addresses";

/** A download to be written, as plain data for the worker. */
export type DownloadJob = {
  databaseUrl: string;
  format: DownloadFormat;
  /** Where it goes; there is nothing yet. */
  file: string;
  description: Omit<BulkDescription, "leftOut">;
  /** What columns hold, in English, by table and column; those of `figures` are the columns of a table of figures alone, in their order. */
  columns: { figures: Record<string, string>; tables: Record<string, Record<string, string>> };
};

/** What was written. */
export type WrittenDownload = {
  bytes: number;
  /** SHA-256 of the file, as base64url. */
  hash: string;
  figures: number;
  leftOut: number;
};
