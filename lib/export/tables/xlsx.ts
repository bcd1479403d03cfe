import writeExcelFile, { type SheetData } from "write-excel-file/node";
import type { ChartExport } from "../chart-export";
import { toChartSentence } from "../citations/citation-sentence";
import { toStampText } from "../stamp/stamp-text";
import { toCellText } from "./cell-text";
import { toAboutSheet } from "./xlsx/about-sheet";
import type { SheetCell } from "./xlsx/cells";
import { finishWorkbook, toTextMark } from "./xlsx/package";
import { toHeights } from "./xlsx/sheet";
import { toDataSheet, toSourcesSheet } from "./xlsx/sheets";

/** The chart's figures as a workbook: the sheets Data, Sources and About, read from the reader's side. */
export async function writeXlsx(exported: ChartExport): Promise<Uint8Array> {
  const { spec, stamp } = exported;
  const sheets = [toDataSheet(exported), toSourcesSheet(exported), toAboutSheet(exported, toChartSentence(exported))];
  const texts = new TextMarks();
  const written = await writeExcelFile(
    sheets.map(({ name, rows, widths, frozen, isTable }) => ({
      sheet: name,
      data: toSheetData(rows, toHeights(rows, widths), texts),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: frozen.rows,
      stickyColumnsCount: frozen.columns,
      showGridLines: isTable,
      rightToLeft: spec.direction === "rtl",
      orientation: "landscape" as const,
    })),
    fonts[spec.direction],
  ).toBuffer();
  return finishWorkbook(written, sheets, texts.all, {
    title: toCellText(spec.title),
    description: toCellText(spec.sentence),
    creator: toCellText(stamp.site),
    keywords: toStampText(exported),
    language: spec.locale,
    direction: spec.direction,
    at: stamp.committedAt,
  });
}

/** On every machine with an office program; Tahoma has all Arabic and Kurdish letters. */
const fonts = { ltr: { fontFamily: "Arial", fontSize: 10 }, rtl: { fontFamily: "Tahoma", fontSize: 10 } };

/** Texts of a workbook, each once, by their marks. */
class TextMarks {
  readonly #positions = new Map<string, number>();

  mark(text: string): string {
    const position = this.#positions.get(text) ?? this.#positions.size;
    this.#positions.set(text, position);
    return toTextMark(position);
  }

  get all(): string[] {
    return [...this.#positions.keys()];
  }
}

/** Texts and links are put in afterwards; the height of a row stands with its first cell. */
function toSheetData(rows: readonly SheetCell[][], heights: readonly (number | undefined)[], texts: TextMarks): SheetData {
  return rows.map((cells, row) => {
    const height = heights[row];
    return cells.map((cell, column) => {
      if (!cell) return column === 0 && height ? { height } : null;
      const { link: _link, ...rest } = cell;
      const written = typeof rest.value === "string" && rest.value !== "" ? { ...rest, value: texts.mark(rest.value) } : rest;
      return column === 0 && height ? { ...written, height } : written;
    });
  });
}
