import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import type { Row } from "./csv";
import { fillMergedCells, listMergedCells } from "./merged-cells";
import { listSheetParts } from "./sheet-parts";
import { readWorkbook } from "./workbook";

const xml = (refs: readonly string[]) =>
  `<worksheet><sheetData/><mergeCells count="9">${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells></worksheet>`;

test("lists what is merged over several rows of one column", () => {
  expect(listMergedCells(xml(["A1:D1", "AB3:AB5", "B2:B3", "A2:C4"]))).toEqual([
    { column: 1, from: 2, to: 3 },
    { column: 27, from: 3, to: 5 },
  ]);
  expect(listMergedCells("<worksheet><sheetData/></worksheet>")).toEqual([]);
  expect(listMergedCells('<x:mergeCells><x:mergeCell ref="A1:A2"/></x:mergeCells>')).toHaveLength(1);
});

test("leaves rows between which nothing is merged, days included, as they are, and blocks that overlap", () => {
  const rows: Row[] = [
    { line: 2, cells: ["a", "2024-04-30"] },
    { line: 3, cells: ["b"] },
    { line: 9, cells: ["c"] },
  ];
  fillMergedCells(
    [rows.slice(0, 1), rows.slice(1)],
    [
      { column: 1, from: 2, to: 4 },
      { column: 1, from: 3, to: 9 },
    ],
  );
  expect(rows.map(({ cells }) => cells)).toEqual([["a", "2024-04-30"], ["b", "2024-04-30"], ["c"]]);
});

test("refuses a sheet that merges without end, and is not slow over tags that never end", () => {
  const many = Array.from({ length: 200_001 }, (_, index) => `A${2 * index + 1}:A${2 * index + 2}`);
  expect(() => listMergedCells(xml(many))).toThrow("merges more cells than a table can have");
  expect(listMergedCells(`<mergeCells>${"<mergeCell ".repeat(300_000)}`)).toEqual([]);
  expect(listSheetParts("<sheet ".repeat(300_000), "<Relationship ".repeat(300_000))).toEqual([]);
});

test("finds the part of a sheet whatever the order of attributes and the marks in its name", () => {
  const workbook = `<sheets><sheet r:id="rId2" name="Camps &amp; sites" sheetId="1"/><sheet name='B&#65;' r:id='rId1'/></sheets>`;
  const relations = `<Relationship Target="/xl/worksheets/one.xml" Id="rId1"/><Relationship Id="rId2" Target="worksheets/two.xml"/>`;
  expect(listSheetParts(workbook, relations)).toEqual([
    { sheet: "Camps & sites", part: "xl/worksheets/two.xml" },
    { sheet: "BA", part: "xl/worksheets/one.xml" },
  ]);
});

test("reads what LibreOffice merged", async () => {
  const [sheet] = await readWorkbook(await readFile(path.join(import.meta.dirname, "../test-support/merged-by-libreoffice.xlsx")));
  expect(sheet?.rows.flat().map(({ cells }) => cells)).toEqual([
    ["Title of it"],
    ["Region", "Town", "People"],
    ["North", "A", "5"],
    ["North", "B", "6"],
    ["South", "C", "9 (rows 5 to 6 together)"],
    ["South", "D", "9 (rows 5 to 6 together)"],
  ]);
});
