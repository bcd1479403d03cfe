import { describe, expect, test } from "vitest";
import { z } from "zod";
import { tableColumns } from "@/lib/export/tables/columns";
import { observationColumns as importColumns } from "@/lib/import/map/observation-columns";
import { documentOperations, listOperations } from "./operations";

/** Hashtags of HXL 1.1's dictionary (hxlstandard.org) without those of aid activities and money. */
const hashtags = [
  ...["#adm1", "#adm2", "#beneficiary", "#capacity", "#cause", "#contact", "#country", "#date", "#description", "#event", "#geo"],
  ...["#indicator", "#loc", "#meta", "#org", "#region", "#sector", "#status"],
];

describe.each(listOperations)("$name", (operation) => {
  test("has columns of different names and hashtags, each described", () => {
    const names = operation.columns.map(({ name }) => name);
    const tags = operation.columns.flatMap(({ hxl }) => hxl ?? []);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(tags).size).toBe(tags.length);
    for (const { schema } of operation.columns) expect(schema.description).toMatch(/\.$|…$/);
    for (const tag of tags) {
      expect(tag).toMatch(/^#[a-z0-9]+(\+[a-z][a-z0-9_]*)*$/);
      expect(hashtags).toContain(tag.split("+")[0]);
    }
  });

  test("has an example with all columns, each as it is described", () => {
    const row = z.strictObject(Object.fromEntries(operation.columns.map(({ name, schema }) => [name, schema])));
    expect(row.parse(operation.example)).toEqual(operation.example);
  });

  test("has parameters that are described, and orders of its columns", () => {
    for (const parameter of Object.values(operation.parameters.shape)) expect((parameter as z.ZodType).description).toBeTruthy();
    expect(operation.sortKeys.length).toBeGreaterThan(0);
  });
});

test("every operation has an address and a name of its own", () => {
  const all = [...listOperations, ...documentOperations];
  expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});

test("figures have the columns of the import format, and those of charts' files under the same names", () => {
  const names = listOperations.find(({ name }) => name === "observations")?.columns.map(({ name }) => name) ?? [];
  expect(names).toEqual(expect.arrayContaining(importColumns.map(({ name }) => name)));
  // Of the chart, not of the figure.
  const ofTheChart = ["series", "category", "value_text", "status", "preliminary", "drawn", "attribution", "edition", "permalink"];
  expect(names).toEqual(
    expect.arrayContaining(tableColumns.map(({ name }) => name as string).filter((name) => !ofTheChart.includes(name))),
  );
});
