import { Worker } from "node:worker_threads";

/** Messages to and from a worker. */
export type WorkRequest<Job> = { id: number; job: Job };
export type WorkReply<Made> = { id: number; made: Made } | { id: number; error: string };

/** More jobs are waiting than the queue holds: the same may be asked again in a moment. */
export class QueueFullError extends Error {
  override name = "QueueFullError";
}

type Waiting<Job, Made> = { job: Job; resolve: (made: Made) => void; reject: (error: Error) => void };
type Busy<Job, Made> = Waiting<Job, Made> & { id: number; timer: NodeJS.Timeout };
type Member<Job, Made> = { worker: Worker; busy: Busy<Job, Made> | null };

export type PoolSettings<Job> = {
  workerFile: string;
  size: number;
  queueLimit: number;
  timeoutMs: number;
  /** What is said of a job that could not be done, and why. */
  toError: (job: Job, reason: string) => Error;
};

/**
 * Does jobs in a few worker threads, first come, first served. A worker that crashes or takes too long fails the one job it had and is
 * replaced. Workers keep the process alive only while they work.
 */
export class WorkerPool<Job, Made> {
  private readonly members: Member<Job, Made>[] = [];
  private readonly queue: Waiting<Job, Made>[] = [];
  private lastId = 0;

  constructor(private readonly settings: PoolSettings<Job>) {}

  run(job: Job): Promise<Made> {
    if (this.queue.length >= this.settings.queueLimit) {
      return Promise.reject(new QueueFullError(`${this.settings.queueLimit} jobs are waiting already; try again in a moment`));
    }
    return new Promise((resolve, reject) => {
      this.queue.push({ job, resolve, reject });
      this.assign();
    });
  }

  /** How much there is to do at this moment. */
  get load(): { workers: number; working: number; waiting: number } {
    const working = this.members.filter(({ busy }) => busy !== null).length;
    return { workers: this.members.length, working, waiting: this.queue.length };
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
      member.worker.postMessage({ id, job: next.job } satisfies WorkRequest<Job>);
    }
  }

  private addMember(): Member<Job, Made> | null {
    if (this.members.length >= this.settings.size) return null;
    // By path, and named in a variable: a bundler that finds `new URL(…)` here takes the worker into the server's own bundle, where React
    // and the DOM globals don't get along.
    const file = this.settings.workerFile;
    const worker = new Worker(/* turbopackIgnore: true */ /* webpackIgnore: true */ file, {
      env: { NODE_ENV: "production", BASE_PATH: process.env.BASE_PATH },
    });
    const member: Member<Job, Made> = { worker, busy: null };
    worker.on("message", (reply: WorkReply<Made>) => this.finish(member, reply));
    worker.on("error", (error) => this.lose(member, error instanceof Error ? error.message : String(error)));
    worker.on("exit", (code) => this.lose(member, `the worker stopped with code ${code}`));
    worker.unref();
    this.members.push(member);
    return member;
  }

  private finish(member: Member<Job, Made>, reply: WorkReply<Made>): void {
    const { busy } = member;
    if (!busy || busy.id !== reply.id) return;
    clearTimeout(busy.timer);
    member.busy = null;
    member.worker.unref();
    if ("made" in reply) busy.resolve(reply.made);
    else busy.reject(this.settings.toError(busy.job, reply.error));
    this.assign();
  }

  private lose(member: Member<Job, Made>, reason: string): void {
    const index = this.members.indexOf(member);
    if (index === -1) return;
    this.members.splice(index, 1);
    void member.worker.terminate();
    if (member.busy) {
      clearTimeout(member.busy.timer);
      member.busy.reject(this.settings.toError(member.busy.job, reason));
    }
    this.assign();
  }
}
