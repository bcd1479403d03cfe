import type { Direction } from "@/lib/i18n/locales";
import { type PictureFont, readFont } from "../picture/picture-fonts";
import type { Pdf } from "./document";
import { type EmbeddedFont, GlyphNumbers, toEmbedded } from "./embedded-font";
import { type PlacedGlyph, type ShapedRun, shapeLine, toRunsWidth } from "./shape-line";

export type TextStyle = {
  size: number;
  weight: 400 | 600;
  fill: string;
  opacity?: number;
  /** What is painted under the letters, so that they can be read over lines. */
  halo?: { stroke: string; width: number };
};

/** Where a line was set, in units of the page as it is scaled. */
export type PlacedLine = { x: number; width: number };

type FileFont = { embedded: EmbeddedFont; numbers: GlyphNumbers };
type Operators = { addContent(operators: string): Operators; page: { height: number; fonts: Record<string, unknown> } };

/** Sets lines of text in a file: as letters, which can be selected and searched for. */
export class TextSetter {
  readonly #pdf: Pdf;
  readonly #families: string[];
  readonly #fonts = new Map<PictureFont, FileFont>();

  /** @param direction of the document: the font of most of its text is looked into first */
  constructor(pdf: Pdf, direction: Direction) {
    this.#pdf = pdf;
    const families = ["Noto Sans", "Noto Sans Arabic"];
    this.#families = [...(direction === "rtl" ? families.reverse() : families), "Noto Sans Math"];
  }

  measure(line: string, { size, weight }: Pick<TextStyle, "size" | "weight">, base: Direction = "ltr"): number {
    return toRunsWidth(shapeLine(line, base, weight, this.#families)) * size;
  }

  /**
   * A line on its baseline.
   *
   * @param anchor which of its ends, or its middle, stands at `x`; `start` is the left
   * @param base direction of the line; what is set off in it keeps its own
   */
  set(
    line: string,
    x: number,
    y: number,
    style: TextStyle,
    anchor: "start" | "middle" | "end" = "start",
    base: Direction = "ltr",
  ): PlacedLine {
    const runs = shapeLine(line, base, style.weight, this.#families);
    const width = toRunsWidth(runs) * style.size;
    const left = anchor === "start" ? x : anchor === "middle" ? x - width / 2 : x - width;
    const pdf = this.#pdf;
    const { page } = pdf as unknown as Operators;
    pdf.save();
    // Letters stand upright in a page whose vertical axis was turned over.
    pdf.transform(1, 0, 0, -1, left, y);
    pdf.fillColor(style.fill, style.opacity ?? 1);
    if (style.halo) {
      pdf.strokeColor(style.halo.stroke, 1).lineWidth(style.halo.width).lineJoin("round").undash();
      this.#writeUnread(this.#toOperators(runs, style.size, 1));
    }
    this.#write(this.#toOperators(runs, style.size, 0, (glyph) => glyph.text !== ""));
    // Dots and marks after all letters: among them, readers would take each for the end of a word.
    this.#writeUnread(this.#toOperators(runs, style.size, 0, (glyph) => glyph.text === ""));
    for (const { font } of runs) {
      const { embedded } = this.#open(font);
      page.fonts[embedded.id] ??= embedded.ref();
    }
    pdf.restore();
    return { x: left, width };
  }

  #write(operators: string[]): void {
    for (const operator of operators) (this.#pdf as unknown as Operators).addContent(operator);
  }

  /** Shown, and nothing that is read, copied or found. */
  #writeUnread(operators: string[]): void {
    if (operators.length > 0) this.#write(["/Span <</ActualText ()>> BDC", ...operators, "EMC"]);
  }

  /** Glyphs of runs as a text object that begins at the point 0 0; nothing where there are none. */
  #toOperators(runs: ShapedRun[], size: number, mode: 0 | 1, isShown: (glyph: PlacedGlyph) => boolean = () => true): string[] {
    const operators: string[] = [];
    let x = 0;
    for (const { font, glyphs } of runs) {
      const row = new GlyphRow(x, size);
      const { embedded, numbers } = this.#open(font);
      for (const glyph of glyphs) {
        if (isShown(glyph)) {
          const number = numbers.toNumber(glyph);
          row.add(number, x + glyph.x, glyph.y, numbers.toWidth(number));
        }
        x += glyph.advance;
      }
      operators.push(...row.end(embedded.id));
    }
    return operators.length === 0 ? [] : ["BT", `${mode} Tr`, ...operators, "ET"];
  }

  #open(font: PictureFont): FileFont {
    let found = this.#fonts.get(font);
    if (!found) {
      const name = `${font.family} ${font.weight}`;
      this.#pdf.registerFont(name, readFont(font));
      this.#pdf.font(name);
      const embedded = toEmbedded(this.#pdf);
      found = { embedded, numbers: new GlyphNumbers(embedded) };
      this.#fonts.set(font, found);
    }
    return found;
  }
}

/** Glyphs of one font side by side, moved where the next is not to stand where the last one ends. */
class GlyphRow {
  readonly #operators: string[] = [];
  readonly #size: number;
  readonly #start: number;
  #parts: string[] = [];
  /** Where a reader of the file stands, and how high above the line, in thousandths. */
  #at: number;
  #rise = 0;

  constructor(start: number, size: number) {
    this.#start = start;
    this.#at = start;
    this.#size = size;
  }

  add(number: number, x: number, y: number, width: number): void {
    if (Math.round(y) !== this.#rise) {
      this.#flush();
      this.#rise = Math.round(y);
      this.#operators.push(`${toShort((this.#rise * this.#size) / 1000)} Ts`);
    }
    const move = Math.round((this.#at - x) * 10) / 10;
    if (move !== 0) this.#parts.push(String(move));
    this.#parts.push(`<${number.toString(16).padStart(4, "0")}>`);
    this.#at += width - move;
  }

  /** All operators; nothing where no glyph was added. */
  end(fontId: string): string[] {
    this.#flush();
    if (this.#operators.length === 0) return [];
    const begin = [`/${fontId} ${toShort(this.#size)} Tf`, `1 0 0 1 ${toShort((this.#start * this.#size) / 1000)} 0 Tm`];
    return [...begin, ...this.#operators, ...(this.#rise === 0 ? [] : ["0 Ts"])];
  }

  #flush(): void {
    if (this.#parts.length > 0) this.#operators.push(`[${this.#parts.join("").replaceAll("><", "")}] TJ`);
    this.#parts = [];
  }
}

function toShort(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
