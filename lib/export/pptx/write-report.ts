import { toWebAddress } from "@/lib/domain/web-address";
import { formatPlain } from "@/lib/format/number";
import { getTranslator } from "@/lib/i18n/translator";
import type { ChartExport } from "../chart-export";
import type { ReportExport } from "../report-export";
import { toStampText } from "../stamp/stamp-text";
import { Deck } from "./deck";
import { addFigureSlides, toNumberShape } from "./figure-slide";
import { layouts, places } from "./master";
import { toSourceRuns } from "./speaker-notes";
import { type Paragraph, toPlain } from "./text";
import { countLines, toClipped, toLineHeight } from "./text-room";
import { cleanText } from "./xml";

/** Where text stands on a slide of text. */
const textBox = layouts.text.shapes[1].box;
const textSize = 16;
const sourceSize = 11;
const mostInParagraph = 900;

/** A report as a deck: its title, a reader's own texts, a slide a figure, and one list of the sources of all. */
export async function writeReportPptx(report: ReportExport): Promise<Uint8Array> {
  const t = getTranslator(report);
  const figures = report.parts.flatMap((part) => (part.kind === "figure" ? [part.exported] : []));
  const deck = new Deck(report, figures[0]?.options.theme ?? "light");
  const title = cleanText(report.title).trim() || t("exportSlide.report");
  const slides = new SlideNumbers(report);
  addOpening(deck, report, title);
  slides.next();
  let number = 0;
  for (const part of report.parts) {
    if (part.kind === "text") {
      addPages(deck, slides, report, title, toTextParagraphs(part.text), textSize);
      continue;
    }
    number += 1;
    const { spec } = part.exported;
    const caption = cleanText(part.caption).trim();
    addFigureSlides(deck, part.exported, {
      title: t("exportSlide.figure", { number: formatPlain(number, report), title: caption || spec.title }),
      ...(caption !== "" && caption !== spec.title && { lead: spec.title }),
      nextNumber: () => slides.next(),
    });
  }
  if (figures.length > 0) addPages(deck, slides, report, t("chart.sources"), toSourceParagraphs(figures, report), sourceSize);
  return deck.toBytes({
    title,
    subject: "",
    creator: report.author.trim() || report.stamp.site,
    keywords: figures.map(toStampText).join("\n"),
    instant: report.stamp.committedAt,
  });
}

class SlideNumbers {
  #count = 0;
  readonly #report: ReportExport;

  constructor(report: ReportExport) {
    this.#report = report;
  }

  /** Number of the slide that comes next, as read. */
  next(): string {
    this.#count += 1;
    return formatPlain(this.#count, this.#report);
  }
}

function addOpening(deck: Deck, { author, date, stamp }: ReportExport, title: string): void {
  const [name, facts] = layouts.opening.shapes;
  const address = toWebAddress(stamp.permalink);
  const paragraphs: Paragraph[] = [
    ...[author, date].filter((text) => text.trim() !== "").map((text) => toPlain(toClipped(text, 200))),
    { ...toPlain(`${stamp.editionText} · ${stamp.site}`), before: 8 },
    {
      runs: [
        {
          text: toClipped(stamp.permalink.replace(/^https?:\/\//, ""), 100),
          size: 12,
          ...(address && { link: deck.package.link(deck.nextSlidePath, address) }),
        },
      ],
    },
  ];
  deck.addSlide({
    layout: "opening",
    shapes: [
      { ...name, paragraphs: [toPlain(toClipped(title, 200))] },
      { ...facts, paragraphs },
    ],
    notes: [],
  });
}

/** A reader's paragraphs: a line of the text each. */
function toTextParagraphs(text: string): Paragraph[] {
  return text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => cleanText(line).trim())
    .filter((line) => line !== "")
    .flatMap(toPieces)
    .map((line, index) => ({ ...toPlain(line), ...(index > 0 && { before: 6 }) }));
}

/** A paragraph that no slide could hold, in pieces. */
function toPieces(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > mostInParagraph) {
    const space = rest.lastIndexOf(" ", mostInParagraph);
    const cut = space > mostInParagraph / 2 ? space : mostInParagraph;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut).trimStart();
  }
  return [...pieces, rest];
}

/** Each document once, with the numbers of the figures that it is a source of. */
function toSourceParagraphs(figures: ChartExport[], report: ReportExport): Flow {
  const t = getTranslator(report);
  const used = new Map<string, { source: ChartExport["spec"]["sources"][number]; figures: number[] }>();
  figures.forEach(({ spec }, index) => {
    for (const source of spec.sources) {
      const known = used.get(source.id) ?? { source, figures: [] };
      used.set(source.id, { source, figures: [...known.figures, index + 1] });
    }
  });
  return [...used.values()].map(({ source, figures: numbers }, index) => (link: LinkTo): Paragraph => {
    const list = numbers.map((number) => formatPlain(number, report)).join(t("list.comma"));
    const runs = toSourceRuns(source, formatPlain(index + 1, report), report, link);
    return { runs: [...runs, { text: ` ${t("exportSlide.usedIn", { count: numbers.length, list })}` }], before: 4 };
  });
}

type LinkTo = (address: string) => string;
/** Links are named by the slide on which they come to stand. */
type Flow = (Paragraph | ((link: LinkTo) => Paragraph))[];

/** Paragraphs on as many slides as they need, each with the title. */
function addPages(deck: Deck, slides: SlideNumbers, { locale }: ReportExport, title: string, flow: Flow, size: number): void {
  const pages: Flow[] = [];
  let height = Number.POSITIVE_INFINITY;
  for (const item of flow) {
    const { runs, before = 0 } = typeof item === "function" ? item(() => "") : item;
    const own = countLines(runs.map(({ text }) => text).join(""), size, textBox.width) * toLineHeight(size, locale) + before;
    if (height + own > textBox.height) {
      pages.push([]);
      height = 0;
    }
    height += own;
    pages.at(-1)?.push(item);
  }
  for (const page of pages) {
    const path = deck.nextSlidePath;
    const paragraphs = page.map((item) =>
      toSized(typeof item === "function" ? item((address) => deck.package.link(path, address)) : item, size),
    );
    const [name] = layouts.text.shapes;
    deck.addSlide({
      layout: "text",
      shapes: [
        { ...name, paragraphs: [toPlain(toClipped(title, 200))] },
        { placeholder: places.text, box: textBox, paragraphs },
      ],
      notes: [],
      number: { text: slides.next(), shape: toNumberShape() },
    });
  }
}

function toSized({ runs, before }: Paragraph, size: number): Paragraph {
  return { runs: runs.map((run) => ({ ...run, size })), ...(before !== undefined && { before }) };
}
