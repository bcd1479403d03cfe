import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { toExampleBars } from "@/lib/charts/testing/example-specs";
import type { DrawingJob } from "./job";
import { WorkerPool } from "./worker-pool";

/** A worker that does as the chart's slug says. */
const source = `
import { parentPort, threadId } from "node:worker_threads";
parentPort.on("message", ({ id, job }) => {
  if (job.spec.slug === "crash") process.exit(7);
  if (job.spec.slug === "throw") throw new Error("out of ink");
  if (job.spec.slug === "hang") return;
  if (job.spec.slug === "refuse") return parentPort.postMessage({ id, error: "no such axis" });
  parentPort.postMessage({ id, markup: job.spec.slug + " by " + threadId });
});`;
const folder = mkdtempSync(path.join(tmpdir(), "drawing-"));
const workerFile = path.join(folder, "worker.mjs");
writeFileSync(workerFile, source);
afterAll(() => rmSync(folder, { recursive: true }));

let pool: WorkerPool;
afterEach(() => pool.close());

function toPool(change: { size?: number; queueLimit?: number; timeoutMs?: number } = {}): WorkerPool {
  pool = new WorkerPool({ workerFile, size: 1, queueLimit: 10, timeoutMs: 5000, ...change });
  return pool;
}

function toJob(slug: string): DrawingJob {
  return { spec: toExampleBars({ slug }), size: { width: 720, height: 405, narrow: false }, target: "screen" };
}

test.each([
  ["crash", /"crash" could not be drawn at 720×405: the drawing worker stopped with code 7/],
  ["throw", /"throw" could not be drawn at 720×405: out of ink/],
  ["refuse", /"refuse" could not be drawn at 720×405: no such axis/],
])("a job whose worker meets %s fails alone, and the next is drawn", async (slug, message) => {
  toPool();
  const [failed, next] = await Promise.allSettled([pool.run(toJob(slug)), pool.run(toJob("calm"))]);
  expect(failed).toMatchObject({ status: "rejected", reason: { name: "DrawingError", message: expect.stringMatching(message) } });
  expect(next.status).toBe("fulfilled");
});

test("a job that takes too long fails, and its worker is replaced", async () => {
  toPool({ timeoutMs: 200 });
  await expect(pool.run(toJob("hang"))).rejects.toThrow(/took longer than 200 ms/);
  await expect(pool.run(toJob("calm"))).resolves.toMatch(/^calm/);
});

test("work is shared out, and more than the queue holds is refused at once", async () => {
  toPool({ size: 2, queueLimit: 1 });
  const first = [pool.run(toJob("a")), pool.run(toJob("b")), pool.run(toJob("c"))];
  await expect(pool.run(toJob("d"))).rejects.toThrow(/1 drawings are waiting already/);
  const workers = (await Promise.all(first)).map((text) => text.replace(/^.* by /, ""));
  expect(new Set(workers).size).toBe(2);
});
