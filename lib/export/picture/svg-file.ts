import subsetFont from "subset-font";
import type { ChartExport } from "../chart-export";
import { toStampText } from "../stamp/stamp-text";
import { composePicture } from "./frame";
import { type PictureFont, pictureFonts, readFont } from "./picture-fonts";
import { toPathsSvg } from "./rasterise";
import { escapeXml } from "./xml";

/** The picture as SVG: letters as text, with just the letters of our fonts that it uses inside; or as paths, where `text=paths` asks for it. */
export async function writeSvg(exported: ChartExport): Promise<Uint8Array> {
  const { svg } = composePicture(exported);
  const whole = exported.options.text === "paths" ? nameAgain(toPathsSvg(svg), exported) : await embedFonts(svg);
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${whole}\n`);
}

/** What says in words what the picture is, which is lost when letters become paths. */
function nameAgain(svg: string, { spec, ...exported }: ChartExport): string {
  const words = `<title>${escapeXml(spec.title)}</title><desc>${escapeXml(spec.sentence)}</desc><metadata>${escapeXml(toStampText({ spec, ...exported }))}</metadata>`;
  return svg.replace(/^<svg([^>]*)>/, (_, attributes: string) => `<svg${attributes} xml:lang="${spec.locale}" role="img">${words}`);
}

async function embedFonts(svg: string): Promise<string> {
  const used = new Set(svg.replace(/<[^>]*>/g, ""));
  const text = [...used].join("");
  const isArabic = /[\u0600-\u06ff]/.test(text);
  const hasStrong = svg.includes('font-weight="600"');
  const wanted = pictureFonts.filter(
    ({ family, weight }) =>
      (weight === 400 || hasStrong) &&
      (family === "Noto Sans" ||
        (family === "Noto Sans Arabic" && isArabic) ||
        (family === "Noto Sans Math" && /[\u2190-\u22ff]/.test(text))),
  );
  const faces = await Promise.all(wanted.map((font) => toFace(font, text)));
  return svg.replace("</metadata>", `</metadata><style>${faces.join("")}</style>`);
}

async function toFace(font: PictureFont, text: string): Promise<string> {
  // WOFF2 would be half as large and take twenty times as long.
  const subset = await subsetFont(readFont(font), text, { targetFormat: "truetype", noHinting: true });
  const data = Buffer.from(subset).toString("base64");
  return `@font-face{font-family:"${font.family}";font-weight:${font.weight};src:url(data:font/ttf;base64,${data}) format("truetype")}`;
}
