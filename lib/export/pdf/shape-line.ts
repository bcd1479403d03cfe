import createBidi from "bidi-js";
import * as harfbuzz from "harfbuzzjs";
import type { Direction } from "@/lib/i18n/locales";
import { type PictureFont, pictureFonts, readFont } from "../picture/picture-fonts";

/** A shape of a font, in thousandths of the letters' size. `text` is what it stands for: none for a dot whose letter says it already. */
export type PlacedGlyph = { id: number; text: string; advance: number; x: number; y: number };

/** Glyphs of one font, from left to right. */
export type ShapedRun = { font: PictureFont; glyphs: PlacedGlyph[] };

type OpenFont = { source: PictureFont; font: harfbuzz.Font; unitsPerEm: number; characters: Set<number> };

const bidi = createBidi();
const invisible = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Takes the font of what stands before it, where that has it. */
const loose = /[\p{M}\p{Zs}\u200c\u200d]/u;
/** HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES */
const removeIgnorable = 8;

/**
 * A line as runs of glyphs from left to right, as browsers and the renderer of our pictures set it: ordered by the Unicode Bidirectional
 * Algorithm, each letter from the first font that has it, joined by HarfBuzz.
 *
 * @param base direction of the line; what is set off in it keeps its own
 * @param families in the order in which they are looked into
 */
export function shapeLine(line: string, base: Direction, weight: 400 | 600, families: readonly string[]): ShapedRun[] {
  const embedding = bidi.getEmbeddingLevels(line, base);
  const fonts = families.map((family) => openFont(family, weight));
  return toLevelRuns(line, embedding).flatMap(([start, end]) => {
    const isTurned = (embedding.levels[start] ?? 0) % 2 === 1;
    const runs = toFontRuns(line, start, end, fonts).map((run) => shape(line, run, isTurned));
    return isTurned ? runs.reverse() : runs;
  });
}

/** Width of runs for letters of size 1. */
export function toRunsWidth(runs: readonly ShapedRun[]): number {
  return runs.reduce((sum, { glyphs }) => glyphs.reduce((width, { advance }) => width + advance, sum), 0) / 1000;
}

/** First and last index of stretches of one level, in the order in which they stand from left to right. */
function toLevelRuns(line: string, embedding: ReturnType<typeof bidi.getEmbeddingLevels>): [number, number][] {
  const runs: [number, number][] = [];
  for (const index of bidi.getReorderedIndices(line, embedding)) {
    const last = runs.at(-1);
    const isSame = last && embedding.levels[last[0]] === embedding.levels[index];
    if (isSame && index === last[1] + 1) last[1] = index;
    else if (isSame && index === last[0] - 1) last[0] = index;
    else runs.push([index, index]);
  }
  return runs;
}

type FontRun = { start: number; end: number; font: OpenFont };

function toFontRuns(line: string, start: number, end: number, fonts: OpenFont[]): FontRun[] {
  const runs: FontRun[] = [];
  for (let index = start; index <= end; ) {
    const character = String.fromCodePoint(line.codePointAt(index) ?? 0);
    const next = Math.min(index + character.length, end + 1);
    const last = runs.at(-1);
    const font = last && isLoose(character, last.font) ? last.font : toFont(character, fonts);
    if (last && last.font === font) last.end = next;
    else runs.push({ start: index, end: next, font });
    index = next;
  }
  return runs;
}

function isLoose(character: string, { characters }: OpenFont): boolean {
  if (character.replace(invisible, "") === "") return true;
  return loose.test(character) && characters.has(character.codePointAt(0) ?? 0);
}

/** The first that has a character; where none has it, the first of all, whose box stands for what is missing. */
function toFont(character: string, fonts: OpenFont[]): OpenFont {
  const found = fonts.find(({ characters }) => characters.has(character.codePointAt(0) ?? 0)) ?? fonts[0];
  if (!found) throw new Error("A text needs a font");
  return found;
}

function shape(line: string, { start, end, font }: FontRun, isTurned: boolean): ShapedRun {
  const buffer = new harfbuzz.Buffer();
  buffer.addText(line, start, end - start);
  buffer.guessSegmentProperties();
  buffer.setDirection(isTurned ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR);
  buffer.setFlags(removeIgnorable);
  harfbuzz.shape(font.font, buffer);
  const scale = 1000 / font.unitsPerEm;
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  const texts = toTexts(line, infos, positions, end);
  return {
    font: font.source,
    glyphs: infos.map(({ codepoint }, index) => ({
      id: codepoint,
      text: texts[index] ?? "",
      advance: (positions[index]?.xAdvance ?? 0) * scale,
      x: (positions[index]?.xOffset ?? 0) * scale,
      y: (positions[index]?.yOffset ?? 0) * scale,
    })),
  };
}

/** What each glyph stands for: the letters of its cluster, said by the glyph of it that takes up most room, which dots and marks don't. */
function toTexts(line: string, infos: { cluster: number }[], positions: { xAdvance: number }[], end: number): string[] {
  const starts = [...new Set(infos.map(({ cluster }) => cluster))].sort((a, b) => a - b);
  const widest = new Map<number, number>();
  infos.forEach(({ cluster }, index) => {
    const known = widest.get(cluster);
    if (known === undefined || (positions[index]?.xAdvance ?? 0) > (positions[known]?.xAdvance ?? 0)) widest.set(cluster, index);
  });
  return infos.map(({ cluster }, index) => {
    if (widest.get(cluster) !== index) return "";
    return line.slice(cluster, starts[starts.indexOf(cluster) + 1] ?? end).replace(invisible, "");
  });
}

const open = new Map<PictureFont, OpenFont>();

/** A family in a weight, or in the one that it has; opened once. */
function openFont(family: string, weight: number): OpenFont {
  const source =
    pictureFonts.find((font) => font.family === family && font.weight === weight) ?? pictureFonts.find((font) => font.family === family);
  if (!source) throw new Error(`There is no font ${family}`);
  let found = open.get(source);
  if (!found) {
    const face = new harfbuzz.Face(new harfbuzz.Blob(new Uint8Array(readFont(source))), 0);
    found = { source, font: new harfbuzz.Font(face), unitsPerEm: face.upem, characters: new Set(face.collectUnicodes()) };
    open.set(source, found);
  }
  return found;
}
