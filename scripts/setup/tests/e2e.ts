import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { runNode } from "@/lib/process/run-node.mjs";
import { findTool } from "../run-tool";
import { serveForTests } from "../serve-for-tests";
import { ensureChromium } from "./chromium";
import type { Runner } from "./outcome";

type Report = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

/** What readers do, in a real browser, on the built site with the shipped figures. */
export const runEndToEnd: Runner = async (step, args) => {
  const chromium = await ensureChromium(step);
  const served = await serveForTests(step);
  const folder = await mkdtemp(path.join(tmpdir(), "indicators-report-"));
  const file = path.join(folder, "report.json");
  try {
    const { code, output } = await runNode([findTool("@playwright/test", "playwright"), "test", "--reporter=list,json", ...args], {
      stopSignal: "SIGTERM",
      env: {
        E2E_BASE_URL: served.url,
        E2E_DATABASE_URL: served.databaseUrl,
        DATABASE_URL: served.databaseUrl,
        CHROMIUM_PATH: chromium,
        PLAYWRIGHT_JSON_OUTPUT_NAME: file,
        NO_COLOR: "1",
        FORCE_COLOR: undefined,
      },
    });
    const stats = existsSync(file) ? (JSON.parse(await readFile(file, "utf8")) as Report).stats : null;
    const failed = stats?.unexpected ?? 0;
    const passed = stats ? stats.expected + stats.flaky : 0;
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped: stats?.skipped, again: stats?.flaky, output };
  } finally {
    await rm(folder, { recursive: true, force: true });
    await served.stop();
  }
};
