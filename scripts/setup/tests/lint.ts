import { runNode } from "@/lib/process/run-node.mjs";
import { findTool } from "../run-tool";
import type { Runner } from "./outcome";

export const runLint: Runner = async () => {
  const { code, output } = await runNode([findTool("@biomejs/biome", "biome"), "check", "--error-on-warnings"]);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
};
