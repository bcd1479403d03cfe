import type pg from "pg";
import type { Column, Layout } from "./map/column";
import type { Row } from "./read/csv";
import type { Refusals } from "./refusal";

/** How many entries a file adds, revises, withdraws and leaves as they are. */
export type Counts = { added: number; revised: number; withdrawn: number; unchanged: number };

/** A revised entry, for the eye: what it was and what it would become. */
export type Revision = { line: number; what: string; former: string; next: string };

/** Something that looks wrong but may be so in the source: told, never refused. */
export type Warning = { message: string };

/** What a file can be about: the observations, or one of the catalogues. */
export type Subject = {
  name: string;
  columns: readonly Column[];
  /** Readies the staging of one file within the transaction that will commit it. */
  begin: (client: pg.ClientBase, layout: Layout, refusals: Refusals) => Promise<Work>;
};

/** One file on its way through staging, diff and commit, in one transaction. */
export type Work = {
  stagingTable: string;
  stagingColumns: readonly string[];
  /** Maps and checks one row: a line for COPY, or null where it was refused. */
  toLine: (row: Row) => string | null;
  /** Rules over several rows and against the database, once all rows are staged. */
  checkStaged: () => Promise<void>;
  diff: () => Promise<{ counts: Counts; revisions: Revision[] }>;
  /** Writes what is added and revised as of the edition. */
  merge: (edition: number) => Promise<void>;
  /** What looks wrong in the state after the merge. */
  warn: (edition: number) => Promise<{ total: number; first: Warning[] }>;
};
