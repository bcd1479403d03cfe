import { toWebAddress } from "@/lib/domain/web-address";
import { isolate, isolatePhrase, isolateTitle } from "@/lib/format/isolate";
import { formatPlain } from "@/lib/format/number";
import type { Direction } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { toParagraph } from "../picture/bidi-lines";
import { CitedSources } from "../report/cited-sources";
import { listReportFigures, type NumberedFigure } from "../report/report-figures";
import type { ReportExport } from "../report-export";
import { type LineStyle, type Role, textWidth, toLineStyle } from "./report-styles";
import { parseSvg, type SvgElement } from "./svg-tree";

/** Where a text leads: an address, or a place in the document. */
export type Target = { url: string } | { place: string };

export type TextBlock = {
  kind: "text";
  role: Role;
  lines: string[];
  direction: Direction;
  style: LineStyle;
  /** Kept free at the side where lines begin. */
  indent: number;
  target?: Target;
  /** Stands at the end of its last line: the page of what it leads to. */
  pageOf?: string;
};

export type DrawingBlock = { kind: "drawing"; figure: NumberedFigure; tree: SvgElement; width: number; height: number };
export type Block = TextBlock | DrawingBlock;

/** Blocks of one kind of content, in their order. */
export type Group = {
  blocks: Block[];
  /** Stands on one page. */
  isWhole: boolean;
  /** Space that is left out at the top of a page. */
  before: number;
  after: number;
  /** Begins on the page that holds what follows. */
  withNext: boolean;
  /** Name of its place, to which other texts lead. */
  place?: string;
};

/** A page number takes no more. */
const pageNumberRoom = 34;
const pointsPerDrawingPixel = 0.75;
const strongRtl = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** All that a report says after its title, in the order in which it is read. */
export class ReportBlocks {
  readonly #report: ReportExport;
  readonly #figures: NumberedFigure[];
  readonly #sources: CitedSources;

  constructor(report: ReportExport) {
    this.#report = report;
    this.#figures = listReportFigures(report);
    this.#sources = new CitedSources(report);
  }

  list(): Group[] {
    const left = [...this.#figures];
    const body = this.#report.parts.flatMap((part) => {
      if (part.kind === "text") return this.#toTexts(part.text);
      const figure = left.shift();
      return figure ? this.#toFigure(figure) : [];
    });
    return [...this.#toTableOfFigures(), ...body, ...this.#toSourceList()];
  }

