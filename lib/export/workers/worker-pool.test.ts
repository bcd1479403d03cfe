import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { WorkerPool } from "./worker-pool";

/** A worker that does as its job says. */
const source = `
import { parentPort, threadId } from "node:worker_threads";
parentPort.on("message", ({ id, job }) => {
  if (job === "crash") process.exit(7);
  if (job === "throw") throw new Error("out of ink");
  if (job === "hang") return;
  if (job === "refuse") return parentPort.postMessage({ id, error: "no such axis" });
  parentPort.postMessage({ id, made: job + " by " + threadId });
});`;
const folder = mkdtempSync(path.join(tmpdir(), "workers-"));
const workerFile = path.join(folder, "worker.mjs");
writeFileSync(workerFile, source);
afterAll(() => rmSync(folder, { recursive: true }));

let pool: WorkerPool<string, string>;
afterEach(() => pool.close());

function toPool(change: { size?: number; queueLimit?: number; timeoutMs?: number } = {}): WorkerPool<string, string> {
  pool = new WorkerPool({ workerFile, size: 1, queueLimit: 10, timeoutMs: 5000, toError, ...change });
  return pool;
}

function toError(job: string, reason: string): Error {
  return new Error(`"${job}" failed: ${reason}`);
}

test.each([
  ["crash", /"crash" failed: the worker stopped with code 7/],
  ["throw", /"throw" failed: out of ink/],
  ["refuse", /"refuse" failed: no such axis/],
])("a job whose worker meets %s fails alone, and the next is drawn", async (slug, message) => {
  toPool();
  const [failed, next] = await Promise.allSettled([pool.run(slug), pool.run("calm")]);
  expect(failed).toMatchObject({ status: "rejected", reason: { message: expect.stringMatching(message) } });
  expect(next.status).toBe("fulfilled");
});

test("a job that takes too long fails, and its worker is replaced", async () => {
  toPool({ timeoutMs: 200 });
  await expect(pool.run("hang")).rejects.toThrow(/took longer than 200 ms/);
  await expect(pool.run("calm")).resolves.toMatch(/^calm/);
});

test("work is shared out, and more than the queue holds is refused at once", async () => {
  toPool({ size: 2, queueLimit: 1 });
  const first = [pool.run("a"), pool.run("b"), pool.run("c")];
  await expect(pool.run("d")).rejects.toThrow(/1 jobs are waiting already/);
  const workers = (await Promise.all(first)).map((text) => text.replace(/^.* by /, ""));
  expect(new Set(workers).size).toBe(2);
});
