import { type DrawingSize, toDrawingSize } from "@/lib/charts/layout";
import { getTranslator } from "@/lib/i18n/translator";
import type { ChartExport } from "../chart-export";
import { toParagraph } from "./bidi-lines";
import { fitWords, toFewLines } from "./fit-words";
import { type PictureWords, toPictureWords } from "./picture-words";

/** Sizes in CSS pixels of a picture that is not enlarged. */
const margin = 24;
const gap = 12;
const qrSide = 72;

/** A wider picture is laid out at this width and enlarged, so that its letters stay in proportion. */
const widestLayout = 960;
const narrowBelow = 480;

/** A drawing made smaller than this can't be read: in a picture of a given height its sentence stands in its place. */
const leastFactor = 0.7;
/** Names of places can't be read on a smaller map. */
const leastMapHeight = 220;

/** In a picture of a given height, letters may be so much smaller before words stand in a drawing's place. */
const letterSizes = [1, 0.8, 0.65];
/** Words alone may be smaller still: what does not fit then can't be had at that size. */
const wordSizes = [...letterSizes, 0.5];
/** CSS pixels: no drawing says anything below that. */
const leastDrawingHeight = 80;

type Role = "title" | "lead" | "sentence" | "caution" | "small" | "stamp";
type Style = { fontSize: number; lineHeight: number };
const styles: Record<Role, Style> = {
  title: { fontSize: 20, lineHeight: 27 },
  lead: { fontSize: 20, lineHeight: 30 },
  sentence: { fontSize: 14, lineHeight: 21 },
  caution: { fontSize: 13, lineHeight: 19 },
  small: { fontSize: 11.5, lineHeight: 16.5 },
  stamp: { fontSize: 11, lineHeight: 15.5 },
};

export type PlacedParagraph = { role: Role; lines: string[]; top: number; fontSize: number; lineHeight: number };

export type FrameLayout = {
  /** Of the picture, in layout pixels; `zoom` makes it as large as was asked. */
  width: number;
  /** Null where the drawing decides it. */
  height: number | null;
  zoom: number;
  margin: number;
  /** From the picture's top. */
  above: PlacedParagraph[];
  /** From the drawing's bottom. */
  below: PlacedParagraph[];
  /** Top and left of the QR code's square from the drawing's bottom and the picture's left. */
  qr: { x: number; top: number; side: number };
  /** Words stand in place of the drawing, which is too high to be read at this size. */
  isWordsOnly: boolean;
  drawing: { top: number; width: number /** The most it may have; null: what it needs. */; height: number | null };
  /** Height of what stands below the drawing, margin included. */
  belowHeight: number;
};

/** Where everything around a drawing stands. In a picture of a given height, what can be read at its address gives way to the drawing. */
export function layOutFrame(exported: Pick<ChartExport, "spec" | "stamp" | "withheld" | "options" | "view">): FrameLayout {
  const { options } = exported;
  const words = toPictureWords(exported);
  const own = options.title ? words : { ...words, title: "", sentence: "" };
  const width = Math.min(options.width, widestLayout);
  const zoom = options.width / width;
  if (options.height === undefined) return layOut(own, exported, width, zoom, null);
  const height = options.height / zoom;
  for (const smaller of letterSizes) {
    const layout = layOutWithin(own, exported, width / smaller, zoom * smaller, height / smaller);
    if (hasRoom(layout) && !isTooHigh(layout, exported)) return layout;
  }
  for (const smaller of wordSizes) {
    const layout = layOutWords(words, own.title, exported, width / smaller, zoom * smaller, height / smaller);
    if (hasRoom(layout)) return layout;
  }
  return layOutWords(words, own.title, exported, width, zoom, height);
}

/** Whether everything stands in a place of its own: a picture of a given height may be too small for that. */
export function hasRoom({ height, isWordsOnly, drawing, belowHeight }: FrameLayout): boolean {
  if (height === null) return true;
  const bottom = isWordsOnly ? drawing.top - gap : drawing.top + leastDrawingHeight;
  return bottom + belowHeight <= height;
}

/** With as many words as leave the drawing half of the height. */
function layOutWithin(words: PictureWords, exported: Pick<ChartExport, "spec">, width: number, zoom: number, height: number): FrameLayout {
  let layout = layOut(words, exported, width, zoom, height);
  for (const shorter of toShorter(words)) {
    layout = layOut(shorter, exported, width, zoom, height);
    if ((layout.drawing.height ?? 0) >= Math.max(150, height * 0.5)) break;
  }
  return layout;
}

/** Rows can't be left out of a drawing, nor places out of a map. */
function isTooHigh(layout: FrameLayout, { spec, view }: Pick<ChartExport, "spec" | "view">): boolean {
  if (spec.emptyMessage !== null) return false;
  const room = layout.drawing.height ?? 0;
  if (view === "map") return room < leastMapHeight;
  return room / toDrawingSize(spec, toWantedSize(layout, { spec, view })).height < leastFactor;
}

