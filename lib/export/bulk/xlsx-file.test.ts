import { mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import readExcelFile from "read-excel-file/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hostileTexts } from "../testing/hostile-texts";
import type { BulkTable } from "./bulk-table";
import { writeXlsxFile } from "./xlsx-file";
import { ZipFile } from "./zip-file";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "indicators-xlsx-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const description = { site: "Site", siteUrl: "", edition: 1, committedAt: "2026-11-24T00:00:00.000Z", permalink: "", leftOut: [] };
const column = { required: false, description: "", references: null };

async function write(rows: (string | null)[][], sheetRows?: number) {
  const table: BulkTable = {
    name: "observations",
    key: [],
    columns: [
      { ...column, name: "place", kind: "text" },
      { ...column, name: "value", kind: "number" },
      { ...column, name: "day", kind: "day" },
    ],
    rows: (async function* () {
      yield rows.slice(0, 3);
      yield rows.slice(3);
    })(),
  };
  const file = path.join(folder, "one.xlsx");
  const target = await open(file, "w");
  const counts = await writeXlsxFile(new ZipFile(target, description.committedAt), [table], [["Site", "About it"]], description, sheetRows);
  await target.close();
  return { counts, sheets: await readExcelFile(await readFile(file)) };
}

test("a table longer than a sheet goes on in further sheets, each with its header", async () => {
  const rows = Array.from({ length: 7 }, (_, index) => [`place ${index}`, String(index), "2020-01-31"]);
  const { counts, sheets } = await write(rows, 4);
  expect(counts).toEqual({ observations: 7 });
  expect(sheets.map(({ sheet, data }) => [sheet, data.length])).toEqual([
    ["about", 1],
    ["observations", 4],
    ["observations (2)", 4],
    ["observations (3)", 2],
  ]);
  for (const { data } of sheets.slice(1)) expect(data[0]).toEqual(["place", "value", "day"]);
  expect(sheets.slice(1).flatMap(({ data }) => data.slice(1).map(([place]) => place))).toEqual(rows.map(([place]) => place));
});

test("a table that fills a sheet to the last row has one, and one without rows has its header", async () => {
  const rows = Array.from({ length: 3 }, () => ["place", "1", null]);
  expect((await write(rows, 4)).sheets).toHaveLength(2);
  expect((await write([], 4)).sheets[1]?.data).toEqual([["place", "value", "day"]]);
});

test("numbers are numbers, days are days, an empty cell is empty and keeps the others in their columns", async () => {
  const { sheets } = await write([
    [null, "0.25", "1921-08-23"],
    ["x", null, null],
  ]);
  expect(sheets[1]?.data.slice(1)).toEqual([
    [null, 0.25, new Date("1921-08-23T00:00:00Z")],
    ["x", null, null],
  ]);
});

test("texts stay texts, whatever they try", async () => {
  const texts = Object.values(hostileTexts);
  const { sheets } = await write(texts.map((text) => [text, "1", "2020-01-01"]));
  expect(sheets[1]?.data).toHaveLength(texts.length + 1);
  for (const [place, value] of sheets[1]?.data.slice(1) ?? []) {
    expect(value).toBe(1);
    expect(place === null || typeof place === "string").toBe(true);
  }
});
