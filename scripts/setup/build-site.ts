import type { Step } from "@/lib/process/steps.mjs";
import { ensureBuild, ensureGenerated } from "./build";

/** `npm run build`: builds even where there is a build of these sources. Needs no database. */
export async function run({ step }: { step: Step }): Promise<number> {
  await ensureGenerated(step);
  await ensureBuild(step, { isForced: true });
  return 0;
}
