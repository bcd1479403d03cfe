import { expect, test } from "vitest";
import { formatRefusal, Refusals } from "../refusal";
import { createObservationReader } from "./observation-row";

const HEADER = ["indicator", "location", "period_start", "period_end", "value", "lower", "upper", "qualifier", "sex", "source", "note"];
const layout = { header: HEADER, indexOf: (column: string) => HEADER.indexOf(column), has: (column: string) => HEADER.includes(column) };

function read(changes: Record<string, string> = {}) {
  const good: Record<string, string> = {
    indicator: "idps",
    location: "XA",
    period_start: "2020-01-01",
    period_end: "2020-12-31",
    value: "1200",
    lower: "",
    upper: "",
    qualifier: "exact",
    sex: "",
    source: "xa-census-2020",
    note: "",
  };
  const refusals = new Refusals();
  const row = createObservationReader(layout, refusals)({ line: 7, cells: HEADER.map((column) => changes[column] ?? good[column] ?? "") });
  return { row, refusals: refusals.shown.map((refusal) => formatRefusal("xa.csv", refusal)) };
}

test("reads a blank value as not reported, not as zero", () => {
  expect(read({ value: "" }).row?.value).toBeNull();
  expect(read({ value: "0" }).row?.value).toBe("0");
});

test("keeps the digits as they are written", () => {
  expect(read({ value: "56.110" }).row?.value).toBe("56.110");
});

test("keeps a column that the file does not have empty", () => {
  expect(read().row).toMatchObject({ origin: "", coverage: null, stage: "" });
});

test("names file, line, column, value and what would be right", () => {
  expect(read({ value: "1,200" }).refusals).toEqual([
    'xa.csv, line 7, column "value": "1,200" is not a plain number; write digits 0 to 9 without separators, with a point before decimals: 1200 or 56.11',
  ]);
});

test("gathers every refusal of a row", () => {
  expect(read({ period_start: "1/1/20", value: "many", qualifier: "abot", source: "" }).refusals).toEqual([
    expect.stringContaining('column "period_start": "1/1/20" is not a day; write it as YYYY-MM-DD'),
    expect.stringContaining('column "value": "many" is not a number'),
    expect.stringContaining('did you mean "about"?'),
    expect.stringContaining('column "source": must not be empty'),
  ]);
});

test("refuses a period that ends before it starts", () => {
  expect(read({ period_end: "2019-12-31" }).refusals[0]).toContain("is before the period's start, 2020-01-01");
});

test("refuses a range that leaves out its value, or has none", () => {
  expect(read({ value: "5", lower: "6", upper: "10" }).refusals[0]).toContain("is more than the value, 5");
  expect(read({ value: "11", lower: "6", upper: "10" }).refusals[0]).toContain("is less than the value, 11");
  expect(read({ value: "", lower: "6", upper: "10" }).refusals[0]).toContain("beside a range");
});

test("refuses control characters and damaged text with their place, and keeps tabs and line feeds", () => {
  expect(read({ note: "a\u0000b" }).refusals[0]).toBe(
    'xa.csv, line 7, column "note": "a\\u0000b" holds the control character U+0000, which no text needs; remove it',
  );
  expect(read({ note: "caf\uFFFD" }).refusals[0]).toContain("not UTF-8");
  expect(read({ source: "caf\uFFFD", value: "\uFFFD" }).refusals[0]).toContain("not UTF-8");
  expect(read({ note: "a\tb\nc" }).row?.note).toBe("a\tb\nc");
});

test("refuses a text longer than a cell can be", () => {
  expect(read({ note: "x".repeat(32_768) }).refusals[0]).toContain("has 32768 characters; a cell holds at most 32767");
});
