import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import readExcelFile from "read-excel-file/node";
import { beforeAll, describe, expect, test } from "vitest";
import type { ChartExport } from "../chart-export";
import { toExampleExport, toHostileExport, toLongExport } from "../testing/example-export";
import { hostileTexts, longText, longWords } from "../testing/hostile-texts";
import { toCellText } from "./cell-text";
import { writeCsv } from "./csv";
import { writeJson } from "./json";
import { writeXlsx } from "./xlsx";
import { writeZip } from "./zip";

const values = ["900", "0", "", "-0.3", "100000", "450.5", "410", ""];

/** All that no text of a workbook may hold. */
const notInXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

async function readWorkbook(exported: ChartExport) {
  const bytes = Buffer.from(await writeXlsx(exported));
  const sheets = (await readExcelFile(bytes, { trim: false })) as { data: (string | number | Date | null)[][] }[];
  const [header = [], ...rows] = sheets[0]?.data ?? [];
  return { parts: unzipSync(bytes), sheets, column: (name: string) => rows.map((cells) => cells[header.indexOf(name)] ?? null) };
}

describe.each(Object.entries(hostileTexts))("%s", (_name, text) => {
  test("stays within its cells of a CSV and runs nothing", async () => {
    const rows = parse(await writeCsv(toHostileExport(text)), { columns: true }) as Record<string, string>[];
    expect(rows.map(({ value }) => value)).toEqual(values);
    const cells = rows.flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[\s"\u200b-\u200f\ufeff]*[=+@＝＋－＠]/.test(cell))).toEqual([]);
    expect(cells.filter((cell) => /(?![\t\n])[\u202a-\u202e\p{Cc}]/u.test(cell))).toEqual([]);
  });

  test("comes back from JSON as it was", async () => {
    const read = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(await writeJson(toHostileExport(text))));
    expect(read.spec.title).toBe(text);
    expect(read.sources[0].title).toBe(text);
  });
});

describe.each([
  ["a million letters", longText],
  ["a million letters in words", longWords],
])("%s", (_name, text) => {
  test("goes into CSV and JSON whole, into a workbook as far as its cells reach", async () => {
    const [row] = parse(await writeCsv(toLongExport(text)), { columns: true }) as Record<string, string>[];
    expect(row?.note === text).toBe(true);
    expect(JSON.parse(new TextDecoder().decode(await writeJson(toLongExport(text)))).spec.title === text).toBe(true);
    const { column } = await readWorkbook(toLongExport(text));
    expect(column("note")[0]).toHaveLength(32_767);
    expect(column("value")[0]).toBe(900);
  }, 60_000);
});

describe("a workbook of all hostile texts", () => {
  const texts = Object.values(hostileTexts);
  let read: Awaited<ReturnType<typeof readWorkbook>>;
  beforeAll(async () => {
    const { spec, ...exported } = toHostileExport(texts.join(" "));
    const [series] = spec.series;
    const [point] = series?.points ?? [];
    if (!series || !point) throw new Error("The example has points.");
    const points = texts.map((text, at) => ({ ...point, at, category: text, figure: null }));
    read = await readWorkbook({ ...exported, spec: { ...spec, series: [{ ...series, points }] } });
  }, 60_000);

  test("holds each as the text that it is", () => {
    const expected = texts.map((text) => toCellText(text) || null);
    expect(read.column("category").slice(0, texts.length)).toEqual(expected);
  });

  test("holds nothing of them as XML, link or formula", () => {
    for (const [name, part] of Object.entries(read.parts)) {
      const xml = strFromU8(part);
      expect(notInXml.test(xml), name).toBe(false);
      expect(xml, name).not.toMatch(/<f>|<!DOCTYPE|<!\[CDATA|<script|javascript:[^<]*" TargetMode/i);
    }
  });
});

describe("packages", () => {
  let parts: Record<string, Uint8Array>;
  beforeAll(async () => {
    parts = unzipSync(await writeZip(toHostileExport(Object.values(hostileTexts).join(" "))));
  }, 60_000);

  test("have files of their own names only", () => {
    const names = [
      "README.txt",
      "datapackage.json",
      ...["csv", "xlsx", "json", "bib", "ris", "csl.json"].map((ending) => `people-over-time.${ending}`),
    ];
    expect(Object.keys(parts)).toEqual(names);
    expect(toExampleExport().stamp.slug).toBe("people-over-time");
  });

  test("describe themselves in JSON that reads, and lead nowhere but to the web", () => {
    const described = JSON.parse(strFromU8(parts["datapackage.json"] ?? new Uint8Array()));
    const paths = [...described.sources, ...described.licenses].flatMap(({ path }: { path?: string }) => path ?? []);
    expect(paths.filter((path) => !/^https?:\/\//.test(path))).toEqual([]);
    expect(strFromU8(parts["README.txt"] ?? new Uint8Array())).not.toMatch(/(?![\t\r\n])[\u202a-\u202e\p{Cc}]/u);
  });
});
