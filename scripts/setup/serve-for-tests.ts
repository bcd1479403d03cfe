import { findFreePort } from "@/lib/database/embedded/free-port";
import { openTemporaryServer } from "@/lib/database/embedded/temporary";
import { createReader } from "@/lib/database/read-role";
import { createScratch } from "@/lib/database/scratch";
import { loadDotEnv, readSettings } from "@/lib/env";
import type { Step } from "@/lib/process/steps.mjs";
import { onStop } from "@/lib/process/stop.mjs";
import { ensureBuild, ensureGenerated } from "./build";
import { loadFigures, migrate } from "./database";
import { serve } from "./serve";

export type ServedForTests = { url: string; databaseUrl: string; stop: () => Promise<void> };

/** The built site with the shipped figures in a database of its own, on a free port: what end-to-end tests read. */
export async function serveForTests(step: Step, wantedPort?: number): Promise<ServedForTests> {
  // All browsers of a test run come from one address; limits have tests of their own.
  process.env.RATE_LIMITS ??= "off";
  await ensureGenerated(step);
  await ensureBuild(step);
  const database = await step("Database", openDatabase, () => null);
  await migrate(step, database.url);
  await loadFigures(step, database.url);
  const reader = await createReader(database.url);
  const port = wantedPort ?? (await findFreePort());
  const server = await step(
    "Server",
    () =>
      serve({ PORT: port, HOST: "127.0.0.1", PUBLIC_URL: undefined, databaseUrl: database.url, readUrl: reader?.url ?? null }, () => {}),
    () => null,
  );
  return {
    url: `http://127.0.0.1:${port}`,
    databaseUrl: database.url,
    stop: async () => {
      await server.stop();
      await reader?.drop();
      await database.drop();
    },
  };
}

async function openDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const given = readSettings().TEST_DATABASE_URL;
  if (!given) {
    const server = await openTemporaryServer();
    return { url: server.databaseUrl, drop: server.release };
  }
  const scratch = await createScratch(given, "indicators_e2e");
  const forget = onStop(scratch.drop);
  return {
    url: scratch.url,
    drop: async () => {
      forget();
      await scratch.drop();
    },
  };
}

/** For `npx playwright test` by hand: serves on the port given until it is ended. */
export async function run({ step, say }: { step: Step; say: (line: string) => void }, [port]: string[]): Promise<number> {
  loadDotEnv();
  const { url } = await serveForTests(step, Number(port));
  say(url);
  return new Promise(() => {});
}
