import { themeColours } from "@/lib/charts/palette";
import { toWebAddress } from "@/lib/domain/web-address";
import { formatPlain } from "@/lib/format/number";
import { getTranslator } from "@/lib/i18n/translator";
import type { ChartExport, Drawing } from "../chart-export";
import { toPictureWords } from "../picture/picture-words";
import { toChartXml } from "./chart/chart-xml";
import { toLeastSize } from "./chart/label-places";
import { type NativeChart, splitRows, toNativeChart } from "./chart/native-chart";
import { toChartWorkbook } from "./chart/workbook";
import type { Deck, SlideShape } from "./deck";
import { listCautions, listComputedNotes, listMarkNotes, listOwnNotes } from "./figure-notes";
import { addPicture, type Picture, placePicture, toFittedBox, toGraphicFrame } from "./graphics";
import { deckMargin, footerHeight, footerTop, places, titleTop } from "./master";
import { type Box, slideSize, type TextShape } from "./shapes";
import { toSpeakerNotes } from "./speaker-notes";
import { type Stretch, splitDrawing } from "./split-drawing";
import { type Paragraph, toPlain } from "./text";
import { countLines, toClipped, toFittingSize, toLineHeight } from "./text-room";

export type FigureSlideWords = {
  /** In place of the chart's title. */
  title?: string;
  /** Stands before the sentence, where the title is not the chart's. */
  lead?: string;
  /** Number of the slide that comes next, as read, where slides are numbered. */
  nextNumber?: () => string;
};

const width = slideSize.width - 2 * deckMargin;
const notesSize = 10;
const mostNoteLines = 5;

/**
 * A chart as a slide: title and sentence, what must not be read past, the chart, notes that fit, sources and edition. Rows that one slide
 * can't show to be read run on over further ones.
 */
export function addFigureSlides(deck: Deck, exported: ChartExport, words: FigureSlideWords = {}): void {
  const { spec } = exported;
  const t = getTranslator(spec);
  const native = toNative(exported);
  const own = listOwnNotes(exported, native !== null);
  const notes = [...(native ? listMarkNotes(native, spec) : []), ...listComputedNotes(spec), ...own];
  const parts = listParts(deck, exported, native, layOutSlide(deck, exported, words, notes, native).chartBox);
  parts.forEach((part, index) => {
    const title = words.title ?? spec.title;
    const numbers = { number: formatPlain(index + 1, spec), count: formatPlain(parts.length, spec) };
    const named = parts.length === 1 ? title : t("exportSlide.part", { title, ...numbers });
    const { chartBox, before, after } = layOutSlide(deck, exported, { ...words, title: named }, notes, native);
    const number = words.nextNumber?.();
    deck.addSlide({
      layout: "figure",
      shapes: [...before, ...drawPart(deck, exported, part, chartBox), ...after],
      notes: toSpeakerNotes(exported, notes, (address) => deck.package.link(deck.nextNotesPath, address)),
      ...(number && { number: { text: number, shape: toNumberShape() } }),
    });
  });
}

type Part =
  | { native: NativeChart }
  | { drawing: Drawing; picture: Picture; stretches: Stretch[] /** Of all parts, so that they are of one scale. */; tallest: number }
  | null;

function listParts(deck: Deck, exported: ChartExport, native: NativeChart | null, box: Box): Part[] {
  if (native) return splitRows(native).map((one) => ({ native: one }));
  const { drawing } = exported;
  if (!drawing) return [null];
  const picture = addPicture(deck, drawing);
  const pieces = splitDrawing(exported, drawing, box);
  const tallest = Math.max(...pieces.map(toHeight));
  return pieces.map((stretches) => ({ drawing, picture, stretches, tallest }));
}

