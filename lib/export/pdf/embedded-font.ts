import type { Pdf } from "./document";
import type { PlacedGlyph } from "./shape-line";

/**
 * What pdfkit keeps of a font that it embeds; its types leave it out, and its own setting of text shapes once more, in another way. The
 * version is fixed in package.json, and the tests read back what was set.
 */
export type EmbeddedFont = {
  id: string;
  scale: number;
  font: { getGlyph(id: number): { advanceWidth: number } };
  /** Glyphs of the font by their number in the file. */
  subset: { glyphs: number[]; includeGlyph(id: number): number };
  widths: number[];
  /** Code points that each glyph of the file stands for. */
  unicode: number[][];
  ref(): unknown;
};

/** Numbers glyphs for a file, so that each stands for one text only: fonts draw several letters with one glyph and dots of its own. */
export class GlyphNumbers {
  readonly #font: EmbeddedFont;
  readonly #known = new Map<string, number>();

  constructor(font: EmbeddedFont) {
    this.#font = font;
  }

  toNumber({ id, text }: PlacedGlyph): number {
    const key = `${id} ${text}`;
    let number = this.#known.get(key);
    if (number === undefined) {
      number = this.#add(id);
      this.#known.set(key, number);
      this.#font.widths[number] = this.#font.font.getGlyph(id).advanceWidth * this.#font.scale;
      this.#font.unicode[number] = Array.from(text, (character) => character.codePointAt(0) ?? 0);
    }
    return number;
  }

  /** Width that a reader of the file takes a glyph to have. */
  toWidth(number: number): number {
    return this.#font.widths[number] ?? 0;
  }

  #add(id: number): number {
    const { glyphs, includeGlyph } = this.#font.subset;
    const before = glyphs.length;
    const number = includeGlyph.call(this.#font.subset, id);
    // Known already, for another text: its outline stands in the file once more.
    return number < before && this.#font.unicode[number] !== undefined ? glyphs.push(id) - 1 : number;
  }
}

/** The font that is chosen now, as pdfkit embeds it. */
export function toEmbedded(pdf: Pdf): EmbeddedFont {
  return (pdf as unknown as { _font: EmbeddedFont })._font;
}
