import { InternalHyperlink, type Paragraph } from "docx";
import { formatPlain } from "@/lib/format/number";
import type { DocumentReader } from "./document";
import { toField, toFieldEnd, toFieldStart } from "./fields";
import { toCaptionText, toFigureBookmark } from "./figure-block";
import { toParagraph } from "./paragraphs";
import { toRuns, toTab } from "./runs";

export type FigureEntry = { number: number; title: string /** Null: not known. */; page: number | null };

/** A field that word processors can fill anew, with its entries in it, so that it reads without that. */
export function toTableOfFigures(entries: readonly FigureEntry[], reader: DocumentReader): Paragraph[] {
  return entries.map(({ number, title, page }, index) => {
    const bookmark = toFigureBookmark(number);
    const words = toRuns(toCaptionText(title, number, reader), reader);
    const pageNumber = toField(`PAGEREF ${bookmark} \\h`, page === null ? "" : formatPlain(page, reader), reader);
    return toParagraph(
      [
        ...(index === 0 ? toFieldStart('TOC \\h \\z \\c "Figure"', reader) : []),
        new InternalHyperlink({ anchor: bookmark, children: [...words, toTab(), ...pageNumber] }),
        ...(index === entries.length - 1 ? [toFieldEnd(reader)] : []),
      ],
      reader,
      { style: "TableofFigures" },
    );
  });
}
