import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  LevelFormat,
  Packer,
  type PageNumberEstimator,
  Paragraph,
  type ParagraphChild,
  TabStopType,
} from "docx";
import { formatPlain } from "@/lib/format/number";
import { getTranslator } from "@/lib/i18n/translator";
import type { ChartExport } from "../chart-export";
import { toField } from "./fields";
import { page, textWidth } from "./page";
import { noteList } from "./paragraphs";
import { toRuns, toTab } from "./runs";
import { documentFont, toStylesXml } from "./styles";

export type DocumentReader = Pick<ChartExport["spec"], "locale" | "direction" | "digits">;

type DocumentOptions = {
  reader: DocumentReader;
  children: readonly FileChild[];
  /** What every page says at its foot, before its number. */
  footer: string;
  /** Asked where bookmarks stand, for a table of figures that is filled in. */
  pageNumbers?: PageNumberEstimator;
};

/** A document of A4 pages in the house's styles, as the package that `toStablePackage` makes ready. */
export async function packDocument({ reader, children, footer, pageNumbers }: DocumentOptions): Promise<Uint8Array> {
  const { width, height, margin } = page;
  const document = new Document({
    externalStyles: toStylesXml(reader),
    theme: { fonts: { headings: documentFont, body: documentFont } },
    numbering: { config: [{ reference: noteList, levels: [noteLevel] }] },
    ...(pageNumbers ? { pageNumbers } : {}),
    sections: [
      {
        properties: {
          page: {
            size: { width, height },
            margin: { top: margin, right: margin, bottom: margin, left: margin, header: margin / 2, footer: margin / 2 },
          },
        },
        footers: { default: new Footer({ children: [toFooter(footer, reader)] }) },
        children: [...children],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const noteLevel = {
  level: 0,
  format: LevelFormat.BULLET,
  text: "•",
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: 284, hanging: 284 } } },
};

function toFooter(text: string, reader: DocumentReader): Paragraph {
  return new Paragraph({
    style: "Footer",
    ...(reader.direction === "rtl" ? { bidirectional: true } : {}),
    tabStops: [{ type: TabStopType.END, position: textWidth }],
    children: [...toRuns(text, reader), toTab(), ...toPageNumber(reader)],
  });
}

/** "Page 2 of 5", where the numbers are fields; the words may come in any order. */
function toPageNumber(reader: DocumentReader): ParagraphChild[] {
  const [page, pages] = ["\ue000", "\ue001"];
  const first = formatPlain(1, reader);
  return getTranslator(reader)("exportDocument.page", { page, pages })
    .split(/([\ue000\ue001])/)
    .flatMap((part) => {
      if (part === page) return toField("PAGE", first, reader);
      return part === pages ? toField("NUMPAGES", first, reader) : toRuns(part, reader);
    });
}
