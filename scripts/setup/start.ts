import { loadDotEnv, readSettings } from "@/lib/env";
import { SetupError } from "@/lib/process/setup-error.mjs";
import type { Step } from "@/lib/process/steps.mjs";
import { isStopping, markReached } from "@/lib/process/stop.mjs";
import { ensureBuild, ensureGenerated } from "./build";
import { prepareDatabase } from "./database";
import { checkPort, serve, toLocalUrl } from "./serve";

/** `npm start`: everything from a fresh clone to a served site. Ends when it is told to. */
export async function run({ step, say }: { step: Step; say: (line: string) => void }): Promise<number> {
  loadDotEnv();
  const settings = readSettings();
  await checkPort(settings);
  await ensureGenerated(step);
  const { databaseUrl, readUrl } = await prepareDatabase({ step, say }, settings);
  await ensureBuild(step);
  const server = await step(
    "Server",
    () => serve({ ...settings, databaseUrl, readUrl }, (text) => process.stdout.write(text)),
    () => "answers",
  );
  markReached();
  say(
    `\n  ${settings.PUBLIC_URL && settings.PUBLIC_URL !== toLocalUrl(settings) ? `${settings.PUBLIC_URL}, here ` : ""}${toLocalUrl(settings)}\n`,
  );
  const { code, output } = await server.ended;
  if (isStopping()) return new Promise(() => {});
  throw new SetupError(`The server ended by itself (exit code ${code}); its last words are below. Start again.`, {
    details: output.split("\n").slice(-20).join("\n"),
  });
}
