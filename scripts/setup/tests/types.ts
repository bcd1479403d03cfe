import path from "node:path";
import { withFileLock } from "@/lib/process/file-lock.mjs";
import { runNode } from "@/lib/process/run-node.mjs";
import { BUILD_LOCK, ensureGenerated } from "../build";
import { findTool, runTool } from "../run-tool";
import type { Runner } from "./outcome";

/** The compiler over everything, once Next has said which routes there are. */
export const runTypes: Runner = async (step) => {
  await ensureGenerated(step);
  await withFileLock(path.resolve(BUILD_LOCK), () => runTool([findTool("next"), "typegen"], "The types of the routes could not be made"));
  const { code, output } = await runNode([findTool("typescript", "tsc"), "--noEmit"]);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
};
