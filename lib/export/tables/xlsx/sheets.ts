import { getTranslator } from "@/lib/i18n/translator";
import type { ChartExport } from "../../chart-export";
import { type ColumnKind, tableColumns } from "../columns";
import { type TableRow, toRows } from "../rows";
import { type SheetCell, toCodeCell, toDayCell, toLinkCell, toNumberCell, toTextCell } from "./cells";
import { header, toSheetName, toWidths, type WorkbookSheet } from "./sheet";

/** Longer texts of the data run on under what follows. */
const widest = 44;

/** The figures, their types kept: numbers, days, texts. */
export function toDataSheet(exported: ChartExport): WorkbookSheet {
  const rows = [
    tableColumns.map(({ name }) => toTextCell(name, header)),
    ...toRows(exported).map((row) => tableColumns.map(({ name, kind }) => toDataCell(row[name], kind))),
  ];
  const name = toSheetName(getTranslator(exported.spec)("tables.sheets.data"));
  // What stays in sight leaves room for the rest.
  const widths = toWidths(rows, widest).map((width, column) => (column < 2 ? Math.min(width, 30) : width));
  return { name, rows, widths, frozen: { rows: 1, columns: 2 }, isTable: true, widePaper: true };
}

function toDataCell(cell: TableRow[keyof TableRow], kind: ColumnKind): SheetCell {
  if (cell === null) return null;
  if (typeof cell === "number") return kind === "integer" ? toCodeCell(cell) : toNumberCell(cell);
  if (kind === "day") return toDayCell(cell);
  return toTextCell(cell);
}

/** The documents, numbered as in the chart, each with its link and licence. */
export function toSourcesSheet({ spec }: ChartExport): WorkbookSheet {
  const t = getTranslator(spec);
  const columns = ["number", "id", "attribution", "title", "url", "publishedOn", "licence", "creditLine"] as const;
  const top = { alignVertical: "top" } as const;
  const wrapped = { ...top, wrap: true } as const;
  const rows = [
    columns.map((column) => toTextCell(t(`tables.sourceColumns.${column}`), { ...header, wrap: true })),
    ...spec.sources.map((source) => [
      toTextCell(source.number, top),
      toTextCell(source.id, wrapped),
      toTextCell(source.fullAttribution, wrapped),
      toTextCell(source.title, wrapped),
      toLinkCell(source.url, wrapped),
      toTextCell(source.publishedOn, wrapped),
      toTextCell(source.licenceText, wrapped),
      toTextCell(source.creditLine, wrapped),
    ]),
  ];
  const name = toSheetName(t("tables.sheets.sources"));
  return { name, rows, widths: [7, 26, 30, 40, 44, 18, 26, 30], frozen: { rows: 1, columns: 0 }, isTable: true };
}
