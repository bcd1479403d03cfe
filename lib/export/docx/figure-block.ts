import { Bookmark, ImageRun, type Paragraph, type TextRun } from "docx";
import { formatPlain } from "@/lib/format/number";
import { getTranslator } from "@/lib/i18n/translator";
import type { ChartExport } from "../chart-export";
import { toField } from "./fields";
import { toParagraph } from "./paragraphs";
import { type PictureStore, toPicture } from "./pictures";
import { type DocxReader, toPlainText, toRuns } from "./runs";

/**
 * The drawing as a picture of vectors, with one of pixels for programs that know no other, and what it shows as its alternative text; or
 * the sentence that stands in its place.
 */
export function toFigure(exported: ChartExport, number: number, pictures: PictureStore): Paragraph {
  const { drawing, spec } = exported;
  if (!drawing) return toParagraph(spec.emptyMessage ?? "", spec);
  const picture = toPicture(drawing, exported.options);
  const image = new ImageRun({
    type: "svg",
    data: pictures.add(picture.svg),
    fallback: { type: "png", data: pictures.add(picture.png) },
    transformation: { width: picture.width, height: picture.height },
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
export function toCaption(
  title: string,
  number: number,
  exported: Pick<ChartExport, "spec">,
  options: { keepNext?: boolean } = {},
): Paragraph {
  const { spec } = exported;
  return toParagraph(
    [
      new Bookmark({
        id: toFigureBookmark(number),
        children: [...toRuns(toFigureLabel(spec), spec), ...toNumber(number, exported), ...toRuns(`. ${title}`, spec)],
      }),
    ],
    spec,
    { style: "Caption", keepLines: true, ...options },
  );
}

function toNumber(number: number, { spec }: Pick<ChartExport, "spec">): TextRun[] {
  return toField("SEQ Figure \\* ARABIC", formatPlain(number, spec), spec);
}

/** "Figure " */
function toFigureLabel(reader: Parameters<typeof getTranslator>[0]): string {
  return `${getTranslator(reader)("exportDocument.figure")}\u00a0`;
}

/** The same caption as text, for the table of figures. */
export function toCaptionText(title: string, number: number, reader: DocxReader & Parameters<typeof getTranslator>[0]): string {
  return `${toFigureLabel(reader)}${formatPlain(number, reader)}. ${title}`;
}

export function toFigureBookmark(number: number): string {
  return `_Toc${String(number).padStart(6, "0")}`;
}
