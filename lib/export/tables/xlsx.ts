import writeExcelFile, { type SheetData } from "write-excel-file/node";
import type { ChartExport } from "../chart-export";
import { toChartSentence } from "../citations/citation-sentence";
import { toStampText } from "../stamp/stamp-text";
import { toCellText } from "./cell-text";
import { finishWorkbook } from "./xlsx/package";
import { toAboutSheet, toDataSheet, toSourcesSheet } from "./xlsx/sheets";

/** The chart's figures as a workbook: the sheets Data, Sources and About, read from the reader's side. */
export async function writeXlsx(exported: ChartExport): Promise<Uint8Array> {
  const { spec, stamp } = exported;
  const sheets = [toDataSheet(exported), toSourcesSheet(exported), toAboutSheet(exported, toChartSentence(exported))];
  const written = await writeExcelFile(
    sheets.map(({ name, rows, widths, frozen, isTable }) => ({
      sheet: name,
      data: rows.map((cells) => cells.map((cell) => cell && withoutLink(cell))) as SheetData,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: frozen.rows,
      stickyColumnsCount: frozen.columns,
      showGridLines: isTable,
      rightToLeft: spec.direction === "rtl",
      orientation: "landscape" as const,
    })),
  ).toBuffer();
  return finishWorkbook(written, sheets, {
    title: toCellText(spec.title),
    description: toCellText(spec.sentence),
    creator: toCellText(stamp.site),
    keywords: toStampText(exported),
    language: spec.locale,
    at: stamp.committedAt,
  });
}

function withoutLink<Cell extends { link?: string }>({ link: _link, ...cell }: Cell) {
  return cell;
}
