import { Worker } from "node:worker_threads";
import type { DrawingJob, DrawingReply, DrawingRequest } from "./job";

/** A chart could not be drawn; the message says why and which. */
export class DrawingError extends Error {
  override name = "DrawingError";
}

type Waiting = { job: DrawingJob; resolve: (markup: string) => void; reject: (error: DrawingError) => void };
type Busy = Waiting & { id: number; timer: NodeJS.Timeout };
type Member = { worker: Worker; busy: Busy | null };

export type PoolSettings = { workerFile: string; size: number; queueLimit: number; timeoutMs: number };

/**
 * Draws jobs in a few worker threads, first come, first served. A worker that crashes or takes too long fails the one job it had and is
 * replaced. Workers keep the process alive only while they draw.
 */
export class WorkerPool {
  private readonly members: Member[] = [];
  private readonly queue: Waiting[] = [];
  private lastId = 0;

  constructor(private readonly settings: PoolSettings) {}

  run(job: DrawingJob): Promise<string> {
    if (this.queue.length >= this.settings.queueLimit) {
      return Promise.reject(new DrawingError(`${this.settings.queueLimit} drawings are waiting already; try again in a moment`));
    }
    return new Promise((resolve, reject) => {
      this.queue.push({ job, resolve, reject });
      this.assign();
    });
  }

  /** Ends all workers; jobs that are under way fail. */
  async close(): Promise<void> {
    await Promise.all(this.members.map(({ worker }) => worker.terminate()));
  }

  private assign(): void {
    while (this.queue.length > 0) {
      const member = this.members.find(({ busy }) => busy === null) ?? this.addMember();
      const next = member ? this.queue.shift() : undefined;
      if (!member || !next) return;
      const id = ++this.lastId;
      const timer = setTimeout(() => this.lose(member, `took longer than ${this.settings.timeoutMs} ms`), this.settings.timeoutMs);
      member.busy = { ...next, id, timer };
      member.worker.ref();
      member.worker.postMessage({ id, job: next.job } satisfies DrawingRequest);
    }
  }

  private addMember(): Member | null {
    if (this.members.length >= this.settings.size) return null;
    // By path, and named in a variable: a bundler that finds `new URL(…)` here takes the worker into the server's own bundle, where React
    // and the DOM globals don't get along.
    const file = this.settings.workerFile;
    const worker = new Worker(/* turbopackIgnore: true */ /* webpackIgnore: true */ file, { env: { NODE_ENV: "production" } });
    const member: Member = { worker, busy: null };
    worker.on("message", (reply: DrawingReply) => this.finish(member, reply));
    worker.on("error", (error) => this.lose(member, error instanceof Error ? error.message : String(error)));
    worker.on("exit", (code) => this.lose(member, `the drawing worker stopped with code ${code}`));
    worker.unref();
    this.members.push(member);
    return member;
  }

  private finish(member: Member, reply: DrawingReply): void {
    const { busy } = member;
    if (!busy || busy.id !== reply.id) return;
    clearTimeout(busy.timer);
    member.busy = null;
    member.worker.unref();
    if ("markup" in reply) busy.resolve(reply.markup);
    else busy.reject(toError(busy.job, reply.error));
    this.assign();
  }

  private lose(member: Member, reason: string): void {
    const index = this.members.indexOf(member);
    if (index === -1) return;
    this.members.splice(index, 1);
    void member.worker.terminate();
    if (member.busy) {
      clearTimeout(member.busy.timer);
      member.busy.reject(toError(member.busy.job, reason));
    }
    this.assign();
  }
}

function toError(job: DrawingJob, reason: string): DrawingError {
  if ("form" in job) return new DrawingError(`The form of "${job.form.name}" could not be made: ${reason}`);
  const part = "list" in job ? `be given its ${job.list}` : `be drawn at ${job.size.width}×${job.size.height}`;
  return new DrawingError(`The chart "${job.spec.slug}" could not ${part}: ${reason}`);
}
