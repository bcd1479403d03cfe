import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readSettings } from "@/lib/env";
import { runNode } from "@/lib/process/run-node.mjs";
import { SetupError } from "@/lib/process/setup-error.mjs";
import type { Step } from "@/lib/process/steps.mjs";
import { findTool } from "../run-tool";
import { runProgram } from "./run-program";

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The file of a Chromium that runs here: the one set, Playwright's, the system's, or else one installed now. */
export async function ensureChromium(step: Step): Promise<string> {
  const found = await findChromium();
  if (found) return found;
  await step("Browser", install, () => "Chromium installed");
  const installedNow = await findChromium();
  if (installedNow) return installedNow;
  throw new SetupError("No Chromium was found and none could be installed: install Chromium or Chrome, or set CHROMIUM_PATH to one.");
}

async function findChromium(): Promise<string | null> {
  const set = readSettings().CHROMIUM_PATH;
  if (set) return set;
  const { chromium } = await import("@playwright/test");
  return [chromium.executablePath(), ...installed].find((file) => existsSync(file) && runs(file)) ?? null;
}

/** Debian and Ubuntu have stand-ins by these names that only tell how to install. */
function runs(file: string): boolean {
  return spawnSync(file, ["--version"], { timeout: 20_000 }).status === 0;
}

/** The first way that works. */
async function install(): Promise<void> {
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" };
  const { code } = await runNode([findTool("@playwright/test", "playwright"), "install", "chromium"], { env });
  if (code === 0 && (await findChromium())) return;
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  for (const command of [
    ["apt-get", "update", "-q"],
    ["apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium"],
  ]) {
    await runProgram([...asRoot, ...command], { DEBIAN_FRONTEND: "noninteractive" });
  }
}
