// @ts-check
// The process that serves the built site: `node scripts/setup/web-server.mjs`, told by PORT and HOST where to listen.
import { constants } from "node:os";
import next from "next";
import { readBuiltFiles } from "../../lib/serve/built-files.mjs";
import { KeptAnswers } from "../../lib/serve/kept-answers.mjs";
import { createLog, logError, takeConsole } from "../../lib/serve/log.mjs";
import { readServerSettings } from "../../lib/serve/settings.mjs";
import { createSiteParts } from "../../lib/serve/site-parts.mjs";
import { createSiteServer } from "../../lib/serve/site-server.mjs";
import { isDatabaseAway, readEdition } from "../../lib/serve/site-side.mjs";

const settings = readServerSettings();
const log = createLog(settings.LOG_LEVEL);
takeConsole(log);
Object.assign(globalThis, {
  iraqIndicatorsLogError: (/** @type {[unknown, Record<string, unknown>]} */ ...told) => logError(log, ...told),
});
// One request's surprise is not the end of all the others'.
process.on("uncaughtException", (error) => logError(log, error, { uncaught: true }));
process.on("unhandledRejection", (error) => logError(log, error, { uncaught: true }));

const port = Number(process.env.PORT);
const hostname = process.env.HOST || undefined;
const parts = createSiteParts(settings, log);
const site = next({ dev: false, port, hostname });
await site.prepare();
// Who only reads needs no address of who can write, be it from the environment or from the `.env` that Next has read by now.
if (process.env.DATABASE_READ_URL) delete process.env.DATABASE_URL;
const files = readBuiltFiles(".next/compressed", `${settings.BASE_PATH}/_next/static`);
const server = createSiteServer(site.getRequestHandler(), files, new KeptAnswers(readEdition, isDatabaseAway), parts);
const { shutdown, metricsServer } = parts.attach(server);
server.on("error", (error) => {
  console.error(error);
  log.flush();
  process.exitCode = 1;
  setImmediate(() => process.exit(1));
});

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.on(signal, async () => {
    if (shutdown.isStopping()) return;
    log.info({ signal }, "stopping");
    // What is being answered is answered to its end; the one who started us waits for that, but not for ever.
    const { brokenOff } = await shutdown.stop();
    if (brokenOff) log.warn("requests still under way were broken off");
    metricsServer?.close();
    parts.close();
    await site.close();
    log.flush(() => process.exit(128 + constants.signals[signal]));
  });
}

server.listen(port, hostname);