  /** A line of text as a block; `width` is what it may take up. */
  toText(
    role: Role,
    text: string,
    options: { indent?: number; isOwn?: boolean; room?: number; mostLines?: number; target?: Target } = {},
  ): TextBlock {
    const { indent = 0, isOwn = false, room = textWidth, mostLines = Number.POSITIVE_INFINITY, target } = options;
    const direction = isOwn ? toOwnDirection(text, this.#report.direction) : this.#report.direction;
    const style = toLineStyle(role, direction);
    // Addresses are broken by a count of their letters, and those of codes are wider than most.
    const width = (room - indent) * (role === "address" ? 0.86 : 1);
    const lines = toParagraph(text, style.size, width, mostLines, direction);
    return { kind: "text", role, lines, direction, style, indent, ...(target && isReached(target) && { target }) };
  }

  #toTableOfFigures(): Group[] {
    if (this.#figures.length < 2) return [];
    const t = getTranslator(this.#report);
    const entries = this.#figures.map((figure): Group => {
      const place = toPlace(figure);
      const block = this.toText("body", this.#toCaption(figure), { isOwn: true, room: textWidth - pageNumberRoom, target: { place } });
      return toGroup([{ ...block, direction: this.#report.direction, style: { ...block.style, before: 2 }, pageOf: place }], {
        isWhole: true,
      });
    });
    return [toGroup([this.toText("heading", t("exportDocument.figures"))], { withNext: true }), ...entries];
  }

  /** A reader's own words, a paragraph a line. */
  #toTexts(text: string): Group[] {
    return text
      .split(/[\r\n\u2028\u2029]+/)
      .map((line) => line.trim())
      .filter((line) => line !== "")
      .map((line) => toGroup([this.toText("body", line, { isOwn: true })]));
  }

  #toFigure(figure: NumberedFigure): Group[] {
    const { exported, caption } = figure;
    const { spec } = exported;
    const words: Block[] = [
      this.toText("caption", this.#toCaption(figure), { isOwn: true }),
      ...(caption === spec.title ? [] : [this.toText("sentence", spec.title)]),
      ...(spec.sentence && exported.drawing ? [this.toText("sentence", spec.sentence)] : []),
      ...this.#toWarnings(figure),
    ];
    return [
      toGroup([...this.#toDrawing(figure), ...words], { isWhole: true, withNext: true, before: 18, place: toPlace(figure) }),
      toGroup([...this.#toNotes(figure), ...this.#toSourceLine(figure)], { after: 12 }),
    ];
  }

  #toDrawing(figure: NumberedFigure): Block[] {
    const { drawing, spec } = figure.exported;
    if (!drawing) return [this.toText("body", spec.emptyMessage ?? "")];
    const factor = Math.min(pointsPerDrawingPixel, textWidth / drawing.width);
    return [{ kind: "drawing", figure, tree: parseSvg(drawing.svg), width: drawing.width * factor, height: drawing.height * factor }];
  }

  /** What must not be read past. */
  #toWarnings({ exported: { spec } }: NumberedFigure): TextBlock[] {
    const verdict = spec.comparability && spec.comparability.verdict !== "comparable" ? spec.comparability : null;
    const warnings = [...new Set([spec.warning ?? "", verdict?.text ?? ""])].filter((text) => text !== "");
    return [
      ...warnings.map((text) => this.toText("warning", text, { indent: 8 })),
      ...(verdict?.reasons ?? []).map((text) => this.toText("note", text, { indent: 8 })),
    ];
  }

  #toNotes({ exported: { spec, withheld, stamp } }: NumberedFigure): TextBlock[] {
    const t = getTranslator(this.#report);
    return [
      ...[...spec.breaks.map(({ text }) => text), ...spec.notes].map((text) => this.toText("note", text)),
      ...withheld.map(({ sentence, url }) => this.toText("note", sentence, url ? { target: { url } } : {})),
      ...(stamp.edition === this.#report.stamp.edition
        ? []
        : [this.toText("note", t("exportDocument.otherEdition", { edition: stamp.editionText }))]),
    ];
  }

  #toSourceLine({ exported: { spec, stamp } }: NumberedFigure): TextBlock[] {
    const cited = this.#sources.cite(spec.sources);
    return [
      ...(cited ? [this.toText("note", cited, { target: { place: "sources" } })] : []),
      this.toText("address", stamp.permalink, { mostLines: 2, target: { url: stamp.permalink } }),
    ];
  }

  #toSourceList(): Group[] {
    const sources = this.#sources.list;
    if (sources.length === 0) return [];
    const t = getTranslator(this.#report);
    const entries = sources.map(({ number, fullAttribution, title, publishedOn, licenceText, creditLine, url }) => {
      const terms = [licenceText, fullAttribution.includes(creditLine) ? "" : creditLine].filter(Boolean);
      const said = terms.map((words) => isolatePhrase(words, this.#report.direction)).join(" · ");
      const text = `[${number}] ${isolate(fullAttribution)}: ${isolateTitle(title)} (${isolate(publishedOn)}). ${said}`;
      const target = url ? { target: { url } } : {};
      return toGroup([this.toText("source", text, target), ...(url ? [this.toText("address", url, { mostLines: 3, ...target })] : [])], {
        isWhole: true,
      });
    });
    return [toGroup([this.toText("heading", t("chart.sources"))], { withNext: true, place: "sources" }), ...entries];
  }

  /** "Figure 1. What is shown" */
  #toCaption({ number, caption }: NumberedFigure): string {
    return `${getTranslator(this.#report)("exportDocument.figure")}\u00a0${formatPlain(number, this.#report)}. ${isolate(caption)}`;
  }
}

/** Name of a figure's place. */
export function toPlace({ number }: NumberedFigure): string {
  return `figure-${number}`;
}

/** Direction of a reader's own words: that of their first letter. */
function toOwnDirection(text: string, otherwise: Direction): Direction {
  const [letter] = /\p{L}/u.exec(text) ?? [];
  if (letter === undefined) return otherwise;
  return strongRtl.test(letter) ? "rtl" : "ltr";
}

function toGroup(blocks: Block[], options: Partial<Omit<Group, "blocks">> = {}): Group {
  return { blocks, isWhole: false, withNext: false, before: 0, after: 0, ...options };
}

/** A place in the document, or an address of the web: no other goes into a link. */
function isReached(target: Target): boolean {
  return !("url" in target) || toWebAddress(target.url) !== null;
}
