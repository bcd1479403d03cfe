import { Bookmark, ImageRun, type Paragraph, type TextRun } from "docx";
import { themeColours } from "@/lib/charts/palette";
import { formatPlain } from "@/lib/format/number";
import { getTranslator } from "@/lib/i18n/translator";
import type { ChartExport } from "../chart-export";
import { toPathsSvg, toPng } from "../picture/rasterise";
import { toField } from "./fields";
import { mostPictureHeight, textWidthPixels } from "./page";
import { toParagraph } from "./paragraphs";
import { type DocxReader, toPlainText, toRuns } from "./runs";

/** Pixels of the fallback picture for each CSS pixel: fit for print. */
const pictureScale = 2;

/**
 * The drawing as a picture of vectors, with one of pixels for programs that know no other, and what it shows as its alternative text; or
 * the sentence that stands in its place.
 */
export function toFigure(exported: ChartExport, number: number): Paragraph {
  const { drawing, spec } = exported;
  if (!drawing) return toParagraph(spec.emptyMessage ?? "", spec);
  const svg = toWordSvg(toPathsSvg(withGround(drawing.svg, exported)));
  const factor = Math.min(1, textWidthPixels / drawing.width, mostPictureHeight / drawing.height);
  const width = Math.round(drawing.width * factor);
  const height = Math.round(drawing.height * factor);
  const png = toPng(svg, width * pictureScale);
  const image = new ImageRun({
    type: "svg",
    data: Buffer.from(svg, "utf8"),
    fallback: { type: "png", data: Buffer.from(png) },
    transformation: { width, height },
    altText: { name: `Figure ${number}`, title: toPlainText(spec.title), description: toAlternative(exported) },
  });
  return toParagraph([image], spec, { style: "Figure", keepNext: true });
}

/**
 * Word processors draw a stroke over its letters, whatever `paint-order` says: it is drawn by itself, before them.
 */
function toWordSvg(svg: string): string {
  return svg.replace(/<path([^>]*?) paint-order="stroke"([^>]*?)\/>/g, (_, before: string, after: string) => {
    const path = `${before}${after}`;
    const filled = path.replace(/ stroke(-[a-z]+)?="[^"]*"/g, "");
    return `<path${path.replace(/ fill="[^"]*"/, ' fill="none"')}/><path${filled}/>`;
  });
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

/** Light letters need the dark ground that they were drawn for; paper is light already. */
function withGround(svg: string, { options }: ChartExport): string {
  if (options.theme !== "dark") return svg;
  return svg.replace(/^<svg[^>]*>/, (root) => `${root}<rect width="100%" height="100%" fill="${themeColours.dark.ground}"/>`);
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
