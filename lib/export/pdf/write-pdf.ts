import type { ChartExport } from "../chart-export";
import { composePicture } from "../picture/frame";
import { toStampText } from "../stamp/stamp-text";
import { closePdf, openPdf, pointsPerPixel, toPlain } from "./document";
import { SvgPainter } from "./draw-svg";
import { PictureTagger } from "./picture-tags";
import { parseSvg } from "./svg-tree";
import { TextSetter } from "./text-setter";

/** The picture as PDF on a page of its size: lines and areas as vectors, letters as text that can be selected, tagged for those who listen. */
export async function writePdf(exported: ChartExport): Promise<Uint8Array> {
  const { spec, stamp } = exported;
  const picture = composePicture(exported);
  const root = parseSvg(picture.svg);
  const pageSize: [number, number] = [picture.width * pointsPerPixel, picture.height * pointsPerPixel];
  const pdf = openPdf({
    locale: spec.locale,
    title: spec.title,
    author: stamp.site,
    subject: spec.sentence,
    keywords: toStampText(exported),
    date: stamp.committedAt,
    pageSize,
  });
  const [, , width = picture.width, height = picture.height] = (root.attributes.viewBox ?? "").split(" ").map(Number);
  pdf.scale(pageSize[0] / width, pageSize[0] / width, {});
  const document = pdf.struct("Document", { title: toPlain(spec.title) });
  pdf.addStructure(document);
  new PictureTagger(pdf, new SvgPainter(pdf, new TextSetter(pdf, spec.direction)), document, exported, { width, height }).draw(root);
  document.end();
  return closePdf(pdf);
}
