import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { runNode } from "@/lib/process/run-node.mjs";
import { ensureBuild, ensureGenerated } from "../build";
import { findTool } from "../run-tool";
import type { Runner } from "./outcome";

type Project = "unit" | "integration" | "bad-day" | "base-path";
type Report = { numPassedTests: number; numFailedTests: number; numPendingTests: number; success: boolean };

/**
 * Tests of processes that serve the built site, which they start and end themselves.
 *
 * @param env settings that are part of the build
 */
export function onBuiltSite(project: Project, env: Record<string, string> = {}): Runner {
  return async (step, args) => {
    Object.assign(process.env, env);
    await ensureGenerated(step);
    await ensureBuild(step);
    return toVitestRunner(project)(step, args);
  };
}

/** The tests of a project of vitest.config.ts. */
export function toVitestRunner(project: Project): Runner {
  return async (step, args) => {
    await ensureGenerated(step);
    const folder = await mkdtemp(path.join(tmpdir(), "indicators-report-"));
    const file = path.join(folder, "report.json");
    try {
      const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
      const { code, output } = await runNode([findTool("vitest"), "run", `--project=${project}`, ...reporters, ...args], {
        stopSignal: "SIGTERM",
        env: { NODE_ENV: "test", NO_COLOR: "1", FORCE_COLOR: undefined },
      });
      const report = await readFile(file, "utf8").then(
        (text) => JSON.parse(text) as Report,
        () => null,
      );
      const failed = report?.numFailedTests ?? 0;
      // A file that can't be loaded has no tests that could fail.
      return {
        passed: report?.numPassedTests ?? 0,
        failed: code !== 0 && failed === 0 ? 1 : failed,
        skipped: report?.numPendingTests,
        output,
      };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}
