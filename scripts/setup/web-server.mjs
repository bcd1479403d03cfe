// @ts-check
// The process that serves the built site: `node scripts/setup/web-server.mjs`, told by PORT and HOST where to listen.
import { constants } from "node:os";
import next from "next";
import { readBuiltFiles } from "../../lib/serve/built-files.mjs";
import { createSiteServer } from "../../lib/serve/site-server.mjs";

const port = Number(process.env.PORT);
const hostname = process.env.HOST || undefined;
const site = next({ dev: false, port, hostname });
await site.prepare();
const server = createSiteServer(site.getRequestHandler(), readBuiltFiles(".next/compressed", "/_next/static"));
server.on("error", (error) => {
  console.error(error);
  process.exit(1);
});

let isStopping = false;
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.on(signal, async () => {
    if (isStopping) return;
    isStopping = true;
    // What is being answered is answered to its end; the one who started us waits for that, but not for ever.
    await new Promise((resolve) => server.close(resolve));
    await site.close();
    process.exit(128 + constants.signals[signal]);
  });
}

server.listen(port, hostname);