/** The sentence, as large as it fits, and where the drawing is. */
function layOutWords(
  words: PictureWords,
  title: string,
  { spec }: Pick<ChartExport, "spec">,
  width: number,
  zoom: number,
  height: number,
): FrameLayout {
  const notes = spec.emptyMessage === null ? [getTranslator(spec)("export.drawingElsewhere")] : [];
  const shown = { ...words, title, sentence: "", notes, reasons: [], sources: [words.publishers].filter(Boolean) };
  const room = layOut(shown, { spec }, width, zoom, height).drawing;
  const lead = {
    role: "lead" as const,
    ...fitWords(spec.emptyMessage ?? words.sentence, { width: room.width, height: room.height ?? 0 }, spec.direction),
  };
  return { ...layOut(shown, { spec }, width, zoom, height, lead), isWordsOnly: true };
}

/** The size that a drawing is asked for; rows and maps may take more, and are then made smaller to fit. */
export function toWantedSize({ drawing }: FrameLayout, { spec, view }: Pick<ChartExport, "spec" | "view">): Omit<DrawingSize, "narrow"> {
  if (drawing.height !== null) return { width: drawing.width, height: Math.floor(drawing.height) };
  const rows = spec.kind === "readings" || spec.kind === "lanes" || spec.kind === "dumbbells";
  if (view === "map") return { width: drawing.width, height: Math.round((drawing.width * 500) / 720) };
  if (rows) return { width: drawing.width, height: 0 };
  return { width: drawing.width, height: Math.round(drawing.width < narrowBelow ? drawing.width * 1.25 : (drawing.width * 9) / 16) };
}

/** Ever less words, what matters most last. */
function toShorter(words: PictureWords): PictureWords[] {
  const short: PictureWords = {
    ...words,
    notes: [words.notesElsewhere].filter(Boolean),
    reasons: [],
    sources: [words.publishers].filter(Boolean),
  };
  return [words, short, { ...short, notes: [] }, { ...short, notes: [], sentence: "" }];
}

type Paragraph = { role: Role; lines: string[]; style?: Style };

function layOut(
  words: PictureWords,
  { spec }: Pick<ChartExport, "spec">,
  width: number,
  zoom: number,
  height: number | null,
  lead?: Paragraph,
): FrameLayout {
  const inner = width - 2 * margin;
  const paragraph = (role: Role, text: string, mostLines: number, room = inner) => ({
    role,
    lines: toParagraph(text, styles[role].fontSize, room, mostLines, spec.direction),
  });
  const few = height !== null;
  const above = stack(
    [
      words.title && paragraph("title", words.title, few ? 2 : 4),
      words.sentence && {
        role: "sentence",
        lines: toFewLines(words.sentence, styles.sentence.fontSize, inner, few ? 3 : 12, spec.direction),
      },
      ...words.caution.map((text) => paragraph("caution", text, few ? 2 : 12)),
      ...words.reasons.map((text) => paragraph("small", text, 12)),
      lead,
    ],
    margin,
  );
  const besideQr = inner - qrSide - gap;
  const notes = stack(
    [
      ...words.notes.map((text) => paragraph("small", text, few ? 1 : 40, few ? besideQr : inner)),
      ...words.sources.map((text) => paragraph("small", text, few ? 2 : 40, few ? besideQr : inner)),
    ],
    gap,
  );
  const stampTop = notes.bottom + (notes.placed.length > 0 ? 8 : 0);
  const stamp = stack(
    [paragraph("stamp", words.edition, 3, besideQr), paragraph("stamp", words.permalink, few ? 2 : 8, besideQr)],
    stampTop,
  );
  // Where height is given it is dear: all that stands below the drawing stands beside the code.
  const qrTop = few ? Math.max(gap, stamp.bottom - qrSide) : stampTop;
  const stampBottom = Math.max(stamp.bottom, qrTop + qrSide);
  const belowHeight = stampBottom + margin - 6;
  const drawingTop = above.placed.length > 0 ? above.bottom + gap : margin;
  return {
    width,
    height,
    zoom,
    margin,
    above: above.placed,
    below: [...notes.placed, ...stamp.placed],
    qr: { x: spec.direction === "rtl" ? margin : width - margin - qrSide, top: qrTop, side: qrSide },
    isWordsOnly: false,
    drawing: {
      top: drawingTop,
      width: inner,
      height: height === null ? null : Math.max(leastDrawingHeight, height - drawingTop - belowHeight),
    },
    belowHeight,
  };
}

function stack(paragraphs: (false | "" | undefined | Paragraph)[], top: number): { placed: PlacedParagraph[]; bottom: number } {
  const placed: PlacedParagraph[] = [];
  let bottom = top;
  for (const paragraph of paragraphs) {
    if (!paragraph) continue;
    const style = paragraph.style ?? styles[paragraph.role];
    const space = placed.length === 0 ? 0 : paragraph.role === "small" || paragraph.role === "stamp" ? 2 : 6;
    placed.push({ role: paragraph.role, lines: paragraph.lines, ...style, top: bottom + space });
    bottom += space + paragraph.lines.length * style.lineHeight;
  }
  return { placed, bottom };
}
