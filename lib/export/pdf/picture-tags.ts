import { toWebAddress } from "@/lib/domain/web-address";
import type { ChartExport } from "../chart-export";
import { toAlternative } from "./alternative";
import { type Pdf, toPlain } from "./document";
import type { SvgPainter, TextBox } from "./draw-svg";
import type { SvgElement } from "./svg-tree";

/** Draws a composed picture part by part, and says of each what it is: title, paragraph, figure, link, or nothing but decoration. */
export class PictureTagger {
  readonly #pdf: Pdf;
  readonly #painter: SvgPainter;
  readonly #document: PDFKit.PDFStructureElement;
  readonly #exported: ChartExport;
  readonly #viewport: { width: number; height: number };

  constructor(
    pdf: Pdf,
    painter: SvgPainter,
    document: PDFKit.PDFStructureElement,
    exported: ChartExport,
    viewport: { width: number; height: number },
  ) {
    this.#pdf = pdf;
    this.#painter = painter;
    this.#document = document;
    this.#exported = exported;
    this.#viewport = viewport;
  }

  draw(root: SvgElement): void {
    const style = root.attributes;
    const parts = root.children.filter((child): child is SvgElement => typeof child !== "string");
    const lastParagraph = parts.findLast(isParagraph);
    for (const part of parts) {
      if (part.name === "svg") this.#drawFigure(part, style);
      else if (isParagraph(part)) this.#drawParagraph(part, style, part === lastParagraph);
      else if (part.name === "text") this.#mark("P", {}, () => this.#painter.draw(part, style, this.#viewport));
      else if (part.name === "g") this.#drawCode(part, style);
      else this.#drawDecoration(part, style);
    }
  }

  #drawFigure(part: SvgElement, style: SvgElement["attributes"]): void {
    this.#mark("Figure", { alt: toAlternative(this.#exported.spec), bbox: this.#toPageBox(part) }, () =>
      this.#painter.draw(part, style, this.#viewport),
    );
  }

  #drawParagraph(part: SvgElement, style: SvgElement["attributes"], isLast: boolean): void {
    const boxes: TextBox[] = [];
    const url = this.#findLink(part, isLast);
    const paint = () => void boxes.push(...this.#painter.draw(part, style, this.#viewport));
    if (!url) {
      this.#mark(part.attributes["font-weight"] === "600" ? "H1" : "P", {}, paint);
      return;
    }
    const paragraph = this.#pdf.struct("P");
    this.#document.add(paragraph);
    const link = this.#pdf.struct("Link");
    paragraph.add(link);
    link.add(paint);
    for (const { line, x, y, width, height } of boxes)
      this.#pdf.link(x, y, width, height, url, {
        structParent: link,
        Contents: new String(toPlain(line)),
      } as unknown as PDFKit.Mixins.AnnotationOption);
    paragraph.end();
  }

  /** A source's document, or the chart's page, whose address stands last. */
  #findLink(part: SvgElement, isLast: boolean): string | null {
    const { spec, stamp } = this.#exported;
    if (isLast) return stamp.permalink;
    const text = toPlain(toFirstLine(part));
    return toWebAddress(spec.sources.find(({ number }) => text.startsWith(`[${number}] `))?.url ?? null);
  }

  /** The QR code says nothing that the address beside it doesn't; it can be clicked too. */
  #drawCode(part: SvgElement, style: SvgElement["attributes"]): void {
    this.#drawDecoration(part, style);
    const [, x = 0, y = 0] = /translate\(([\d.]+) ([\d.]+)\)/.exec(part.attributes.transform ?? "")?.map(Number) ?? [];
    const side = part.children.find((child): child is SvgElement => typeof child !== "string" && child.name === "rect")?.attributes.width;
    const link = this.#pdf.struct("Link", { alt: this.#exported.stamp.permalink });
    this.#document.add(link);
    const contents = new String(this.#exported.stamp.permalink);
    this.#pdf.link(x, y, Number(side ?? 0), Number(side ?? 0), this.#exported.stamp.permalink, {
      structParent: link,
      Contents: contents,
    } as unknown as PDFKit.Mixins.AnnotationOption);
    link.end();
  }

  #drawDecoration(part: SvgElement, style: SvgElement["attributes"]): void {
    this.#pdf.markContent("Artifact", { type: "Layout" });
    this.#painter.draw(part, style, this.#viewport);
    this.#pdf.endMarkedContent();
  }

  #mark(tag: string, options: PDFKit.Mixins.StructureElementOptions & { bbox?: number[] }, paint: () => void): void {
    const element = this.#pdf.struct(tag as "P", options);
    this.#document.add(element);
    element.add(paint);
    element.end();
  }

  /** Left, top, right and bottom of a part in points from the page's top left corner. */
  #toPageBox({ attributes }: SvgElement): [number, number, number, number] {
    const scale = this.#pdf.page.width / this.#exported.options.width;
    const [x = 0, y = 0, width = 0, height = 0] = [attributes.x, attributes.y, attributes.width, attributes.height].map(Number);
    return [x * scale, y * scale, (x + width) * scale, (y + height) * scale];
  }
}

function isParagraph(part: SvgElement): boolean {
  return part.name === "g" && part.attributes["font-size"] !== undefined;
}

function toFirstLine(part: SvgElement): string {
  const [line] = part.children.filter((child): child is SvgElement => typeof child !== "string" && child.name === "text");
  return line?.children.filter((child) => typeof child === "string").join("") ?? "";
}
