import { themeColours } from "@/lib/charts/palette";
import { formatPlain } from "@/lib/format/number";
import { getTranslator } from "@/lib/i18n/translator";
import type { ChartExport } from "../chart-export";
import { toPictureWords } from "../picture/picture-words";
import { toChartXml } from "./chart/chart-xml";
import { type NativeChart, toNativeChart } from "./chart/native-chart";
import { toChartWorkbook } from "./chart/workbook";
import type { Deck, SlideShape } from "./deck";
import { listCautions, listComputedNotes, listMarkNotes, listOwnNotes } from "./figure-notes";
import { addPicture, toFittedBox, toGraphicFrame } from "./graphics";
import { deckMargin, footerHeight, footerTop, places, titleTop } from "./master";
import { type Box, slideSize, type TextShape } from "./shapes";
import { toSpeakerNotes } from "./speaker-notes";
import { type Paragraph, toPlain } from "./text";
import { countLines, toClipped, toFittingSize, toLineHeight } from "./text-room";
import { toWebAddress } from "./xml";

export type FigureSlideWords = {
  /** In place of the chart's title. */
  title?: string;
  /** Stands before the sentence, where the title is not the chart's. */
  lead?: string;
  /** The slide's number as read. */
  number?: string;
};

const width = slideSize.width - 2 * deckMargin;
const notesSize = 10;
const mostNoteLines = 6;
/** A chart is at least as high; notes without room are in the speaker's notes only. */
const leastChart = 250;

/** A chart as a slide: title and sentence, what must not be read past, the chart, notes that fit, sources and edition. */
export function addFigureSlide(deck: Deck, exported: ChartExport, words: FigureSlideWords = {}): void {
  const { spec } = exported;
  const native = toNative(exported);
  const head = layOutHead(exported, words);
  const foot = layOutFoot(deck, exported);
  const own = listOwnNotes(exported, native !== null);
  const notes = [...(native ? listMarkNotes(native, spec) : []), ...listComputedNotes(spec), ...own];
  const room = foot.top - head.bottom;
  const shown = fitNotes(notes, exported, Math.min(mostNoteLines * toLineHeight(notesSize, spec.locale), room - leastChart));
  const notesBox: Box = { x: deckMargin, y: foot.top - shown.height - 6, width, height: shown.height };
  const chartBox: Box = { x: deckMargin, y: head.bottom + 10, width, height: notesBox.y - head.bottom - 16 };
  const shapes: SlideShape[] = [
    ...head.shapes,
    drawFigure(deck, exported, native, chartBox),
    ...(shown.paragraphs.length > 0 ? [{ placeholder: places.notes, box: notesBox, paragraphs: shown.paragraphs }] : []),
    foot.shape,
  ];
  deck.addSlide({
    layout: "figure",
    shapes,
    notes: toSpeakerNotes(exported, notes, (address) => deck.package.link(deck.nextNotesPath, address)),
    ...(words.number && { number: { text: words.number, shape: toNumberShape() } }),
  });
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

function drawFigure(deck: Deck, exported: ChartExport, native: NativeChart | null, box: Box): SlideShape {
  const { spec, drawing, options, stamp } = exported;
  const description = [spec.title, spec.sentence].filter((text) => text !== "").join(". ");
  if (native) {
    const file = deck.package;
    const number = deck.nextChartNumber();
    const [chart, workbook] = [`ppt/charts/chart${number}.xml`, `ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`];
    file.addBytes(workbook, toChartWorkbook(native, spec, stamp.committedAt));
    const workbookId = file.relate(chart, "package", workbook);
    file.addXml(chart, toChartXml(native, spec, box, options.theme, workbookId), "openxmlformats-officedocument.drawingml.chart");
    const id = file.relate(deck.nextSlidePath, "chart", chart);
    return (shapeId) => toGraphicFrame(shapeId, id, box, spec.title, description);
  }
  if (drawing) {
    const picture = addPicture(deck, drawing.svg);
    return (shapeId) => picture(shapeId, toFittedBox(drawing, box), spec.title, description);
  }
  const message = spec.emptyMessage ?? spec.sentence;
  return { placeholder: places.text, box, paragraphs: [toPlain(toClipped(message, 900), { size: 18 })], anchor: "ctr" };
}

export function toNumberShape(): TextShape {
  const box: Box = { x: slideSize.width / 2 - 30, y: footerTop + footerHeight - 1, width: 60, height: footerHeight };
  return { placeholder: places.number, box, paragraphs: [] };
}
