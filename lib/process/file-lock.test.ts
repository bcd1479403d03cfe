import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withFileLock } from "./file-lock.mjs";
import { isRunning, toProcessIdentity } from "./process-identity.mjs";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "indicators-lock-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("one at a time holds a lock, and each gets its turn", async () => {
  const file = path.join(folder, "one");
  let holders = 0;
  let most = 0;
  await Promise.all(
    ["import", "start", "test"].map(() =>
      withFileLock(file, async () => {
        most = Math.max(most, ++holders);
        await new Promise((resolve) => setImmediate(resolve));
        holders -= 1;
      }),
    ),
  );
  expect(most).toBe(1);
  expect(existsSync(file)).toBe(false);
});

test("a lock is given back when the work fails", async () => {
  const file = path.join(folder, "failing");
  await expect(withFileLock(file, () => Promise.reject(new Error("refused")))).rejects.toThrow("refused");
  expect(existsSync(file)).toBe(false);
});

test("the lock of a process that is gone is passed over", async () => {
  const file = path.join(folder, "gone");
  writeFileSync(file, "4194305:1");
  await withFileLock(file, async () => expect(readFileSync(file, "utf8")).toBe(toProcessIdentity(process.pid)));
});

test("a later process of the same number is not taken for the one that held a lock", () => {
  expect(isRunning(toProcessIdentity(process.pid))).toBe(true);
  expect(isRunning(`${process.pid}:1`)).toBe(process.platform !== "linux");
});
