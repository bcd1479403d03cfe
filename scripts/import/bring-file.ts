import os from "node:os";
import type pg from "pg";
import { type ImportOptions, type ImportPlan, importFile } from "@/lib/import/import-file";
import { ImportRefused } from "@/lib/import/refusal";
import { ask } from "../command/ask";
import { fromWhereItWasGiven } from "../command/run-command";
import { describePlan } from "../import-words";
import { showProgress } from "./progress";
import { spoolStandardInput } from "./spool";

/** Stands for standard input in place of a file. */
export const STANDARD_INPUT = "-";

/** What is done with a file beside reading it. */
export type Doing = {
  "dry-run"?: boolean;
  "accept-valid"?: boolean;
  reason?: string;
  by?: string;
  json?: boolean;
  /** Whether a person is asked before it is committed. */
  asks: boolean;
};

/**
 * Imports one file, telling what it would change as soon as that is known, and what became of it.
 *
 * @returns the exit code
 */
export async function bringFile(client: pg.ClientBase, name: string, reading: Partial<ImportOptions>, doing: Doing): Promise<number> {
  const spooled = name === STANDARD_INPUT ? await spoolStandardInput() : null;
  const file = spooled?.path ?? fromWhereItWasGiven(name);
  const say = doing.json ? () => {} : console.log;
  const dryRun = doing["dry-run"] ?? false;
  const progress = showProgress();
  const shown: ImportPlan[] = [];
  const show = (plan: ImportPlan) => {
    progress.end();
    if (shown.push(plan) === 1) say(describePlan(plan));
  };
  try {
    const result = await importFile(client, {
      ...reading,
      path: file,
      fileName: spooled ? "standard input" : undefined,
      errorsFile: spooled ? fromWhereItWasGiven("standard-input.errors.csv") : `${file}.errors.csv`,
      reason: doing.reason,
      committedBy: doing.by?.trim() || os.userInfo().username,
      acceptValid: doing["accept-valid"],
      onWait: (holder) => console.error(`Waiting for another import to end: ${holder}`),
      onProgress: progress.update,
      confirm: async (plan) => {
        show(plan);
        if (dryRun) return false;
        return doing.asks ? ask("Commit this as a new edition? [y/N] ") : true;
      },
    });
    show(result.plan);
    if (doing.json) console.log(JSON.stringify({ ...result, dryRun }));
    if (result.errorsFile) say(`The refused rows, each with its reason: ${result.errorsFile}`);
    if (result.outcome === "committed") say(`Committed as edition ${result.edition}.`);
    if (result.outcome === "unchanged") say("Nothing to change: every row is in the figures already. No edition was made.");
    if (result.outcome === "declined") say(dryRun ? "Dry run: nothing was committed." : "Declined: nothing was committed.");
    return result.outcome === "declined" && !dryRun ? 3 : 0;
  } catch (error) {
    progress.end();
    if (!(error instanceof ImportRefused)) throw error;
    reportRefusal(error, doing.json ?? false);
    return 1;
  } finally {
    await spooled?.remove();
  }
}

function reportRefusal(refused: ImportRefused, json: boolean) {
  const { fileName, total, refusals, errorsFile } = refused;
  if (json) console.log(JSON.stringify({ outcome: "refused", fileName, total, refusals, errorsFile }));
  else {
    console.error(refused.message);
    if (errorsFile) console.error(`All of them, with the rows they stand in, ready to be put right and imported: ${errorsFile}`);
  }
}
