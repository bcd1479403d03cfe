import { loadDotEnv } from "@/lib/env";
import type { Step } from "@/lib/process/steps.mjs";
import { bringHostileTexts } from "@/tests/hostile/bring-hostile-texts";
import { serveForTests } from "../serve-for-tests";

/**
 * For e2e/hostile-texts.spec.ts, and to look at by hand: serves the site with all hostile texts imported beside the shipped figures, on the
 * port given or a free one, until it is ended. Says in one line of JSON where, and what came in.
 */
export async function run({ step, say }: { step: Step; say: (line: string) => void }, [port]: string[]): Promise<number> {
  loadDotEnv();
  const { url, databaseUrl } = await serveForTests(step, port ? Number(port) : undefined);
  const brought = await bringHostileTexts(databaseUrl);
  say(JSON.stringify({ url, ...brought }));
  return new Promise(() => {});
}
