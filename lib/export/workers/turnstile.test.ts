import { expect, test } from "vitest";
import { Turnstile } from "./turnstile";

function toWork() {
  let finish = () => {};
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { work: () => done, finish };
}

test("so many at once and the rest in order, and beyond the queue it refuses at once", async () => {
  const turnstile = new Turnstile(1, 1);
  const [first, second] = [toWork(), toWork()];
  const order: string[] = [];
  const one = turnstile.run(first.work).then(() => order.push("first"));
  const two = turnstile.run(second.work).then(() => order.push("second"));
  await expect(turnstile.run(async () => {})).rejects.toThrow(/1 are waiting already/);
  second.finish();
  first.finish();
  await Promise.all([one, two]);
  expect(order).toEqual(["first", "second"]);
  await expect(turnstile.run(async () => "free again")).resolves.toBe("free again");
});

test("work that fails makes room for the next", async () => {
  const turnstile = new Turnstile(1, 1);
  await expect(turnstile.run(() => Promise.reject(new Error("no ink")))).rejects.toThrow("no ink");
  await expect(turnstile.run(async () => "next")).resolves.toBe("next");
});
