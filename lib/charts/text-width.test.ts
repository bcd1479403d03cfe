import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import * as harfbuzz from "harfbuzzjs";
import { describe, expect, test } from "vitest";
import { toFittingText, toLines, toTextWidth } from "./text-width";

const fonts = {
  latin400: toFont("noto-sans/400Regular/NotoSans_400Regular.ttf"),
  latin600: toFont("noto-sans/600SemiBold/NotoSans_600SemiBold.ttf"),
  arabic400: toFont("noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf"),
  arabic600: toFont("noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf"),
};
type Font = (typeof fonts)["latin400"];

function toFont(file: string) {
  const bytes = readFileSync(path.join(process.cwd(), "node_modules/@expo-google-fonts", file));
  const face = new harfbuzz.Face(new harfbuzz.Blob(new Uint8Array(bytes).buffer), 0);
  return { font: new harfbuzz.Font(face), unitsPerEm: face.upem };
}

function shape({ font, unitsPerEm }: Font, text: string): number {
  const buffer = new harfbuzz.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  harfbuzz.shape(font, buffer);
  return buffer.getGlyphPositions().reduce((sum, glyph) => sum + glyph.xAdvance, 0) / unitsPerEm;
}

/** As a browser does: letters of each script, with their marks, from that script's font, the rest from Noto Sans. */
function toShapedWidth(text: string, weight: 400 | 600): number {
  const runs = text.match(/[\u0600-\u06ff]+|[^\u0600-\u06ff]+/gu) ?? [];
  return runs.reduce((sum, run) => sum + shape(/[\u0600-\u06ff]/u.test(run) ? fonts[`arabic${weight}`] : fonts[`latin${weight}`], run), 0);
}

function readNames(file: string): string[] {
  const rows: Record<string, string>[] = parse(readFileSync(path.join(process.cwd(), "prisma/data/catalogue", file)), {
    columns: true,
    bom: true,
  });
  return rows.flatMap((row) => [row.name_en, row.name_ar, row.name_ckb]).filter((name) => name !== undefined && name !== "") as string[];
}

const names = [...new Set([...readNames("publishers.csv"), ...readNames("locations.csv")])];
const numbers = ["1,031,475", ">100,000", "٪٥٦٫١", "أكثر من ١٠٠٬٠٠٠", "٣١ كانون الأول ٢٠٢٤", "۱۲٬۳۴۵", "2014–2017"];

describe("the estimated width of a text", () => {
  test.each([400, 600] as const)("bounds every publisher's and place's name as really set in weight %i, without waste", (weight) => {
    const off = [...names, ...numbers].flatMap((text) => {
      const ratio = toTextWidth(text, 1) / toShapedWidth(text, weight);
      return ratio >= 1 && ratio <= 1.35 ? [] : [`${text} ${ratio.toFixed(3)}`];
    });
    expect(names.length).toBeGreaterThan(300);
    expect(off).toEqual([]);
  });

  test("counts neither marks nor the signs that steer direction", () => {
    expect(toTextWidth("\u2067نينوى\u2069", 12)).toBe(toTextWidth("نينوى", 12));
    expect(toTextWidth("نينَوى", 12)).toBe(toTextWidth("نينوى", 12));
  });
});

describe("a text that is too long", () => {
  test("is cut with an ellipsis", () => {
    const cut = toFittingText("Ministry of Displacement of Examplia", 12, 120);
    expect(cut).toMatch(/^Ministry of .*…$/);
    expect(toTextWidth(cut, 12)).toBeLessThanOrEqual(120);
  });

  test("is broken at spaces, and only its last line cut", () => {
    const lines = toLines("Camp Coordination and Camp Management Cluster of Examplia", 12, 120, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    for (const line of lines) expect(toTextWidth(line, 12)).toBeLessThanOrEqual(120);
    expect(toLines("UNHCR", 12, 120, 2)).toEqual(["UNHCR"]);
  });
});
