import { Bookmark, ImageRun, type Paragraph } from "docx";
import { formatPlain } from "@/lib/format/number";
import { getTranslator } from "@/lib/i18n/translator";
import type { ChartExport } from "../chart-export";
import type { DocumentReader } from "./document";
import { toField } from "./fields";
import { toParagraph } from "./paragraphs";
import type { PictureStore } from "./pictures";
import { toPlainText, toRuns } from "./runs";

/**
 * The drawing as a picture of vectors, with one of pixels for programs that know no other, and what it shows as its alternative text; or
 * the sentence that stands in its place.
 */
export function toFigure(exported: ChartExport, number: number, pictures: PictureStore): Paragraph {
  const { drawing, spec } = exported;
  if (!drawing) return toParagraph(spec.emptyMessage ?? "", spec);
  const { svgMark, pngMark, width, height } = pictures.draw(drawing, exported.options);
  const image = new ImageRun({
    type: "svg",
    data: svgMark,
    fallback: { type: "png", data: pngMark },
    transformation: { width, height },
    altText: { name: `Figure ${number}`, title: toPlainText(spec.title), description: toAlternative(exported) },
  });
  return toParagraph([image], spec, { style: "Figure", keepNext: true });
}

/** Title and sentence, and whether it may be compared where it may not without more. */
function toAlternative({ spec }: ChartExport): string {
  const { comparability } = spec;
  return [spec.title, spec.sentence, comparability && comparability.verdict !== "comparable" ? comparability.text : ""]
    .map(toPlainText)
    .filter((text) => text !== "")
    .map((text) => (/[.!?؟]$/.test(text) ? text : `${text}.`))
    .join(" ");
}

/** "Figure 1. What is shown", where the number is a field, so that it counts on in a document that this one is put into. */
export function toCaption(title: string, number: number, reader: DocumentReader, options: { keepNext?: boolean } = {}): Paragraph {
  const children = [
    ...toRuns(toFigureLabel(reader), reader),
    ...toField("SEQ Figure \\* ARABIC", formatPlain(number, reader), reader),
    ...toRuns(`. ${title}`, reader),
  ];
  const content = [new Bookmark({ id: toFigureBookmark(number), children })];
  return toParagraph(content, reader, { style: "Caption", keepLines: true, ...options });
}

/** The same as text, for the table of figures. */
export function toCaptionText(title: string, number: number, reader: DocumentReader): string {
  return `${toFigureLabel(reader)}${formatPlain(number, reader)}. ${title}`;
}

function toFigureLabel(reader: DocumentReader): string {
  return `${getTranslator(reader)("exportDocument.figure")}\u00a0`;
}

/** Named as word processors name what a table of figures leads to. */
export function toFigureBookmark(number: number): string {
  return `_Toc${String(number).padStart(6, "0")}`;
}
