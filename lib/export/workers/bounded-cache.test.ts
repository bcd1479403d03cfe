import { expect, test } from "vitest";
import { BoundedCache } from "./bounded-cache";

test("keeps what was asked for last when there is not room for all", () => {
  const cache = new BoundedCache<string>(10);
  cache.set("a", "12345");
  cache.set("b", "12345");
  cache.get("a");
  cache.set("c", "12345");
  expect([cache.get("a"), cache.get("b"), cache.get("c")]).toEqual(["12345", undefined, "12345"]);
});

test("counts bytes, not letters", () => {
  const cache = new BoundedCache<string>(10);
  cache.set("a", "نينوى");
  cache.set("b", "x");
  expect(cache.get("a")).toBeUndefined();
});
