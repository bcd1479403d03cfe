import { themeColours } from "@/lib/charts/palette";
import { formatPlain } from "@/lib/format/number";
import { toParagraph } from "../picture/bidi-lines";
import type { ReportExport } from "../report-export";
import { toAlternative } from "./alternative";
import { type Pdf, toPlain } from "./document";
import { SvgPainter } from "./draw-svg";
import type { PlacedBlock } from "./paginate";
import type { DrawingBlock, Target, TextBlock } from "./report-blocks";
import type { toCode } from "./report-code";
import { page, type Role, textWidth, toLineStyle } from "./report-styles";
import { TextSetter } from "./text-setter";

const tags: Partial<Record<Role, "H1" | "H2" | "Caption">> = { title: "H1", heading: "H2", caption: "Caption" };
const colours = themeColours.print;

/** Writes placed blocks on the pages of a report, and says of each what it is. */
export class PageWriter {
  readonly #pdf: Pdf;
  readonly #report: ReportExport;
  readonly #setter: TextSetter;
  readonly #painter: SvgPainter;
  readonly #document: PDFKit.PDFStructureElement;
  readonly #places: Map<string, number>;
  #page = 0;

  constructor(pdf: Pdf, report: ReportExport, { places }: { places: Map<string, number>; count: number }) {
    this.#pdf = pdf;
    this.#report = report;
    this.#setter = new TextSetter(pdf, report.direction);
    this.#painter = new SvgPainter(pdf, this.#setter);
    this.#document = pdf.struct("Document");
    this.#places = places;
    pdf.addStructure(this.#document);
    this.#namePlaces();
  }

  /** Title and facts from the top of the first page, with the code beside them. */
  writeOpening(blocks: TextBlock[], code: ReturnType<typeof toCode>, height: number): void {
    let top: number = page.margin;
    for (const block of blocks) {
      top += block.style.before;
      this.#writeText(block, top);
      top += block.lines.length * block.style.lineHeight;
    }
    if (code) this.#drawCode(code);
    this.#asDecoration(() => {
      const y = page.margin + height + 10;
      this.#pdf
        .moveTo(page.margin, y)
        .lineTo(page.width - page.margin, y)
        .lineWidth(0.75)
        .undash()
        .strokeColor(colours.hairline, 1)
        .stroke();
    });
  }

  turn(): void {
    this.#pdf.addPage({ size: [page.width, page.height], margin: 0 });
    this.#page += 1;
    this.#namePlaces();
  }

  write(placed: PlacedBlock[]): void {
    for (const { block, top, isEnd } of placed) {
      if (block.kind === "drawing") this.#drawFigure(block, top);
      else this.#writeText(block, top, isEnd);
    }
  }

  /** What stands at the foot of every page. */
  writeFoot(text: string, number: string): void {
    const { direction } = this.#report;
    const { size } = toLineStyle("note", direction);
    const style = { size, weight: 400 as const, fill: colours.textSecond };
    const y = page.height - page.margin / 2 - 6;
    const [line = ""] = toParagraph(text, size, textWidth - 110, 1, direction);
    const [count = ""] = toParagraph(number, size, 110, 1, direction);
    const [left, right] = direction === "rtl" ? [count, line] : [line, count];
    this.#pdf.markContent("Artifact", { type: "Pagination" });
    this.#setter.set(left, page.margin, y, style, "start");
    this.#setter.set(right, page.width - page.margin, y, style, "end");
    this.#pdf.endMarkedContent();
  }

  end(): void {
    this.#document.end();
  }

  /** Places of this page, to which entries of the table of figures lead. */
  #namePlaces(): void {
    for (const [place, at] of this.#places) if (at === this.#page) this.#pdf.addNamedDestination(place, "XYZ", 0, 0, null);
  }

  #writeText(block: TextBlock, top: number, isEnd = true): void {
    const { role, target } = block;
    const element = this.#pdf.struct(tags[role] ?? "P");
    this.#document.add(element);
    let boxes: [number, number, number, number][] = [];
    const paint = () => {
      boxes = this.#setLines(block, top);
    };
    if (target) {
      const link = this.#pdf.struct("Link");
      element.add(link);
      link.add(paint);
      for (const box of boxes) this.#link(box, target, toPlain(block.lines.join(" ")), link);
    } else element.add(paint);
    element.end();
    if (role === "warning") this.#drawRule(block, top);
    if (block.pageOf && isEnd) this.#writePageNumber(block, block.pageOf, top, boxes.at(-1));
  }

  #setLines({ lines, style, direction, indent }: TextBlock, top: number): [number, number, number, number][] {
    const isRtl = direction === "rtl";
    const x = isRtl ? page.width - page.margin - indent : page.margin + indent;
    return lines.map((line, index) => {
      const middle = top + style.lineHeight * (index + 0.5);
      const look = { size: style.size, weight: style.weight, fill: style.colour };
      const placed = this.#setter.set(line, x, middle + style.size * 0.35, look, isRtl ? "end" : "start");
      return [placed.x, top + style.lineHeight * index, placed.width, style.lineHeight];
    });
  }

  #link([x, y, width, height]: [number, number, number, number], target: Target, contents: string, link: PDFKit.PDFStructureElement): void {
    const options = { structParent: link, Contents: new String(contents) } as unknown as PDFKit.Mixins.AnnotationOption;
    if ("url" in target) this.#pdf.link(x, y, width, height, target.url, options);
    else this.#pdf.goTo(x, y, width, height, target.place, options);
  }

  /** A mark at the side of a warning. */
  #drawRule({ lines, style }: TextBlock, top: number): void {
    const x = this.#report.direction === "rtl" ? page.width - page.margin - 2.25 : page.margin;
    this.#asDecoration(() =>
      this.#pdf
        .rect(x, top, 2.25, lines.length * style.lineHeight)
        .fillColor(colours.warning, 1)
        .fill(),
    );
  }

  /** The page that an entry leads to, at the other end of its last line, with dots between. */
  #writePageNumber({ lines, style }: TextBlock, place: string, top: number, last: [number, number, number, number] | undefined): void {
    const number = formatPlain((this.#places.get(place) ?? 0) + 1, this.#report);
    const isRtl = this.#report.direction === "rtl";
    const y = top + style.lineHeight * (lines.length - 0.5) + style.size * 0.35;
    const look = { size: style.size, weight: style.weight, fill: style.colour };
    const element = this.#pdf.struct("P");
    this.#document.add(element);
    let placed = { x: 0, width: 0 };
    element.add(() => {
      placed = this.#setter.set(number, isRtl ? page.margin : page.width - page.margin, y, look, isRtl ? "start" : "end");
    });
    element.end();
    if (!last) return;
    const [from, to] = isRtl ? [placed.x + placed.width + 6, last[0] - 6] : [last[0] + last[2] + 6, placed.x - 6];
    if (to - from < 12) return;
    this.#asDecoration(() =>
      this.#pdf.moveTo(from, y).lineTo(to, y).lineWidth(0.75).dash(0.75, { space: 3 }).strokeColor(colours.textSecond, 1).stroke().undash(),
    );
  }

  #drawFigure({ figure, tree, width, height }: DrawingBlock, top: number): void {
    const { exported, number } = figure;
    const x = page.margin + (textWidth - width) / 2;
    this.#pdf.outline.addItem(`${formatPlain(number, this.#report)}. ${toPlain(figure.caption)}`);
    const options = { alt: toAlternative(exported.spec), bbox: [x, top, x + width, top + height] as [number, number, number, number] };
    const element = this.#pdf.struct("Figure", options);
    this.#document.add(element);
    element.add(() => {
      if (exported.options.theme === "dark") this.#pdf.rect(x, top, width, height).fillColor(themeColours.dark.ground, 1).fill();
      const place = { ...tree.attributes, x: String(x), y: String(top), width: String(width), height: String(height) };
      this.#painter.draw({ ...tree, attributes: place }, {}, page);
    });
    element.end();
  }

  /** The report's address as a code, at the side where lines end. */
  #drawCode({ path, modules, side }: NonNullable<ReturnType<typeof toCode>>): void {
    const { direction, stamp } = this.#report;
    const x = direction === "rtl" ? page.margin : page.width - page.margin - side;
    this.#asDecoration(() => {
      this.#pdf
        .save()
        .translate(x, page.margin)
        .scale(side / modules, side / modules, {})
        .path(path)
        .fillColor("#000000", 1)
        .fill()
        .restore();
    });
    const link = this.#pdf.struct("Link", { alt: stamp.permalink });
    this.#document.add(link);
    this.#link([x, page.margin, side, side], { url: stamp.permalink }, stamp.permalink, link);
    link.end();
  }

  #asDecoration(draw: () => void): void {
    this.#pdf.markContent("Artifact", { type: "Layout" });
    draw();
    this.#pdf.endMarkedContent();
  }
}
