// @ts-check
// Loaded first (`--import`) into the Node processes we start: where the one that started them is killed outright, they end too.
import { isMainThread } from "node:worker_threads";

// Node hands the same option on to processes and workers that these start, which follow their own parents.
if (isMainThread && process.send && process.env.FOLLOWED_PROCESS === String(process.ppid)) {
  process.on("disconnect", () => {
    try {
      process.kill(-process.pid, "SIGKILL");
    } catch {
      process.exit(1);
    }
  });
  process.channel?.unref();
}
