import { parentPort } from "node:worker_threads";
import type { WorkReply, WorkRequest } from "./worker-pool";

/** Makes this thread one that does jobs of its pool, each answered with what was made or with why it could not be. */
export function answerJobs<Job, Made>(make: (job: Job) => Promise<Made>): void {
  parentPort?.on("message", async ({ id, job }: WorkRequest<Job>) => {
    let reply: WorkReply<Made>;
    try {
      reply = { id, made: await make(job) };
    } catch (error) {
      reply = { id, error: error instanceof Error ? error.message : String(error) };
    }
    parentPort?.postMessage(reply);
  });
}
