import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { CsvReader } from "./csv";

function read(...chunks: string[]) {
  const reader = new CsvReader();
  return [...chunks.flatMap((chunk) => reader.push(chunk)), ...reader.end()];
}

test("gives each row the line on which it begins, also after line breaks inside a cell", () => {
  expect(read('code,note\nXA,"two\nlines"\nXB,one\n')).toEqual([
    { line: 1, cells: ["code", "note"] },
    { line: 2, cells: ["XA", "two\nlines"] },
    { line: 4, cells: ["XB", "one"] },
  ]);
});

test("reads CRLF as LF does, and keeps a line break inside a cell as a line feed", () => {
  expect(read('a,"b\r\nc"\r\nd,"e"\r\n').map((row) => row.cells)).toEqual([
    ["a", "b\nc"],
    ["d", "e"],
  ]);
});

test("reads doubled quotation marks as one, and commas inside quotes as text", () => {
  expect(read('"He said ""no"", twice",x')).toEqual([{ line: 1, cells: ['He said "no", twice', "x"] }]);
});

test("leaves out blank lines but counts them", () => {
  expect(read("a\n\n\nb\n")).toEqual([
    { line: 1, cells: ["a"] },
    { line: 4, cells: ["b"] },
  ]);
});

test("keeps empty cells at the end of a row", () => {
  expect(read("a,,\n,,")).toEqual([
    { line: 1, cells: ["a", "", ""] },
    { line: 2, cells: ["", "", ""] },
  ]);
});

test("names the row of a quotation mark that is never closed", () => {
  expect(() => read('a,b\nc,"d\n')).toThrow(expect.objectContaining({ line: 2, message: expect.stringContaining("never closed") }));
});

test("refuses a quotation mark in the middle of a bare cell, and text after a closing one", () => {
  expect(() => read('a,5" pipe\n')).toThrow("cell 2 holds a quotation mark");
  expect(() => read('a,"b"c\n')).toThrow("after its closing quotation mark");
});

test("stops at a row longer than any row can be, instead of holding the file in memory", () => {
  const reader = new CsvReader();
  const feed = () => {
    for (let chunk = 0; chunk < 20; chunk++) reader.push(chunk === 0 ? `"${"x".repeat(100_000)}` : "x".repeat(100_000));
  };
  expect(feed).toThrow("longer than 1000000 characters");
});

test("reads what csv-parse reads, wherever the chunks are cut", () => {
  const cell = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('"', "a,b", "x\ny", "", '""', ",", "ا"));
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(table, fc.array(fc.nat(60), { maxLength: 6 }), fc.constantFrom("\n", "\r\n"), (rows, cuts, lineEnd) => {
      const text = rows.map((cells) => cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(",")).join(lineEnd) + lineEnd;
      const places = [...new Set(cuts)].filter((cut) => cut < text.length).sort((a, b) => a - b);
      const chunks = [0, ...places].map((start, index) => text.slice(start, places[index]));
      expect(read(...chunks).map((row) => row.cells)).toEqual(parse(text, { relax_column_count: true }));
    }),
    { seed: 2003, numRuns: 300 },
  );
});
