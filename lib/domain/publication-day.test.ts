import { expect, test } from "vitest";
import { wasPublishedBy } from "./publication-day";

test("a document of a known day counts from that day on", () => {
  expect(wasPublishedBy({ publishedOn: "2020-02-29" }, "2020-02-28")).toBe(false);
  expect(wasPublishedBy({ publishedOn: "2020-02-29" }, "2020-02-29")).toBe(true);
});

test("a document of a known month or year counts once that has passed, and one without a date never", () => {
  expect(wasPublishedBy({ publishedOn: "2020-02" }, "2020-02-28")).toBe(false);
  expect(wasPublishedBy({ publishedOn: "2020-02" }, "2020-02-29")).toBe(true);
  expect(wasPublishedBy({ publishedOn: "2020" }, "2020-12-30")).toBe(false);
  expect(wasPublishedBy({ publishedOn: "2020" }, "2020-12-31")).toBe(true);
  expect(wasPublishedBy({ publishedOn: null }, "2026-01-01")).toBe(false);
});
