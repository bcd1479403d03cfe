import { Resvg, type ResvgRenderOptions } from "@resvg/resvg-js";
import { pictureFonts, toFontFile } from "./picture-fonts";

const fontFiles = pictureFonts.map(toFontFile);
const font: ResvgRenderOptions["font"] = {
  fontFiles,
  loadSystemFonts: false,
  defaultFontFamily: "Noto Sans",
  sansSerifFamily: "Noto Sans",
};

/** An SVG as a PNG of a width in pixels; without a ground it is transparent. */
export function toPng(svg: string, width: number): Uint8Array {
  return new Resvg(svg, { font, fitTo: { mode: "width", value: Math.round(width) } }).render().asPng();
}

/** The same SVG with its letters as paths: it looks alike wherever it is opened, without any font. */
export function toPathsSvg(svg: string): string {
  return new Resvg(svg, { font }).toString();
}
