import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { type FontFace, fontFaces } from "./font-faces";
import { toFingerprint, writeWhole } from "./stamp";

const settings = `1 ${JSON.stringify(fontFaces)}`;
const root = path.resolve(import.meta.dirname, "../..");
const folder = path.join(root, ".generated/fonts");
const stampFile = path.join(folder, "stamp.txt");

/** What the page's stylesheet needs to know of a face; `version` changes with the file, so that it can be cached for ever. */
export type FontFile = {
  family: string;
  weight: number;
  file: string;
  bytes: number;
  version: string;
  unicodeRange: string;
  plain: boolean;
};
/** Descriptors that make Arial stand in for a family without moving anything, as CSS percentages. */
export type FallbackMetrics = {
  local: string;
  ascentOverride: string;
  descentOverride: string;
  lineGapOverride: string;
  sizeAdjust: string;
};
export type FontIndex = { files: FontFile[]; fallbacks: Record<string, FallbackMetrics> };

/** Cuts the fonts down to WOFF2 for the page, with an index in `fonts.json`; does nothing where nothing has changed. */
export async function buildFonts(): Promise<"built" | "unchanged"> {
  const outputs = [...fontFaces.map((face) => toOutput(face)), path.join(folder, "fonts.json")];
  const fingerprint = toFingerprint(fontFaces.map(toSource), settings);
  if (outputs.every((file) => existsSync(file)) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === fingerprint)
    return "unchanged";
  const { default: subsetFont } = await import("subset-font");
  const files: FontFile[] = [];
  for (const face of fontFaces) {
    const woff2 = await subsetFont(readFileSync(toSource(face)), face.text, {
      targetFormat: "woff2",
      keepFeatures: face.features,
      noHinting: true,
    });
    await writeWhole(toOutput(face), woff2);
    const { family, weight, unicodeRange, plain } = face;
    const version = createHash("sha256").update(woff2).digest("hex").slice(0, 10);
    files.push({ family, weight, file: `${face.name}.woff2`, bytes: woff2.byteLength, version, unicodeRange, plain });
  }
  await writeWhole(
    path.join(folder, "fonts.json"),
    `${JSON.stringify({ files, fallbacks: await measureFallbacks() } satisfies FontIndex, null, 2)}\n`,
  );
  await writeWhole(stampFile, fingerprint);
  return "built";
}

/** Average advance of Arial over `sample`, in units of its em of 2048 (its digits, letters and spaces have been these for decades). */
const arial = { averageAdvance: 934.5116279069767, unitsPerEm: 2048 };
const sample = "aaabcdeeeefghiijklmnnoopqrrssttuvwxyz      ";

/** Arabic widths in Arial are not known here, so its letters keep their size and only the line's height is held. */
async function measureFallbacks(): Promise<Record<string, FallbackMetrics>> {
  const { Blob, Buffer: TextBuffer, Face, Font, shape } = await import("harfbuzzjs");
  const found: Record<string, FallbackMetrics> = {};
  for (const face of fontFaces.filter(({ weight, plain }) => weight === 400 && plain)) {
    const bytes = new Uint8Array(readFileSync(toSource(face)));
    const hbFace = new Face(new Blob(bytes.buffer), 0);
    const font = new Font(hbFace);
    const buffer = new TextBuffer();
    buffer.addText(sample);
    buffer.guessSegmentProperties();
    shape(font, buffer, []);
    const average = buffer.getGlyphPositions().reduce((sum, glyph) => sum + glyph.xAdvance, 0) / sample.length;
    const adjust = face.family === "Noto Sans" ? average / hbFace.upem / (arial.averageAdvance / arial.unitsPerEm) : 1;
    const { ascender, descender, lineGap } = font.hExtents();
    const toPercent = (units: number) => `${((units / hbFace.upem / adjust) * 100).toFixed(2)}%`;
    found[face.family] = {
      local: "Arial",
      ascentOverride: toPercent(ascender),
      descentOverride: toPercent(Math.abs(descender)),
      lineGapOverride: toPercent(lineGap),
      sizeAdjust: `${(adjust * 100).toFixed(2)}%`,
    };
  }
  return found;
}

function toSource(face: FontFace): string {
  return path.join(root, "node_modules/@expo-google-fonts", face.source);
}

function toOutput(face: FontFace): string {
  return path.join(folder, `${face.name}.woff2`);
}
