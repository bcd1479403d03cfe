import type { ImportPlan, PlanPart } from "./import-plan";
import type { Warning } from "./subject";

/** A file whose good rows are in the staging tables, all checked. */
export type Staged = {
  rows: number;
  blankRows: number;
  skipped: ImportPlan["skipped"];
  notes: string[];
  diff: () => Promise<PlanPart[]>;
  merge: (edition: number) => Promise<void>;
  warn: (edition: number) => Promise<{ total: number; first: Warning[] }>;
};
