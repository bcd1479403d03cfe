import { strToU8 } from "fflate";
import type { Drawing } from "../chart-export";
import { toPathsSvg, toPng } from "../picture/rasterise";
import type { Deck } from "./deck";
import { type Box, toTransform } from "./shapes";
import type { Stretch } from "./split-drawing";
import { escapeXml } from "./xml";

/** Pixels of the picture for programs that know no SVG: sharp on a screen of 1920. */
const fallbackWidth = 1408;
/** Most that it takes to be drawn: a tall drawing is less sharp for such programs, and a slide is still there within a second or so. */
const fallbackPixels = 1_200_000;

/** The place of a chart on a slide. */
export function toGraphicFrame(id: number, chartId: string, box: Box, name: string, description: string): string {
  return [
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${escapeXml(name)}" descr="${escapeXml(description)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>`,
    `${toTransform(box, "p")}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${chartId}"/></a:graphicData></a:graphic></p:graphicFrame>`,
  ].join("");
}

/** A drawing as a vector picture, its letters as paths since no reader has our fonts, with a PNG where vectors can't be shown. */
export function addPicture(deck: Deck, { svg, width, height }: Drawing): Picture {
  const number = deck.nextPictureNumber();
  const picture = { vector: `ppt/media/image${number}.svg`, pixels: `ppt/media/image${number}.png`, height };
  deck.package.addBytes(picture.pixels, toPng(svg, Math.min(fallbackWidth, Math.sqrt((fallbackPixels * width) / height))));
  deck.package.addBytes(picture.vector, strToU8(toPathsSvg(svg)));
  return picture;
}

/** Paths of a picture's parts, which all slides share. */
export type Picture = { vector: string; pixels: string /** Pixels of the drawing. */; height: number };

/** A stretch of a picture on the next slide. */
export function placePicture(deck: Deck, picture: Picture, { from, to }: Stretch, box: Box, name: string, description: string) {
  const pixelsId = deck.package.relate(deck.nextSlidePath, "image", picture.pixels);
  const vectorId = deck.package.relate(deck.nextSlidePath, "image", picture.vector);
  const share = (length: number) => Math.round((length / picture.height) * 100_000);
  const crop = from <= 0 && to >= picture.height ? "" : `<a:srcRect t="${share(from)}" b="${share(picture.height - to)}"/>`;
  return (id: number) =>
    [
      `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="${escapeXml(name)}" descr="${escapeXml(description)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>`,
      `<p:blipFill><a:blip r:embed="${pixelsId}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${vectorId}"/></a:ext></a:extLst></a:blip>${crop}<a:stretch><a:fillRect/></a:stretch></p:blipFill>`,
      `<p:spPr>${toTransform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,
    ].join("");
}

/** As large as can be within a box, in its middle. */
export function toFittedBox(drawing: { width: number; height: number }, box: Box): Box {
  const factor = Math.min(box.width / drawing.width, box.height / drawing.height);
  const [width, height] = [drawing.width * factor, drawing.height * factor];
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}
