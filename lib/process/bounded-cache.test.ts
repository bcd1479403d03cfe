import { expect, test } from "vitest";
import { BoundedCache } from "./bounded-cache.mjs";

test("keeps what was asked for last when there is not room for all", () => {
  const cache = new BoundedCache<string>(10);
  cache.set("a", "kept", 5);
  cache.set("b", "dropped", 5);
  cache.get("a");
  cache.set("c", "new", 5);
  expect([cache.get("a"), cache.get("b"), cache.get("c")]).toEqual(["kept", undefined, "new"]);
});

test("what takes another's place frees the room of that", () => {
  const cache = new BoundedCache<string>(10);
  cache.set("a", "large", 8);
  cache.set("a", "small", 2);
  cache.set("b", "large", 8);
  expect([cache.get("a"), cache.get("b")]).toEqual(["small", "large"]);
});

test("what grows makes room for itself, and what has gone takes none", () => {
  const cache = new BoundedCache<string>(10);
  cache.set("a", "old", 4);
  cache.set("b", "growing", 4);
  cache.grow("b", "growing", 4);
  expect([cache.get("a"), cache.get("b")]).toEqual([undefined, "growing"]);
  cache.grow("a", "old", 10);
  cache.set("b", "another", 4);
  cache.grow("b", "growing", 10);
  expect(cache.get("b")).toBe("another");
});

test("what is larger than the whole room is not kept", () => {
  const cache = new BoundedCache<string>(10);
  cache.set("a", "huge", 11);
  expect(cache.get("a")).toBeUndefined();
});
