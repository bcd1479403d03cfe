/**
 * A backup is one file: lines of text, compressed with gzip, so that `zcat` shows it and any PostgreSQL can take its rows.
 *
 *     the header, one line of JSON: what it holds
 *     the rows of the first table, as PostgreSQL's COPY writes them, then a line `\.`
 *     … the other tables, in an order in which what is referred to comes first
 *     the footer, one line of JSON: how many rows each table has, and the SHA-256 of the header and of each table's rows
 */
export const FORMAT = "iraq-humanitarian-indicators-backup";
export const VERSION = 1;

export type BackupTable = { name: string; columns: string[] };

export type BackupHeader = {
  format: typeof FORMAT;
  version: number;
  /** When the snapshot was taken, in UTC. */
  madeAt: string;
  /** PostgreSQL's version on the server that it is of. */
  postgresql: string;
  /** Number of its newest edition, 0 where there is none. */
  edition: number;
  /** The migrations that its tables had, oldest first, with the SHA-256 of each. */
  migrations: { name: string; checksum: string }[];
  tables: BackupTable[];
  /** Where each sequence stands. */
  sequences: { name: string; last: string; isCalled: boolean }[];
};

export type BackupFooter = {
  header: string;
  tables: { name: string; rows: number; sha256: string }[];
};

/** Ends the rows of a table. No row looks like it: COPY writes a backslash as two. */
export const END_OF_ROWS = Buffer.from("\\.\n");
export const NEWLINE = 0x0a;

/** The settings under which rows are written and read, so that the same rows are the same bytes on every server. */
export const ROW_SETTINGS = `SET LOCAL client_encoding = 'UTF8'; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres';
SET LOCAL timezone = 'UTC'; SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'; SET LOCAL statement_timeout = 0;
SET LOCAL idle_in_transaction_session_timeout = 0`;
