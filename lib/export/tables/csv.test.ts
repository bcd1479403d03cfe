import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { observationColumns } from "@/lib/import/map/observation-columns";
import { toExampleExport } from "../testing/example-export";
import { tableColumns } from "./columns";
import { neutralise, toCsv, writeCsv } from "./csv";
import { toRows } from "./rows";

type Cells = Record<string, string>;

async function write(change: Parameters<typeof toExampleExport>[0] = {}): Promise<{ text: string; rows: Cells[] }> {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await writeCsv(toExampleExport(change)));
  return { text, rows: parse(text, { columns: true, bom: true, relax_column_count: false }) as Cells[] };
}

describe("a chart as CSV", () => {
  test("has a row a figure in the order of the chart, and a line for what is left out", async () => {
    const { rows } = await write();
    expect(rows.map(({ value, status }) => [value, status])).toEqual([
      ["900", "published"],
      ["0", "published"],
      ["", "not_reported"],
      ["-0.3", "computed"],
      ["100000", "published"],
      ["450.5", "published"],
      ["410", "published"],
      ["", "withheld"],
    ]);
  });

  test("says of each figure how exact it is, of what it is, and where it is from", async () => {
    const { rows } = await write();
    expect(rows[4]).toMatchObject({
      qualifier: "more_than",
      value_text: "more than 100,000",
      indicator: "idps",
      location: "XA",
      period_start: "2003-12-31",
      population_group: "refugees",
      sex: "female",
      source: "xa-news-2006",
      publisher: "xa-news",
      quoted_body: "xa-office",
      attribution: "Examplia News, quoting Office of Examplia",
      source_title: 'Displaced, "again"',
      published_on: "2006-05-03",
      licence: "not stated; facts cited",
      credit_line: "Examplia News",
      edition: "3",
      permalink: "https://example.org/en/charts/people-over-time?edition=3",
    });
    expect(rows[5]).toMatchObject({ lower: "400", upper: "520.25", preliminary: "yes", election: "XA-2004" });
    expect(rows[6]).toMatchObject({ doubtful: "yes", drawn: "no", origin: "XAG01" });
  });

  test("keeps what was not reported empty, with its source and without a qualifier", async () => {
    const { rows } = await write();
    expect(rows[2]).toMatchObject({ value: "", qualifier: "", drawn: "no", source: "xa-yearbook", coverage: "without Port Sample" });
  });

  test("leaves out rows that are not passed on, and says whose", async () => {
    const { text, rows } = await write();
    expect(text).not.toContain("777");
    expect(rows.at(-1)).toMatchObject({
      note: expect.stringContaining("Tracker of Examplia"),
      source_url: "https://tracker.example.org",
      permalink: "https://example.org/en/charts/people-over-time?edition=3",
    });
  });

  test("names no figure by its number in the database", async () => {
    const { rows } = await write();
    const numbers = rows.flatMap((row) => Object.values(row)).filter((cell) => /^10[1-7]$/.test(cell));
    expect(numbers).toEqual([]);
  });

  test("ends lines as RFC 4180 has it, with a byte order mark only where it is asked for", async () => {
    const { text } = await write();
    expect(text.startsWith("series,category,value,")).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const { options } = toExampleExport();
    expect((await write({ options: { ...options, bom: true } })).text).toBe(`\ufeff${text}`);
  });

  test("has all columns of the import format under their names", () => {
    const names = tableColumns.map(({ name }) => name as string);
    expect(observationColumns.map(({ name }) => name).filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe("cells that a spreadsheet would run", () => {
  test.each(["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", ' "=1', "＝1", "\u200e=1", "'=1", "-x"])("are kept texts: %j", (text) => {
    expect(neutralise(text)).toBe(`'${text}`);
  });

  test.each(["-5", "-5.25", "12", "Ninewa", "a=b", "2003-12-31", "1+1", "− 3"])("are not those: %j", (text) => {
    expect(neutralise(text)).toBe(text);
  });

  test("whatever a cell holds, a parser reads it back, and no cell begins a formula", () => {
    const [row] = toRows(toExampleExport());
    if (!row) throw new Error("The example has rows.");
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 30 }), (notes) => {
        const csv = new TextDecoder().decode(toCsv(notes.map((note) => ({ ...row, note }))));
        const read = (parse(csv, { columns: true }) as Cells[]).map(({ note = "" }) => note);
        expect(read).toEqual(notes.map((note) => neutralise(note).replace(/\p{Surrogate}/gu, "\ufffd")));
        expect(read.filter((note) => /^[=+@]/.test(note))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  }, 30_000);
});
