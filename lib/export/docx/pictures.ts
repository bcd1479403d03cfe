import { themeColours } from "@/lib/charts/palette";
import type { ChartExport, Drawing } from "../chart-export";
import { toPathsSvg, toPng } from "../picture/rasterise";
import { mostPictureHeight, textWidthPixels } from "./page";

/** Pixels of the fallback picture for each CSS pixel: fit for print. */
const pictureScale = 2;

type Picture = { svg: Uint8Array; png: Uint8Array; width: number; height: number };

/** A drawing as it stands in a document: of vectors, and of pixels for programs that know no other; with its size in CSS pixels. */
function toPicture(drawing: Drawing, options: ChartExport["options"]): Picture {
  const factor = Math.min(1, textWidthPixels / drawing.width, mostPictureHeight / drawing.height);
  const width = Math.round(drawing.width * factor);
  const height = Math.round(drawing.height * factor);
  const svg = toPathsSvg(withGround(drawing.svg, options));
  return { svg: Buffer.from(withPlainHalos(svg), "utf8"), png: toPng(svg, width * pictureScale), width, height };
}

/** The ground that the drawing was made for. Light letters can't do without it, and light halos of letters get grey edges where nothing is. */
function withGround(svg: string, { theme, background }: ChartExport["options"]): string {
  if (background === "none" && theme !== "dark") return svg;
  return svg.replace(/^<svg[^>]*>/, (root) => `${root}<rect width="100%" height="100%" fill="${themeColours[theme].ground}"/>`);
}

/**
 * Word processors draw a stroke over its letters, whatever `paint-order` says: halos are drawn by themselves, before their letters, and less
 * finely. Letters keep a hundredth of a pixel.
 */
function withPlainHalos(svg: string): string {
  return svg.replace(/<path([^>]*?) d="([^"]*)"\/>/g, (_, attributes: string, outline: string) => {
    if (!attributes.includes(' paint-order="stroke"')) return `<path${attributes} d="${toRounded(outline, 100)}"/>`;
    const halo = attributes.replace(' paint-order="stroke"', "").replace(/ fill="[^"]*"/, ' fill="none"');
    const letters = attributes.replace(/ (?:stroke|paint)(?:-[a-z]+)?="[^"]*"/g, "");
    return `<path${halo} d="${toRounded(outline, 10)}"/><path${letters} d="${toRounded(outline, 100)}"/>`;
  });
}

function toRounded(outline: string, parts: number): string {
  return outline.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * parts) / parts));
}

export type PlacedPicture = { svgMark: Buffer; pngMark: Buffer; width: number; height: number };

/**
 * Pictures of a document, each drawn once, by the marks that stand in their place until the package is ready, so that they are not copied and
 * packed on the way.
 */
export class PictureStore {
  readonly #pictures = new Map<string, Uint8Array>();
  readonly #placed = new Map<Drawing, PlacedPicture>();

  draw(drawing: Drawing, options: ChartExport["options"]): PlacedPicture {
    const known = this.#placed.get(drawing);
    if (known) return known;
    const { svg, png, width, height } = toPicture(drawing, options);
    const placed = { svgMark: this.#add(svg), pngMark: this.#add(png), width, height };
    this.#placed.set(drawing, placed);
    return placed;
  }

  /** The picture of a mark. */
  get(mark: Uint8Array): Uint8Array | undefined {
    return mark.length < 32 ? this.#pictures.get(Buffer.from(mark).toString("latin1")) : undefined;
  }

  #add(bytes: Uint8Array): Buffer {
    const mark = `picture ${this.#pictures.size + 1}`;
    this.#pictures.set(mark, bytes);
    return Buffer.from(mark, "latin1");
  }
}
