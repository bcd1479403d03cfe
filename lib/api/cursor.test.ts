import { expect, test } from "vitest";
import { readCursor, toQueryName, writeCursor } from "./cursor";
import { ParametersRefused } from "./refusal";

const name = toQueryName("observations", { indicator: ["idps"] });

test("a cursor leads to the edition and the place that it was made for", () => {
  const cursor = { edition: 18, query: name, after: ["idps", "XA", "2020-12-31", "7"] };
  expect(writeCursor(cursor)).toMatch(/^[A-Za-z0-9_-]+$/);
  expect(readCursor(writeCursor(cursor), name)).toEqual(cursor);
});

test("a cursor belongs to its query, whatever the page's size, columns and format", () => {
  const other = toQueryName("observations", { indicator: ["returnees"] });
  const cursor = writeCursor({ edition: 18, query: name, after: ["1"] });
  expect(() => readCursor(cursor, other)).toThrow(ParametersRefused);
  expect(toQueryName("observations", { indicator: ["idps"], limit: 5, fields: ["id"], format: "csv", hxl: "1", edition: 3 })).toBe(name);
  expect(toQueryName("observations", { indicator: ["idps"], sort: "-id" })).not.toBe(name);
  expect(toQueryName("camps", { indicator: ["idps"] })).not.toBe(name);
});

test.each([
  ["letters", "x"],
  ["other JSON", Buffer.from('{"edition":1}').toString("base64url")],
  ["a version to come", Buffer.from(`[2,18,"${name}",["1"]]`).toString("base64url")],
  ["no edition", Buffer.from(`[1,0,"${name}",["1"]]`).toString("base64url")],
  ["half an edition", Buffer.from(`[1,1.5,"${name}",["1"]]`).toString("base64url")],
  ["nothing to begin after", Buffer.from(`[1,18,"${name}",[]]`).toString("base64url")],
])("%s are no cursor", (_what, text) => {
  expect(() => readCursor(text, name)).toThrow(ParametersRefused);
});
