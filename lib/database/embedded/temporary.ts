import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { onStop } from "@/lib/process/stop.mjs";
import { findPostmaster, stopPostmaster } from "./postmaster";
import { type EmbeddedServer, openEmbeddedServer } from "./server";
import { ServerUsers } from "./users";

const PREFIX = "iraq-indicators-passing-";
/** One this young may be another's that is just beginning. */
const YOUNG = 120_000;

/** An embedded server in a folder of its own, which goes with it. */
export async function openTemporaryServer(): Promise<EmbeddedServer> {
  await sweepAbandoned();
  const folder = await mkdtemp(path.join(tmpdir(), PREFIX));
  const remove = () => rm(folder, { recursive: true, force: true });
  // Registered before the server is, so that it comes after the server's own end.
  const forget = onStop(remove);
  const server = await openEmbeddedServer(folder, { isTemporary: true });
  return {
    ...server,
    release: async () => {
      await server.release();
      forget();
      await remove();
    },
  };
}

/** Ends and removes what runs left behind that were killed. */
async function sweepAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const folder = path.join(tmpdir(), name);
    try {
      if (Date.now() - (await stat(folder)).mtimeMs < YOUNG || (await new ServerUsers(folder, "").countRunning()) > 0) continue;
      const running = await findPostmaster({ dataDir: folder, folder: path.join(folder, "postgresql"), account: null });
      if (running) await stopPostmaster(running);
      await rm(folder, { recursive: true, force: true });
    } catch {
      // Another user's, or another run sweeps it at this moment.
    }
  }
}
