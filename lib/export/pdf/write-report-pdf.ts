import { isolate } from "@/lib/format/isolate";
import { formatPlain } from "@/lib/format/number";
import { getTranslator } from "@/lib/i18n/translator";
import { listReportFigures } from "../report/report-figures";
import type { ReportExport } from "../report-export";
import { toStampText } from "../stamp/stamp-text";
import { closePdf, openPdf } from "./document";
import { PageWriter } from "./page-writer";
import { paginate } from "./paginate";
import { ReportBlocks, type TextBlock } from "./report-blocks";
import { toCode } from "./report-code";
import { page, textBottom, textWidth } from "./report-styles";

/** Pages of A4 to read on paper: title, table of figures, a reader's texts, figures with their captions and notes, and one list of sources. */
export async function writeReportPdf(report: ReportExport): Promise<Uint8Array> {
  const t = getTranslator(report);
  const figures = listReportFigures(report);
  const title = report.title.trim() || t("exportSlide.report");
  const pdf = openPdf({
    locale: report.locale,
    title,
    author: report.author.trim() || report.stamp.site,
    subject: [report.stamp.editionText, report.stamp.site].join(" · "),
    keywords: figures.map(({ exported }) => toStampText(exported)).join("\n"),
    date: report.stamp.committedAt,
    pageSize: [page.width, page.height],
  });
  const code = toCode(report.stamp.permalink);
  const blocks = new ReportBlocks(report);
  const room = textWidth - (code ? code.side + 16 : 0);
  const opening = listOpening(report, title, blocks, room);
  const openingHeight = Math.max(
    code?.side ?? 0,
    opening.reduce((sum, { style, lines }) => sum + style.before + lines.length * style.lineHeight, 0),
  );
  const { pages, places } = paginate(blocks.list(), { top: page.margin, bottom: textBottom }, page.margin + openingHeight + 18);
  const writer = new PageWriter(pdf, report, { places, count: pages.length });
  writer.writeOpening(opening, code, openingHeight);
  pages.forEach((placed, index) => {
    if (index > 0) writer.turn();
    writer.write(placed);
    const foot = `${isolate(title)} · ${report.stamp.editionText}`;
    const number = t("exportDocument.page", { page: formatPlain(index + 1, report), pages: formatPlain(pages.length, report) });
    writer.writeFoot(foot, number);
  });
  writer.end();
  return closePdf(pdf);
}

/** Title, who wrote it and when, and which state of the figures it shows. */
function listOpening({ author, date, stamp }: ReportExport, title: string, blocks: ReportBlocks, room: number): TextBlock[] {
  const facts = [author.trim(), date.trim()].filter(Boolean).map(isolate).join(" · ");
  return [
    blocks.toText("title", title, { isOwn: true, room }),
    ...(facts ? [blocks.toText("facts", facts, { room })] : []),
    blocks.toText("facts", `${stamp.editionText} · ${isolate(stamp.site)}`, { room }),
    blocks.toText("address", stamp.permalink, { room, mostLines: 3, target: { url: stamp.permalink } }),
  ];
}
