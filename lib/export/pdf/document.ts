import { zlibSync } from "fflate";
import PDFDocument from "pdfkit";
import { type Locale, toDirection } from "@/lib/i18n/locales";
import { escapeXml } from "../picture/xml";

/** CSS pixels are 96 to the inch, points of a PDF 72. */
export const pointsPerPixel = 0.75;

export type Pdf = PDFKit.PDFDocument;

/** What pdfkit has no option for: viewers that show two pages side by side begin at the right. */
type Internals = { _root: { data: { ViewerPreferences: { data: object } } } };

export type PdfFacts = {
  locale: Locale;
  title: string;
  author: string;
  subject: string;
  /** Stamps, a line each. */
  keywords: string;
  /** Instant of the edition, ISO 8601: the only clock. */
  date: string;
  /** In points. */
  pageSize: [number, number];
};

/** What pdfkit keeps of an object of the file until it writes it. */
type Unwritten = { compress: boolean; buffer: Uint8Array[]; finalize(): void };

/**
 * A description of the file in XML, which pdfkit writes without escaping what stands in it; and streams packed by our own library, since what
 * Node's zlib makes of them changes with Node's version.
 */
class Document extends PDFDocument {
  override ref(data: object): PDFKit.PDFKitReference {
    const reference = super.ref(data as never);
    const unwritten = reference as unknown as Unwritten;
    const finalize = unwritten.finalize.bind(unwritten);
    unwritten.finalize = () => {
      if (unwritten.compress && unwritten.buffer.length > 0) {
        unwritten.buffer = [zlibSync(Buffer.concat(unwritten.buffer))];
        unwritten.compress = false;
      }
      finalize();
    };
    return reference;
  }

  /** Called by pdfkit at the end, in place of its own. */
  _addInfo(): void {
    const { Title = "", Author = "", Subject = "", Keywords = "", CreationDate } = this.info;
    const at = CreationDate?.toISOString().replace(/\.\d+/, "") ?? "";
    const text = (name: string, value: string) =>
      `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt></${name}>`;
    const lines = [
      '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
      `<xmp:CreateDate>${at}</xmp:CreateDate><xmp:ModifyDate>${at}</xmp:ModifyDate>`,
      text("dc:title", Title),
      `<dc:creator><rdf:Seq><rdf:li>${escapeXml(Author)}</rdf:li></rdf:Seq></dc:creator>`,
      text("dc:description", Subject),
      `<dc:language><rdf:Bag><rdf:li>${escapeXml(String(this.options.lang ?? ""))}</rdf:li></rdf:Bag></dc:language>`,
      `<pdf:Keywords>${escapeXml(Keywords)}</pdf:Keywords>`,
      "</rdf:Description>",
    ];
    (this as unknown as { appendXML(xml: string): void }).appendXML(lines.join("\n"));
  }
}

/** A tagged PDF with its first page open: language and title said, its clock the edition's. */
export function openPdf({ locale, title, author, subject, keywords, date, pageSize }: PdfFacts): Pdf {
  const at = new Date(date);
  const pdf = new Document({
    pdfVersion: "1.7",
    tagged: true,
    lang: toLanguageTag(locale),
    displayTitle: true,
    size: pageSize,
    margin: 0,
    // No standard font is named that nothing is set in.
    font: "",
    info: {
      Title: toPlain(title),
      Author: toPlain(author),
      Subject: toPlain(subject),
      Keywords: keywords,
      Creator: toPlain(author),
      Producer: "PDFKit",
      CreationDate: at,
      ModDate: at,
    },
  });
  if (toDirection(locale) === "rtl") Object.assign((pdf as unknown as Internals)._root.data.ViewerPreferences.data, { Direction: "R2L" });
  return pdf;
}

/** All bytes, once everything is written. */
export async function closePdf(pdf: Pdf): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  pdf.end();
  for await (const chunk of pdf) chunks.push(chunk as Uint8Array);
  return new Uint8Array(Buffer.concat(chunks));
}

function toLanguageTag(locale: Locale): string {
  return locale === "ckb" ? "ckb-IQ" : locale;
}

/** Texts outside pages are shown as they are: without signs of direction and what no text may hold. */
export function toPlain(text: string): string {
  return text.replace(/[\n\t]/g, " ").replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, "");
}
