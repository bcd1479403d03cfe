import { loadDotEnv, readSettings } from "@/lib/env";
import { SetupError } from "@/lib/process/setup-error.mjs";
import type { Step } from "@/lib/process/steps.mjs";
import { isStopping, markReached } from "@/lib/process/stop.mjs";
import { ensureGenerated } from "./build";
import { prepareDatabase } from "./database";
import { checkPort, serve, toLocalUrl } from "./serve";

/** `npm run dev`: the site from its sources, which it follows as they change. */
export async function run({ step, say }: { step: Step; say: (line: string) => void }): Promise<number> {
  loadDotEnv();
  const settings = readSettings();
  await checkPort(settings);
  await ensureGenerated(step);
  const { databaseUrl, readUrl } = await prepareDatabase({ step, say }, settings);
  const server = await step(
    "Server",
    () => serve({ ...settings, databaseUrl, readUrl, mode: "dev" }, (text) => process.stdout.write(text)),
    () => "answers",
  );
  markReached();
  say(`\n  ${toLocalUrl(settings)}\n`);
  const { output } = await server.ended;
  if (isStopping()) return new Promise(() => {});
  throw new SetupError("The development server ended by itself; its last words are below.", {
    details: output.split("\n").slice(-20).join("\n"),
  });
}
