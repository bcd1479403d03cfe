import type { Pdf } from "./document";
import { type SvgElement, toTextContent } from "./svg-tree";
import type { TextSetter } from "./text-setter";

/** Attributes that hold for what stands inside as well. */
const inherited = [
  ...["fill", "fill-opacity", "fill-rule", "font-size", "font-weight", "text-anchor", "paint-order"],
  ...["stroke", "stroke-opacity", "stroke-width", "stroke-linejoin", "stroke-linecap", "stroke-dasharray", "stroke-dashoffset"],
] as const;
type Style = Partial<Record<(typeof inherited)[number], string>>;

/** Draws what an SVG of this project consists of, and nothing else: an element that it doesn't know is an error, not a gap. */
export class SvgPainter {
  readonly #pdf: Pdf;
  readonly #setter: TextSetter;
  /** Where lines were set since this was last asked for, as boxes. */
  #boxes: TextBox[] = [];

  constructor(pdf: Pdf, setter: TextSetter) {
    this.#pdf = pdf;
    this.#setter = setter;
  }

  /** What a share of the width and height is a share of. */
  #viewport = { width: 0, height: 0 };

  /** Draws an element and what stands in it; gives the boxes of its lines of text. */
  draw(element: SvgElement, style: Style, viewport: { width: number; height: number }): TextBox[] {
    this.#boxes = [];
    this.#viewport = viewport;
    this.#draw(element, style);
    return this.#boxes;
  }

