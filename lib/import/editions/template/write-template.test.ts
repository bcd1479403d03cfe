import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Template } from "./load-template";
import { toCsv, toWorkbook } from "./write-template";

const column = (name: string, example: string, codes: string[] | null = null) => ({
  name,
  required: true,
  example,
  codes: codes?.map((code) => ({ code, name: `name of ${code}` })) ?? null,
});

const EXAMPLIA: Template = {
  theme: "displacement",
  hasExample: true,
  columns: [
    column("indicator", "idps", ["idps"]),
    column("value", "1200"),
    column("location", "XAG01", ["XA", "XAG01"]),
    column("sex", "", []),
    column("note", 'a <b> & "c", d'),
    column("period_end", "2024-04-30"),
  ],
};

function partOf(template: Template, name: string): string {
  const part = unzipSync(toWorkbook(template))[name];
  if (!part) throw new Error(`no part ${name}`);
  return strFromU8(part);
}

describe("the workbook", () => {
  test("offers the codes of a column, and those alone", () => {
    const figures = partOf(EXAMPLIA, "xl/worksheets/sheet1.xml");
    expect(figures.match(/type="list"/g)).toHaveLength(2);
    expect(figures).toMatch(/type="list"[^>]* sqref="A2:A5001"><formula1>Codes!\$A\$2:\$A\$2</);
    expect(figures).toMatch(/sqref="C2:C5001"><formula1>Codes!\$C\$2:\$C\$3</);
    expect(partOf(EXAMPLIA, "xl/worksheets/sheet2.xml")).toMatch(/r="C3"[^/]*>XAG01</);
  });

  test("holds figures as numbers, everything else as text, with marks escaped", () => {
    const figures = partOf(EXAMPLIA, "xl/worksheets/sheet1.xml");
    expect(figures).toMatch(/<c r="B2" s="\d"><v>1200<\/v><\/c>/);
    expect(figures).toContain("a &lt;b&gt; &amp; &quot;c&quot;, d");
    expect(figures).not.toContain('r="D2"');
  });

  test("takes days and numbers as such, and says of every column what it is for", () => {
    const figures = partOf(EXAMPLIA, "xl/worksheets/sheet1.xml");
    expect(figures).toMatch(/<c r="F2" s="\d"><v>45412<\/v><\/c>/);
    expect(figures).toMatch(/type="date"[^>]* sqref="F2:F5001"/);
    expect(figures).toMatch(/type="decimal"[^>]* sqref="B2:B5001"/);
    expect(figures.match(/prompt="[^"]+"/g)).toHaveLength(EXAMPLIA.columns.length);
  });

  test("keeps the header and the first two columns in sight, and marks what must be filled", () => {
    const figures = partOf(EXAMPLIA, "xl/worksheets/sheet1.xml");
    expect(figures).toContain('xSplit="2" ySplit="1" topLeftCell="C2"');
    const optional = { ...EXAMPLIA, columns: EXAMPLIA.columns.map((kept) => ({ ...kept, required: kept.name !== "sex" })) };
    const styleOf = (place: string) => new RegExp(`r="${place}" s="(\\d+)"`).exec(partOf(optional, "xl/worksheets/sheet1.xml"))?.[1];
    expect(styleOf("D1")).not.toBe(styleOf("C1"));
  });

  test("is the same file for the same template", () => {
    expect(Buffer.from(toWorkbook(EXAMPLIA)).equals(Buffer.from(toWorkbook(EXAMPLIA)))).toBe(true);
  });
});

describe("the CSV", () => {
  test("is the header and the example, quoted where it has to be", () => {
    expect(toCsv(EXAMPLIA)).toBe('indicator,value,location,sex,note,period_end\r\nidps,1200,XAG01,,"a <b> & ""c"", d",2024-04-30\r\n');
  });
});
