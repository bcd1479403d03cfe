import { loadDotEnv, readSettings } from "@/lib/env";
import { SetupError } from "@/lib/process/setup-error.mjs";
import type { Step } from "@/lib/process/steps.mjs";
import { runAudit } from "./tests/audit";
import { runEndToEnd } from "./tests/e2e";
import { runLint } from "./tests/lint";
import type { Outcome, Runner } from "./tests/outcome";
import { runTypes } from "./tests/types";
import { onBuiltSite, toVitestRunner } from "./tests/vitest";

const runners: Record<string, { title: string; run: Runner }> = {
  types: { title: "Types", run: runTypes },
  lint: { title: "Lint", run: runLint },
  audit: { title: "Known weaknesses", run: runAudit },
  unit: { title: "Unit", run: toVitestRunner("unit") },
  integration: { title: "Integration", run: toVitestRunner("integration") },
  "bad-day": { title: "Bad day", run: onBuiltSite("bad-day") },
  e2e: { title: "End to end", run: runEndToEnd },
};
/** Run only where they are named: they need a build of their own, in the place of the other. */
const named: typeof runners = {
  "base-path": { title: "Base path", run: onBuiltSite("base-path", { BASE_PATH: "/iraq" }) },
};
const known = { ...runners, ...named };

/**
 * `npm test`: all runners, or those named; what follows their names goes to them: `npm test -- unit lib/format`.
 * Its last line is the sum over all of them.
 */
export async function run({ step, say }: { step: Step; say: (line: string) => void }, args: string[]): Promise<number> {
  loadDotEnv();
  readSettings();
  const { names, rest } = chooseRunners(args);
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for (const name of names) {
    const outcome = await step(known[name]?.title ?? name, (): Promise<Outcome> => runOne(name, step, rest), toSummary);
    if (outcome.failed > 0 || outcome.again) say(outcome.output.trimEnd().replace(/^/gm, "  │ "));
    passed += outcome.passed;
    failed += outcome.failed;
    skipped += outcome.skipped ?? 0;
  }
  say(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed + skipped === 0 ? 1 : 0;
}

function chooseRunners(args: string[]): { names: string[]; rest: string[] } {
  const count = args.findIndex((arg) => !(arg in known));
  const names = count === -1 ? args : args.slice(0, count);
  const rest = count === -1 ? [] : args.slice(count);
  if (names.length === 0 && rest.length > 0) throw new SetupError(`Name a runner first: ${Object.keys(known).join(", ")}.`);
  return { names: names.length > 0 ? names : Object.keys(runners), rest };
}

/** What stops a runner is a failure of it, and does not stop the others. */
async function runOne(name: string, step: Step, rest: string[]): Promise<Outcome> {
  try {
    const outcome = await known[name]?.run(step, rest);
    return outcome ?? { passed: 0, failed: 1, output: "" };
  } catch (error) {
    const { message, stack, details } = error as Error & { details?: string };
    return {
      passed: 0,
      failed: 1,
      output: details ? `${message}\n${details}` : (error as Error).name === "SetupError" ? message : (stack ?? message),
    };
  }
}

function toSummary({ passed, failed, skipped, again }: Outcome): string {
  const parts = [`${passed} passed`, `${failed} failed`, skipped ? `${skipped} skipped` : "", again ? `${again} at the second try` : ""];
  return `${failed > 0 ? "✗ " : ""}${parts.filter(Boolean).join(", ")}`;
}