  #draw(element: SvgElement, outer: Style): void {
    const style = toStyle(element, outer);
    const { transform } = element.attributes;
    if (transform) {
      this.#pdf.save();
      this.#transform(transform);
    }
    this.#drawElement(element, style);
    if (transform) this.#pdf.restore();
  }

  #drawElement(element: SvgElement, style: Style): void {
    if (element.name === "svg") this.#drawNested(element, style);
    else if (element.name === "g") this.#drawChildren(element, style);
    else if (element.name === "text") this.#drawText(element, style);
    else if (isShape(element)) {
      if (this.#beginShape(element)) this.#paint(style);
    } else if (!unseen.has(element.name)) throw new Error(`A PDF has no way to draw <${element.name}>`);
  }

  /** Whether there is anything to paint. */
  #beginShape(element: SvgElement): boolean {
    if (element.name === "path") this.#pdf.path(element.attributes.d ?? "");
    if (element.name === "circle") {
      const [x, y, radius] = toNumbers(element, "cx", "cy", "r");
      this.#pdf.circle(x, y, radius);
    }
    if (element.name !== "rect") return true;
    const [x, y] = toNumbers(element, "x", "y");
    const width = toLength(element.attributes.width, this.#viewport.width);
    const height = toLength(element.attributes.height, this.#viewport.height);
    if (width <= 0 || height <= 0) return false;
    this.#pdf.rect(x, y, width, height);
    return true;
  }

  #drawChildren(element: SvgElement, style: Style): void {
    for (const child of element.children) if (typeof child !== "string") this.#draw(child, style);
  }

  /** A drawing within the picture, as large as its place. */
  #drawNested(element: SvgElement, style: Style): void {
    const [x, y, width, height] = toNumbers(element, "x", "y", "width", "height");
    const [left = 0, top = 0, boxWidth = width, boxHeight = height] = (element.attributes.viewBox ?? "").split(/[ ,]+/).map(Number);
    const scale = Math.min(width / boxWidth, height / boxHeight);
    this.#pdf.save();
    this.#pdf.rect(x, y, width, height).clip();
    this.#pdf
      .translate(x + (width - boxWidth * scale) / 2, y + (height - boxHeight * scale) / 2)
      .scale(scale)
      .translate(-left, -top);
    this.#drawChildren(element, style);
    this.#pdf.restore();
  }

  #transform(transform: string): void {
    for (const [, name, numbers = ""] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
      const [a = 0, b] = numbers.split(/[ ,]+/).map(Number);
      if (name === "translate") this.#pdf.translate(a, b ?? 0);
      else if (name === "scale") this.#pdf.scale(a, b ?? a, {});
      else throw new Error(`A PDF has no way to ${name} a drawing`);
    }
  }

  #drawText(element: SvgElement, style: Style): void {
    const [x, y] = toNumbers(element, "x", "y");
    const size = Number(style["font-size"] ?? 16);
    const anchor = style["text-anchor"] === "middle" || style["text-anchor"] === "end" ? style["text-anchor"] : "start";
    const hasHalo = style.stroke && style.stroke !== "none" && style["paint-order"] === "stroke";
    const line = toTextContent(element);
    const placed = this.#setter.set(
      line,
      x,
      y,
      {
        size,
        weight: style["font-weight"] === "600" ? 600 : 400,
        fill: style.fill ?? "#000000",
        opacity: Number(style["fill-opacity"] ?? 1),
        ...(hasHalo && { halo: { stroke: style.stroke ?? "", width: Number(style["stroke-width"] ?? 1) } }),
      },
      anchor,
    );
    this.#boxes.push({ line, x: placed.x, y: y - size, width: placed.width, height: size * 1.3 });
  }

  /** Fills and strokes the path that was begun. */
  #paint(style: Style): void {
    const pdf = this.#pdf;
    const fill = style.fill === "none" ? null : (style.fill ?? "#000000");
    const stroke = style.stroke && style.stroke !== "none" ? style.stroke : null;
    const rule = style["fill-rule"] === "evenodd" ? "even-odd" : "non-zero";
    if (fill) pdf.fillColor(fill, Number(style["fill-opacity"] ?? 1));
    if (stroke) {
      pdf.strokeColor(stroke, Number(style["stroke-opacity"] ?? 1)).lineWidth(Number(style["stroke-width"] ?? 1));
      pdf
        .lineJoin((style["stroke-linejoin"] ?? "miter") as "miter")
        .lineCap((style["stroke-linecap"] ?? "butt") as "butt")
        .miterLimit(4);
      const dashes = toDashes(style["stroke-dasharray"]);
      if (dashes) pdf.dash(dashes as unknown as number, { phase: Number(style["stroke-dashoffset"] ?? 0) });
      else pdf.undash();
    }
    // Without colours, which would be set again and lose their opacity.
    if (fill && stroke) (pdf.fillAndStroke as (fill?: null, stroke?: null, rule?: string) => Pdf).call(pdf, null, null, rule);
    else if (fill) pdf.fill(rule);
    else if (stroke) pdf.stroke();
    else (pdf as unknown as { addContent(operator: string): void }).addContent("n");
  }
}

/** What an SVG says and doesn't show. */
const unseen = new Set(["title", "desc", "metadata"]);

function isShape({ name }: SvgElement): boolean {
  return name === "path" || name === "rect" || name === "circle";
}

export type TextBox = { line: string; x: number; y: number; width: number; height: number };

function toStyle({ attributes }: SvgElement, outer: Style): Style {
  const style = { ...outer };
  for (const name of inherited) if (attributes[name] !== undefined) style[name] = attributes[name];
  return style;
}

function toNumbers<Names extends string[]>({ attributes }: SvgElement, ...names: Names): { [Index in keyof Names]: number } {
  return names.map((name) => Number.parseFloat(attributes[name] ?? "0")) as { [Index in keyof Names]: number };
}

function toLength(text = "0", whole: number): number {
  return text.endsWith("%") ? (Number.parseFloat(text) / 100) * whole : Number.parseFloat(text);
}

/** Dashes of an odd number are said twice, as SVG has it. */
function toDashes(text: string | undefined): number[] | null {
  if (!text || text === "none") return null;
  const lengths = text.split(/[ ,]+/).map(Number);
  return lengths.length % 2 === 1 ? [...lengths, ...lengths] : lengths;
}