function toHeight(stretches: Stretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** Where everything on a slide stands. */
function layOutSlide(deck: Deck, exported: ChartExport, words: FigureSlideWords, notes: string[], native: NativeChart | null) {
  const head = layOutHead(exported, words);
  const foot = layOutFoot(deck, exported);
  const most = mostNoteLines * toLineHeight(notesSize, exported.spec.locale);
  const shown = fitNotes(notes, exported, Math.min(most, foot.top - head.bottom - toLeastSize(native, exported.spec).height - 22));
  const notesBox: Box = { x: deckMargin, y: foot.top - shown.height - 6, width, height: shown.height };
  const chartBox: Box = { x: deckMargin, y: head.bottom + 10, width, height: notesBox.y - head.bottom - 16 };
  const notesShape: TextShape = { placeholder: places.notes, box: notesBox, paragraphs: shown.paragraphs, anchor: "b" };
  return { chartBox, before: head.shapes, after: [...(shown.paragraphs.length > 0 ? [notesShape] : []), foot.shape] };
}

/** As a chart of PowerPoint's own, unless it is wanted as a map, or holds figures whose rows may not be passed on. */
function toNative({ spec, view, withheld }: ChartExport): NativeChart | null {
  return spec.emptyMessage === null && view === "chart" && withheld.length === 0 ? toNativeChart(spec) : null;
}

function layOutHead({ spec, options }: ChartExport, words: FigureSlideWords): { shapes: TextShape[]; bottom: number } {
  const { locale } = spec;
  const title = toClipped(words.title ?? spec.title, 260);
  const titleSize = toFittingSize(title, [24, 22, 20, 18], width, 2);
  let top = titleTop;
  const shapes: TextShape[] = [];
  const place = (placeholder: TextShape["placeholder"], paragraphs: Paragraph[], sizes: number[], texts: string[], gap: number) => {
    const height = texts.reduce(
      (sum, text, index) => sum + countLines(text, sizes[index] ?? 12, width) * toLineHeight(sizes[index] ?? 12, locale),
      2,
    );
    shapes.push({ placeholder, box: { x: deckMargin, y: top, width, height }, paragraphs });
    top += height + gap;
  };
  place(places.title, [toPlain(title, { size: titleSize })], [titleSize], [title], 5);
  const sentence = toClipped(
    [words.lead ?? "", spec.emptyMessage === null ? spec.sentence : ""].filter((text) => text !== "").join(" — "),
    900,
  );
  if (sentence !== "") {
    const size = toFittingSize(sentence, [14, 13, 12, 11], width, 3);
    place(places.sentence, [toPlain(sentence, { size })], [size], [sentence], 5);
  }
  const cautions = listCautions(spec).map((text) => toClipped(text, 500));
  if (cautions.length > 0) {
    const colour = themeColours[options.theme].warning as `#${string}`;
    place(
      places.caution,
      cautions.map((text) => toPlain(`▲ ${text}`, { colour })),
      cautions.map(() => 12),
      cautions.map((text) => `▲  ${text}`),
      2,
    );
  }
  return { shapes, bottom: top };
}

/** Sources, then edition and address. */
function layOutFoot(deck: Deck, exported: ChartExport): { shape: TextShape; top: number } {
  const { spec, stamp } = exported;
  const sources = toClipped(toPictureWords(exported).publishers, 700);
  const address = toWebAddress(stamp.permalink);
  const edition: Paragraph = {
    runs: [
      { text: `${stamp.editionText} · ${stamp.site} · ` },
      { text: toShortAddress(stamp.permalink), ...(address && { link: deck.package.link(deck.nextSlidePath, address) }) },
    ],
  };
  const lines = sources === "" ? 0 : countLines(sources, 10, width);
  const editionLines = countLines(`${stamp.editionText} · ${stamp.site} · ${toShortAddress(stamp.permalink)}`, 10, width);
  const height = (lines + editionLines) * toLineHeight(10, spec.locale) + 2;
  const top = footerTop + footerHeight - height;
  const paragraphs = [...(sources === "" ? [] : [toPlain(sources)]), edition];
  return { shape: { placeholder: places.sources, box: { x: deckMargin, y: top, width, height }, paragraphs }, top };
}

/** The whole address is behind the link, and in the notes. */
function toShortAddress(address: string): string {
  return toClipped(address.replace(/^https?:\/\//, ""), 160);
}

function fitNotes(notes: string[], { spec }: ChartExport, room: number): { paragraphs: Paragraph[]; height: number } {
  const t = getTranslator(spec);
  const line = toLineHeight(notesSize, spec.locale);
  const paragraphs: Paragraph[] = [];
  let height = 0;
  const rest: string[] = [];
  for (const note of notes) {
    const needed = countLines(note, notesSize, width) * line;
    // A line is kept for the count of those that stand elsewhere.
    if (rest.length > 0 || height + needed > room - (note === notes.at(-1) ? 0 : line)) rest.push(note);
    else {
      paragraphs.push(toPlain(note));
      height += needed;
    }
  }
  if (rest.length > 0) {
    paragraphs.push(toPlain(t("exportSlide.moreNotes", { count: rest.length, text: formatPlain(rest.length, spec) })));
    height += line;
  }
  return { paragraphs, height: height === 0 ? 0 : height + 2 };
}

function drawPart(deck: Deck, exported: ChartExport, part: Part, box: Box): SlideShape[] {
  const { spec, options, stamp } = exported;
  const description = [spec.title, spec.sentence].filter((text) => text !== "").join(". ");
  if (part === null) {
    const paragraphs = [toPlain(toClipped(spec.emptyMessage ?? "", 900), { size: 18 })];
    return [{ placeholder: places.text, box, paragraphs, anchor: "ctr" }];
  }
  if ("drawing" in part) {
    const fitted = toFittedBox({ width: part.drawing.width, height: part.tallest }, box);
    let top = fitted.y;
    return part.stretches.map((stretch, index) => {
      const own = { ...fitted, y: top, height: (toHeight([stretch]) / part.tallest) * fitted.height };
      top += own.height;
      // Axis and legend alone say nothing that the rows under them do not.
      const isHead = index < part.stretches.length - 1;
      return placePicture(deck, part.picture, stretch, own, spec.title, isHead ? spec.title : description);
    });
  }
  const file = deck.package;
  const number = deck.nextChartNumber();
  const [chart, workbook] = [`ppt/charts/chart${number}.xml`, `ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`];
  file.addBytes(workbook, toChartWorkbook(part.native, spec, stamp.committedAt));
  const workbookId = file.relate(chart, "package", workbook);
  file.addXml(chart, toChartXml(part.native, spec, box, options.theme, workbookId), "openxmlformats-officedocument.drawingml.chart");
  const chartId = file.relate(deck.nextSlidePath, "chart", chart);
  return [(id) => toGraphicFrame(id, chartId, box, spec.title, description)];
}

export function toNumberShape(): TextShape {
  const box: Box = { x: slideSize.width / 2 - 30, y: footerTop + footerHeight - 1, width: 60, height: footerHeight };
  return { placeholder: places.number, box, paragraphs: [] };
}
