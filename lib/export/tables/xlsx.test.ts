import { strFromU8, unzipSync } from "fflate";
import readExcelFile from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import type { Locale } from "@/lib/i18n/locales";
import { toStampText } from "../stamp/stamp-text";
import { toExampleExport } from "../testing/example-export";
import { toRows } from "./rows";
import { writeXlsx } from "./xlsx";

type Cell = string | number | boolean | Date | null;

async function read(change: Parameters<typeof toExampleExport>[0] = {}) {
  const bytes = Buffer.from(await writeXlsx(toExampleExport(change)));
  const sheets = (await readExcelFile(bytes)) as { sheet: string; data: Cell[][] }[];
  return { bytes, parts: unzipSync(bytes), sheets };
}

function toLocale(locale: Locale) {
  const { spec } = toExampleExport();
  return { spec: { ...spec, locale, direction: locale === "en" ? ("ltr" as const) : ("rtl" as const) } };
}

describe("a chart as a workbook", () => {
  test("has its figures with their types: numbers, days, texts, and nothing where nothing was reported", async () => {
    const { sheets } = await read();
    const [header = [], ...rows] = sheets[0]?.data ?? [];
    const column = (name: string) => rows.map((cells) => cells[header.indexOf(name)] ?? null);
    expect(column("value")).toEqual([900, 0, null, -0.3, 100_000, 450.5, 410, null]);
    expect(column("lower")).toEqual([null, null, null, null, null, 400, null, null]);
    expect(column("period_end")[0]).toEqual(new Date("2000-12-31T00:00:00Z"));
    expect(column("qualifier")[4]).toBe("more_than");
    expect(column("source").slice(0, 2)).toEqual(["xa-yearbook", "xa-yearbook"]);
    expect(column("status").at(-1)).toBe("withheld");
    expect(column("value_text")).toEqual(toRows(toExampleExport()).map(({ value_text }) => value_text));
  });

  test("lists its sources with their links, and says what must be known of it", async () => {
    const { sheets, parts } = await read();
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["Data", "Sources", "About"]);
    expect(sheets[1]?.data.map((cells) => cells[1])).toEqual(["Source", "xa-yearbook", "xa-news-2006", "xa-tracker-rows"]);
    expect(strFromU8(parts["xl/worksheets/_rels/sheet2.xml.rels"] ?? new Uint8Array())).toContain('Target="https://example.org/report"');
    const about = sheets[2]?.data.map((cells) => cells.join(" ")).join("\n");
    const { spec, stamp } = toExampleExport();
    for (const words of [
      spec.title,
      spec.sentence,
      ...spec.notes,
      ...spec.breaks.map(({ text }) => text),
      stamp.editionText,
      stamp.permalink,
    ])
      expect(about).toContain(words);
    expect(about).toContain("Tracker of Examplia");
  });

  test("carries its stamp where programs look, and the edition's day as its own", async () => {
    const { parts } = await read();
    const core = strFromU8(parts["docProps/core.xml"] ?? new Uint8Array());
    expect(core).toContain("<dc:creator>Indicators of Examplia</dc:creator>");
    expect(core).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2031-05-04T22:30:00Z</dcterms:created>');
    expect(core).toContain(`<cp:keywords>${toStampText(toExampleExport()).replaceAll('"', "&quot;")}</cp:keywords>`);
  });

  test.each(["ar", "ckb"] as const)("is read from the right in %s, in its names too", async (locale) => {
    const { parts, sheets } = await read(toLocale(locale));
    expect(sheets[0]?.sheet).toBe({ ar: "البيانات", ckb: "داتا" }[locale]);
    for (const sheet of ["sheet1", "sheet2", "sheet3"])
      expect(strFromU8(parts[`xl/worksheets/${sheet}.xml`] ?? new Uint8Array())).toContain('rightToLeft="1"');
  });

  test("keeps its header in sight", async () => {
    const { parts } = await read();
    expect(strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array())).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  });

  test("has the same bytes each time", async () => {
    expect((await read()).bytes.equals((await read()).bytes)).toBe(true);
  });
});
