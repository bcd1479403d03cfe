import type { Step } from "@/lib/process/steps.mjs";
import { ensureGenerated } from "./build";

/** `npm run generate`: database client, fonts and chart worker, where their sources have changed. */
export async function run({ step }: { step: Step }): Promise<number> {
  await ensureGenerated(step);
  return 0;
}
