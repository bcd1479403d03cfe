import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import readExcelFile from "read-excel-file/node";
import { beforeAll, describe, expect, test } from "vitest";
import { toHostileExport } from "../testing/example-export";
import { allHostileTexts, hostileTexts } from "../testing/hostile-texts";
import { writeCsv } from "./csv";
import { writeJson } from "./json";
import { writeXlsx } from "./xlsx";
import { writeZip } from "./zip";

/** All that no text of a workbook may hold. */
const notInXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

describe.each(allHostileTexts)(
  "%s",
  (_name, text) => {
    test("stays within its cells of a CSV and runs nothing", async () => {
      const rows = parse(await writeCsv(toHostileExport(text)), { columns: true }) as Record<string, string>[];
      expect(rows).toHaveLength(8);
      const cells = rows.flatMap((row) => Object.values(row));
      expect(cells.filter((cell) => /^[\s"\u200b-\u200f\ufeff]*[=+@＝＋－＠]/.test(cell))).toEqual([]);
      expect(cells.filter((cell) => /[\u202a-\u202e\u0000]/.test(cell))).toEqual([]);
      expect(rows.map(({ value }) => value)).toEqual(["900", "0", "", "-0.3", "100000", "450.5", "410", ""]);
    });

    test("comes back from JSON as it was", async () => {
      const read = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(await writeJson(toHostileExport(text))));
      expect(read.spec.title).toBe(text);
      expect(read.sources[0].title).toBe(text);
    });
  },
  60_000,
);

describe("workbooks", () => {
  // One workbook takes long to read back; the texts are tried in turn, the very long one among them.
  test.each(allHostileTexts)(
    "hold %s as a text, and nothing of it as XML, link or formula",
    async (_name, text) => {
      const bytes = Buffer.from(await writeXlsx(toHostileExport(text)));
      const parts = unzipSync(bytes);
      for (const [name, part] of Object.entries(parts)) {
        const xml = strFromU8(part);
        expect(notInXml.test(xml), name).toBe(false);
        expect(xml, name).not.toMatch(/<f>|<!DOCTYPE|<!\[CDATA|<script|javascript:[^<]*" TargetMode/i);
      }
      const sheets = (await readExcelFile(bytes)) as { data: (string | number | Date | null)[][] }[];
      const [header = [], ...rows] = sheets[0]?.data ?? [];
      expect(rows.map((cells) => cells[header.indexOf("value")] ?? null)).toEqual([900, 0, null, -0.3, 100_000, 450.5, 410, null]);
      const longest = Math.max(...sheets.flatMap(({ data }) => data.flatMap((cells) => cells.map((cell) => String(cell ?? "").length))));
      expect(longest).toBeLessThanOrEqual(32_767);
    },
    60_000,
  );
});

describe("packages", () => {
  let parts: Record<string, Uint8Array>;
  const all = Object.values(hostileTexts).join(" ");
  beforeAll(async () => {
    parts = unzipSync(await writeZip(toHostileExport(all)));
  }, 60_000);

  test("have files of their own names only", () => {
    expect(Object.keys(parts).filter((name) => !/^[A-Za-z0-9.-]+$/.test(name) || name.includes(".."))).toEqual([]);
    expect(Object.keys(parts)).toHaveLength(8);
  });

  test("describe themselves in JSON that reads, and lead nowhere but to the web", () => {
    const described = JSON.parse(strFromU8(parts["datapackage.json"] ?? new Uint8Array()));
    const paths = [...described.sources, ...described.licenses].flatMap(({ path }: { path?: string }) => path ?? []);
    expect(paths.filter((path) => !/^https?:\/\//.test(path))).toEqual([]);
    expect(strFromU8(parts["README.txt"] ?? new Uint8Array())).not.toMatch(/[\u202a-\u202e\u0000\u0007]/);
  });
});
