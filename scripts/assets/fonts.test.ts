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

/** As scholars and neighbours write them; the catalogue has none with such letters. */
const asWritten = ["Ṣalāḥ ad-Dīn", "Şırnak", "Dahūk"];

function listNames(): string[] {
  const file = path.join(process.cwd(), "prisma/data/catalogue/locations.csv");
  const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true, bom: true });
  return [...rows.flatMap((row) => [row.name_en ?? "", row.name_ar ?? "", row.name_ckb ?? ""]), ...asWritten].filter((name) => name !== "");
}

/** The stretches of a name that a face sets, as a browser cuts it by the faces' ranges. */
function listRuns(names: string[], text: string): Set<string> {
  const letters = new Set(text);
  const runs = names.flatMap((name) =>
    Array.from(name, (letter) => (letters.has(letter) ? letter : "\n"))
      .join("")
      .split("\n"),
  );
  return new Set(runs.filter((run) => run.trim() !== ""));
}

test.each(fontFaces.filter(({ family }) => family !== "Noto Sans Math"))(
  "the cut-down $name sets every place name as the whole font does",
  async (face) => {
    const whole = readFileSync(path.join(process.cwd(), "node_modules/@expo-google-fonts", face.source));
    const cut = await subsetFont(whole, face.text, { targetFormat: "truetype", keepFeatures: face.features, noHinting: true });
    const runs = listRuns(listNames(), face.text);
    expect(runs.size).toBeGreaterThan(face.plain ? 150 : 0);
    for (const run of runs) expect(toPlaces(cut, run), run).toEqual(toPlaces(whole, run));
  },
);

test("every letter of every place name is in a face", () => {
  const letters = new Set(fontFaces.flatMap((face) => Array.from(face.text)));
  expect([...new Set(listNames().join(""))].filter((letter) => !letters.has(letter))).toEqual([]);
});
