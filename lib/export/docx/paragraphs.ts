import { Paragraph, type ParagraphChild } from "docx";
import { type DocxReader, toRuns } from "./runs";
import type { ParagraphStyle } from "./styles";

/** List of notes in a document's numbering. */
export const noteList = "notes";

type Options = {
  /** Paragraphs of running text have none. */
  style?: ParagraphStyle;
  keepNext?: boolean;
  keepLines?: boolean;
  isListed?: boolean;
  pageBreakBefore?: boolean;
};

/** A paragraph in the reader's direction. */
export function toParagraph(content: string | readonly ParagraphChild[], reader: DocxReader, options: Options = {}): Paragraph {
  const { isListed = false, ...rest } = options;
  return new Paragraph({
    ...rest,
    ...(reader.direction === "rtl" ? { bidirectional: true } : {}),
    ...(isListed ? { numbering: { reference: noteList, level: 0 } } : {}),
    children: typeof content === "string" ? toRuns(content, reader) : content,
  });
}
