import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { readSettings } from "@/lib/env";
import { withFileLock } from "@/lib/process/file-lock.mjs";
import type { Step } from "@/lib/process/steps.mjs";
import { compressFiles } from "@/lib/serve/compress-files";
import { toSourcesFingerprint } from "./fingerprint";
import { findTool, runTool, withTsx } from "./run-tool";

/** One at a time makes what is made from the sources. */
export const BUILD_LOCK = ".generated/locks/build";
const CLIENT = ".generated/prisma";
const ASSETS = "scripts/build-assets.ts";
/** Says from which sources the build was made; removed first, written last. */
const STAMP = ".next/BUILT_FROM";

const sources = ["app", "components", "lib", "prisma/data/geo", "prisma/schema", "public", "scripts/assets", ASSETS, "instrumentation.ts"];
const configuration = ["next.config.ts", "postcss.config.mjs", "prisma.config.ts", "tsconfig.json", "package-lock.json"];
const notBuilt = /\.test\.tsx?$|\.md$/;

/** Makes what is made from the sources and not kept with them: the database client, then fonts and the worker that draws charts. */
export async function ensureGenerated(step: Step): Promise<void> {
  await withFileLock(path.resolve(BUILD_LOCK), () => generate(step));
}

/** Builds the site where there is no build of these sources. One process at a time builds; the others wait and find it done. */
export async function ensureBuild(step: Step, { isForced = false } = {}): Promise<void> {
  await step(
    "Build",
    (report) =>
      withFileLock(
        path.resolve(BUILD_LOCK),
        () => build(isForced),
        () => report(0, 0, "waiting for another process that builds"),
      ),
    (outcome) => (outcome === "built" ? "built" : null),
  );
}

async function generate(step: Step): Promise<void> {
  const stamp = path.join(CLIENT, ".made-from");
  const wanted = await toSourcesFingerprint(["prisma/schema", "prisma.config.ts", "package-lock.json"], notBuilt);
  if ((await readStamp(stamp)) !== wanted) {
    await step(
      "Client",
      () => runTool([findTool("prisma"), "generate"], "The database client could not be made"),
      () => "database client made",
    );
    await writeFile(stamp, wanted);
  }
  if (!existsSync(ASSETS)) return;
  await step(
    "Assets",
    () => runTool(withTsx(ASSETS), "Fonts and chart worker could not be made"),
    (output) => (/built/.test(output) ? "fonts and chart worker made" : null),
  );
}

async function build(isForced: boolean): Promise<"built" | "unchanged"> {
  const { BASE_PATH } = readSettings();
  const wanted = `${await toSourcesFingerprint([...sources, ...configuration], notBuilt)} ${BASE_PATH}`.trim();
  if (!isForced && (await readStamp(STAMP)) === wanted && existsSync(".next/BUILD_ID")) return "unchanged";
  await rm(STAMP, { force: true });
  await runTool([findTool("next"), "build"], "The site could not be built", { NODE_ENV: "production" });
  await compressFiles(".next/static", ".next/compressed");
  await writeFile(STAMP, wanted);
  return "built";
}

async function readStamp(file: string): Promise<string> {
  return readFile(file, "utf8").catch(() => "");
}
