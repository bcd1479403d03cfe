import type { Step } from "@/lib/process/steps.mjs";

/** What a runner of tests came to. */
export type Outcome = {
  passed: number;
  failed: number;
  skipped?: number;
  /** Of those that passed, how many did so at the second try only. */
  again?: number;
  /** What it printed, shown where something failed. */
  output: string;
};

export type Runner = (step: Step, args: string[]) => Promise<Outcome>;
