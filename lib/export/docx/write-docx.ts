import type { FileChild } from "docx";
import { getTranslator } from "@/lib/i18n/translator";
import type { ChartExport } from "../chart-export";
import { toStampText } from "../stamp/stamp-text";
import { toDataTable } from "./data-table";
import { packDocument } from "./document";
import { toCaption, toFigure } from "./figure-block";
import { toComparability, toEdition, toNotes, toPermalink, toWithheld } from "./figure-words";
import { toStablePackage } from "./package";
import { toParagraph } from "./paragraphs";
import { PictureStore } from "./pictures";
import { toSourceLine, toSourceList } from "./sources";

/** A chart as a Word document: the figure with its caption, what must be known of it, every value in a table, and the sources. */
export async function writeDocx(exported: ChartExport): Promise<Uint8Array> {
  const { spec, stamp } = exported;
  const pictures = new PictureStore();
  const packed = await packDocument({
    reader: spec,
    children: toChildren(exported, pictures),
    footer: `\u2068${stamp.site}\u2069 · ${stamp.editionText}`,
  });
  return toStablePackage(packed, pictures, {
    title: spec.title,
    description: spec.sentence,
    creator: stamp.site,
    keywords: toStampText(exported),
    locale: spec.locale,
    at: stamp.committedAt,
  });
}

function toChildren(exported: ChartExport, pictures: PictureStore): FileChild[] {
  const { spec, stamp, drawing } = exported;
  const heading = (text: string) => toParagraph(text, spec, { style: "Heading2", keepNext: true });
  const section = (text: string, children: readonly FileChild[]) => (children.length > 0 ? [heading(text), ...children] : []);
  const table = toDataTable(exported);
  return [
    toParagraph(spec.title, spec, { style: "Title" }),
    ...(spec.sentence ? [toParagraph(spec.sentence, spec, { style: "Subtitle" })] : []),
    ...toComparability(exported),
    toFigure(exported, 1, pictures),
    ...(drawing ? [toCaption(spec.title, 1, spec, { keepNext: true }), toSourceLine(spec.sources, spec)] : []),
    ...section(spec.headings.notes, toNotes(exported)),
    ...section(getTranslator(spec)("exportDocument.data"), [...toWithheld(exported), ...(table ? [table] : [])]),
    ...section(spec.headings.sources, toSourceList(spec.sources, spec)),
    toEdition(stamp, spec),
    toPermalink("chartLink", stamp, spec),
  ];
}
