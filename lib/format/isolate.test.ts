import { expect, test } from "vitest";
import { isolatePhrase } from "./isolate";

test("a phrase that begins with a foreign name keeps the direction of the language it is in", () => {
  expect(isolatePhrase("UNHCR، نقلاً عن IDMC", "rtl")).toBe("\u2067UNHCR، نقلاً عن IDMC\u2069");
});

test("a foreign name by itself keeps its own direction", () => {
  expect(isolatePhrase("Musings on Iraq (Joel Wing)", "rtl")).toBe("\u2068Musings on Iraq (Joel Wing)\u2069");
  expect(isolatePhrase("UNHCR, quoting IDMC", "ltr")).toBe("\u2068UNHCR, quoting IDMC\u2069");
});
