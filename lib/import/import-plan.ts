import type { Counts, Revision, Warning } from "./subject";

/** How a file was read, for the report. */
export type Recognised = {
  kind: "text" | "workbook" | "json";
  /** `observations`, the name of a catalogue, or that of a foreign format. */
  format: string;
  /** What that is, for a person. */
  title: string;
  sheet: string | null;
  headerRow: number;
  /** The row of hashtags; null where there is none. */
  hxlRow: number | null;
  encoding: string | null;
  delimiter: string | null;
};

/** What a file does to one of the things it holds: the observations, or one catalogue. */
export type PlanPart = { subject: string; counts: Counts; revisions: Revision[] };

/** What the file would do, as shown before it is committed. */
export type ImportPlan = {
  fileName: string;
  sha256: string;
  /** `observations`, or the name of a catalogue. */
  subject: string;
  recognised: Recognised;
  rows: number;
  /** Rows without any text. */
  blankRows: number;
  /** Rows left out on purpose, by reason. */
  skipped: { reason: string; count: number }[];
  /** What the format has to say: units, aggregation, terms of the publisher. */
  notes: string[];
  /** Sums over the parts. */
  counts: Counts;
  parts: PlanPart[];
  /** The first revised entries, old and new. */
  revisions: Revision[];
  /** What looks wrong: how many warnings, how many of each rule, and the first of them. */
  warnings: { total: number; byRule?: Readonly<Record<string, number>>; first: Warning[] };
  /** Rows that were refused and left out, where only the good ones are taken. */
  refusedRows: number;
};

export type ImportResult =
  | { outcome: "committed"; edition: number; plan: ImportPlan; errorsFile?: string | null }
  | { outcome: "unchanged" | "declined"; plan: ImportPlan; errorsFile?: string | null };

export function sumCounts(parts: readonly PlanPart[]): Counts {
  const sum = { added: 0, revised: 0, withdrawn: 0, unchanged: 0 };
  for (const { counts } of parts) for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts[key];
  return sum;
}
