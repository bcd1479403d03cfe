import { expect, test } from "vitest";
import { isolatePhrase, toParagraph } from "./bidi-lines";

test("a phrase that begins with a foreign name keeps the direction of the language it is in", () => {
  expect(isolatePhrase("UNHCR، نقلاً عن IDMC", "rtl")).toBe("\u2067UNHCR، نقلاً عن IDMC\u2069");
});

test("a foreign name by itself keeps its own direction", () => {
  expect(isolatePhrase("Musings on Iraq (Joel Wing)", "rtl")).toBe("\u2068Musings on Iraq (Joel Wing)\u2069");
  expect(isolatePhrase("UNHCR, quoting IDMC", "ltr")).toBe("\u2068UNHCR, quoting IDMC\u2069");
});

test("an address that is broken, or could have been, has no space that is not in it", () => {
  const address = "https://figures.example.org/en/charts/displaced-in-examplia?show=anyway&publisher=xa-office&edition=3";
  for (let width = 150; width < 900; width += 25) expect(toParagraph(address, 11, width, 40, "ltr").join("")).toBe(address);
});
