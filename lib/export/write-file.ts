import { availableParallelism } from "node:os";
import type { FileJob } from "./file-worker";
import { toWorkerFile } from "./workers/worker-file";
import { WorkerPool } from "./workers/worker-pool";

/** A file could not be written; the message says which, of which chart, and why. */
export class FileError extends Error {
  override name = "FileError";
}

/** Waiting longer than this for a file is worse than being told to come back. */
const queueLimit = 100;
const timeoutMs = 60_000;

const poolKey = Symbol.for("file writers");
/** One pool a process, however often a bundler or a reload evaluates this module. */
const holder = globalThis as { [poolKey]?: WorkerPool<FileJob, Uint8Array> };

/**
 * Writes a file in a worker thread, so that pages don't wait for it; one processor is left to them.
 *
 * @throws QueueFullError where too many are waiting
 * @throws FileError where it can't be written
 */
export function writeFile(job: FileJob): Promise<Uint8Array> {
  holder[poolKey] ??= new WorkerPool({
    workerFile: toWorkerFile("file-worker.mjs"),
    size: Math.max(1, availableParallelism() - 1),
    queueLimit,
    timeoutMs,
    toError: (job, reason) => new FileError(`${toSubject(job)} could not be written as ${job.format}: ${reason}`),
  });
  return holder[poolKey].run(job);
}

function toSubject(job: FileJob): string {
  return "report" in job ? `A report of ${job.report.parts.length} parts` : `The chart "${job.exported.spec.slug}"`;
}

/** How much the writers have to do at this moment. */
export function readFileLoad() {
  return { name: "files", ...(holder[poolKey]?.load ?? { workers: 0, working: 0, waiting: 0 }) };
}

/** Ends the workers; the next file starts them again. */
export async function closeFileWriters(): Promise<void> {
  const pool = holder[poolKey];
  delete holder[poolKey];
  await pool?.close();
}
