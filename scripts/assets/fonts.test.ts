import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { Blob, Face, Font, shape, Buffer as TextBuffer } from "harfbuzzjs";
import subsetFont from "subset-font";
import { expect, test } from "vitest";
import { fontFaces } from "./font-faces";

/** Horizontal places of all glyphs; a glyph that the font lacks is NaN. */
function toPlaces(font: Uint8Array, text: string): number[] {
  const hbFont = new Font(new Face(new Blob(new Uint8Array(font).buffer), 0));
  const buffer = new TextBuffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(hbFont, buffer, []);
  const glyphs = buffer.getGlyphInfos();
  return buffer
    .getGlyphPositions()
    .flatMap((glyph, index) => (glyphs[index]?.codepoint === 0 ? [Number.NaN] : [glyph.xAdvance, glyph.xOffset, glyph.yOffset]));
}

function listNames(): string[] {
  const file = path.join(process.cwd(), "prisma/data/catalogue/locations.csv");
  const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true, bom: true });
  return rows.flatMap((row) => [row.name_en ?? "", row.name_ar ?? "", row.name_ckb ?? ""]).filter((name) => name !== "");
}

test.each(fontFaces.filter(({ weight, family }) => weight === 400 && family !== "Noto Sans Math"))(
  "the cut-down $family sets every place name as the whole font does",
  async (face) => {
    const whole = readFileSync(path.join(process.cwd(), "node_modules/@expo-google-fonts", face.source));
    const cut = await subsetFont(whole, face.text, { targetFormat: "truetype", keepFeatures: face.features, noHinting: true });
    const isArabic = face.family === "Noto Sans Arabic";
    const runs = listNames().flatMap((name) => name.match(isArabic ? /[\u0600-\u06ff\u200c]+/gu : /[^\u0600-\u06ff]+/gu) ?? []);
    expect(runs.length).toBeGreaterThan(150);
    for (const run of new Set(runs)) expect(toPlaces(cut, run), run).toEqual(toPlaces(whole, run));
  },
);
