import type pg from "pg";
import type { Column, Layout } from "./map/column";
import type { Row } from "./read/csv";
import type { Refusals } from "./refusal";

/** How many entries a file adds, revises, withdraws and leaves as they are. */
export type Counts = { added: number; revised: number; withdrawn: number; unchanged: number };

/** A revised entry, for the eye: what it was and what it would become. */
export type Revision = { line: number; what: string; former: string; next: string };

/** Which rule a warning comes from. */
export type RuleName =
  | "period-in-future"
  | "votes-above-register"
  | "camp-above-governorate"
  | "part-above-whole"
  | "jump"
  | "same-figure-again"
  | "percent-of-counts"
  | "sum-of-parts"
  | "sum-of-places";

type Named = { code: string; name: string };

/** A figure that a warning is about, with the names that a person knows. */
export type WarnedFigure = {
  /** Row of the file that brings it; null where it was known before. */
  line: number | null;
  /** Where that is, where the row doesn't say it best: `sheet "Data", row 17`. */
  place: string | null;
  indicator: Named & { kind: string; unit: string };
  location: Named;
  period: { start: string; end: string };
  /** Dimensions, origin, election and incident, by column. */
  dimensions: Readonly<Record<string, Named>>;
  publisher: Named;
  quotedBody: Named | null;
  /** As stored, with the decimals that were printed. */
  value: string | null;
};

/** Something that looks wrong but may be so in the source: told, never refused. */
export type Warning = {
  rule: RuleName;
  /** A sentence, figure and place first. */
  message: string;
  /** Row of the file; null where no row of it is meant. */
  line: number | null;
  place: string | null;
  figure: WarnedFigure;
  /** The figures that it doesn't go with. */
  others: readonly WarnedFigure[];
  /** What the rule worked out, by name. */
  worked: Readonly<Record<string, string>>;
};

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
