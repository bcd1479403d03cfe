import { themeColours, toFontFamily } from "@/lib/charts/palette";
import type { ChartExport, Drawing } from "../chart-export";
import { toStampText } from "../stamp/stamp-text";
import { toParagraph } from "./bidi-lines";
import { type FrameLayout, layOutFrame, type PlacedParagraph } from "./frame-layout";
import { toQrPath } from "./qr-path";
import { escapeXml } from "./xml";

/**
 * A chart as a picture that stands by itself: title, sentence, drawing, notes, sources, and the edition with its address as text and QR code.
 * Its letters name the fonts of `picture-fonts`, and are there only where that is given to whoever draws it.
 */
export function composePicture(exported: ChartExport): Drawing {
  const { spec, options, stamp } = exported;
  const layout = layOutFrame(exported);
  const colours = themeColours[options.theme];
  const inner = placeDrawing(exported, layout);
  const bottom = layout.drawing.top + inner.height;
  const height = layout.height ?? Math.ceil(bottom + layout.belowHeight);
  const size = { width: options.width, height: Math.round(height * layout.zoom) };
  const toText = (paragraph: PlacedParagraph, offset: number) => drawParagraph(paragraph, offset, exported, layout);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${round(layout.width)} ${round(height)}"`,
    ` xml:lang="${spec.locale}" role="img" direction="ltr" font-family="${toFontFamily(options.theme, spec.direction)}">`,
    `<title>${escapeXml(spec.title)}</title><desc>${escapeXml(spec.sentence)}</desc>`,
    `<metadata>${escapeXml(toStampText(exported))}</metadata>`,
    options.background === "none" ? "" : `<rect width="100%" height="100%" fill="${colours.ground}"/>`,
    ...layout.above.map((paragraph) => toText(paragraph, 0)),
    inner.svg,
    ...layout.below.map((paragraph) => toText(paragraph, layout.height === null ? bottom : height - layout.belowHeight)),
    drawQr(stamp.permalink, layout, layout.height === null ? bottom : height - layout.belowHeight),
    "</svg>",
  ].join("");
  return { svg, ...size };
}

/** The drawing in its place, smaller where it would be higher than its room; or the sentence that stands in its place. */
function placeDrawing(
  { spec, drawing, options }: ChartExport,
  { margin, width, drawing: room, isWordsOnly }: FrameLayout,
): { svg: string; height: number } {
  if (isWordsOnly) return { svg: "", height: room.height ?? 0 };
  if (!drawing) {
    const height = room.height ?? 120;
    const lines = toParagraph(spec.emptyMessage ?? "", 14, room.width, 5, spec.direction);
    const first = room.top + height / 2 - ((lines.length - 1) * 21) / 2;
    const texts = lines.map((line, index) => `<text x="${width / 2}" y="${round(first + index * 21)}">${escapeXml(line)}</text>`);
    return { svg: `<g text-anchor="middle" font-size="14" fill="${themeColours[options.theme].textSecond}">${texts.join("")}</g>`, height };
  }
  const factor = Math.min(1, room.width / drawing.width, room.height === null ? 1 : room.height / drawing.height);
  const [w, h] = [drawing.width * factor, drawing.height * factor];
  const x = margin + (room.width - w) / 2;
  const place = `x="${round(x)}" y="${round(room.top)}" width="${round(w)}" height="${round(h)}" viewBox="0 0 ${drawing.width} ${drawing.height}"`;
  return { svg: drawing.svg.replace(/^<svg[^>]*>/, (root) => `<svg ${place}${keepAttributes(root)}>`), height: room.height ?? h };
}

function keepAttributes(root: string): string {
  return (root.match(/ (direction|font-family|font-size)="[^"]*"/g) ?? []).join("");
}

function drawParagraph(
  { role, lines, top, fontSize, lineHeight }: PlacedParagraph,
  offset: number,
  exported: ChartExport,
  layout: FrameLayout,
) {
  const { spec, options } = exported;
  const colours = themeColours[options.theme];
  const rtl = spec.direction === "rtl";
  const bar = role === "caution";
  const indent = bar ? 12 : 0;
  const x = rtl ? layout.width - layout.margin - indent : layout.margin + indent;
  const fill = role === "title" || role === "lead" || role === "sentence" || role === "caution" ? colours.text : colours.textSecond;
  const attributes = `font-size="${fontSize}" fill="${fill}"${role === "title" ? ' font-weight="600"' : ""}${rtl ? ' text-anchor="end"' : ""}`;
  const texts = lines.map(
    (line, index) =>
      `<text x="${x}" y="${round(offset + top + lineHeight * index + lineHeight / 2 + fontSize * 0.35)}">${escapeXml(line)}</text>`,
  );
  const rule = bar
    ? `<rect x="${rtl ? x + indent - 3 : x - indent}" y="${round(offset + top)}" width="3" height="${round(lines.length * lineHeight)}" fill="${colours.warning}"/>`
    : "";
  return `${rule}<g ${attributes}>${texts.join("")}</g>`;
}

/** Dark on light in every theme: many readers of codes know no other. */
function drawQr(address: string, { qr }: FrameLayout, offset: number): string {
  const { path, modules } = toQrPath(address);
  const scale = qr.side / modules;
  const place = `translate(${round(qr.x)} ${round(offset + qr.top)})`;
  return `<g transform="${place}"><rect width="${qr.side}" height="${qr.side}" fill="#ffffff"/><path transform="scale(${scale.toFixed(4)})" fill="#000000" d="${path}"/></g>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
