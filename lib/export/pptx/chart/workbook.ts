import type { ChartPoint, ChartSpec } from "@/lib/charts/spec";
import { getTranslator } from "@/lib/i18n/translator";
import { OfficePackage } from "../package";
import { cleanText, escapeXml } from "../xml";
import { type NativeChart, type NativeSeries, toPoint } from "./native-chart";

/** `day` is in milliseconds since 1970. */
export type Cell = string | number | { day: number } | null;

export const dataSheet = "Data";

/** Day as a workbook counts it: from 30 December 1899. */
export function toSerial(time: number): number {
  return Math.round(time / 86_400_000) + 25_569;
}

/** `A`, `B` … `AA`. */
export function toColumn(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : toColumn(Math.floor(index / 26) - 1) + toColumn(index % 26);
}

/** Where a series' cells stand on the sheet of data: names of rows, its own name, its values. */
export type SeriesRange = { name: string; categories: string; values: string };

export function toSeriesRange(chart: NativeChart, index: number): SeriesRange {
  const count = (one: NativeSeries) => one.cells.length;
  if (chart.kind === "scatter") {
    const from = 2 + chart.series.slice(0, index).reduce((sum, one) => sum + count(one), 0);
    const to = from + (chart.series[index] ? count(chart.series[index]) : 1) - 1;
    return { name: `${dataSheet}!$B$${from}`, categories: `${dataSheet}!$A$${from}:$A$${to}`, values: `${dataSheet}!$C$${from}:$C$${to}` };
  }
  const [column, last] = [toColumn(index + 1), chart.categories.length + 1];
  return {
    name: `${dataSheet}!$${column}$1`,
    categories: `${dataSheet}!$A$2:$A$${last}`,
    values: `${dataSheet}!$${column}$2:$${column}$${last}`,
  };
}

/** The workbook inside a chart: what is drawn, and beside it every figure with all that its source says of it. */
export function toChartWorkbook(chart: NativeChart, spec: ChartSpec, instant: string): Uint8Array {
  const file = new OfficePackage();
  const main = "openxmlformats-officedocument.spreadsheetml";
  const sheets = [
    { name: dataSheet, rows: toDataRows(chart, spec) },
    { name: "Figures", rows: toFigureRows(spec) },
  ];
  file.relate("", "officeDocument", "xl/workbook.xml");
  const ids = sheets.map(({ rows }, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    file.addXml(path, toSheetXml(rows, spec), `${main}.worksheet`);
    return file.relate("xl/workbook.xml", "worksheet", path);
  });
  const names = sheets.map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="${ids[index]}"/>`).join("");
  file.addXml(
    "xl/workbook.xml",
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names}</sheets></workbook>`,
    `${main}.sheet.main`,
  );
  file.addXml("xl/styles.xml", styles, `${main}.styles`);
  file.relate("xl/workbook.xml", "styles", "xl/styles.xml");
  return file.toBytes(instant);
}

function toDataRows(chart: NativeChart, { tableHeadings }: ChartSpec): Cell[][] {
  const { category, series, value } = tableHeadings;
  if (chart.kind === "scatter") {
    const rows = chart.series.flatMap(({ series: one, cells }) =>
      cells.map((cell): Cell[] => {
        const point = toPoint(cell);
        const at = point ? point.at : cell !== null && "gapAt" in cell ? cell.gapAt : 0;
        return [{ day: at }, one.label, point?.value ?? null];
      }),
    );
    return [[category, series, value], ...rows];
  }
  const header = [category, ...chart.series.map(({ series: one }) => one.label)];
  const rows = chart.categories.map((name, row): Cell[] => [
    chart.months ? { day: chart.months[row] ?? 0 } : name,
    ...chart.series.map(({ cells }) => toPoint(cells[row] ?? null)?.value ?? null),
  ]);
  return [header, ...rows];
}

/** Every figure of the chart's table, with its range and in its source's words. */
function toFigureRows(spec: ChartSpec): Cell[][] {
  const t = getTranslator(spec);
  const { category, series, value, source, note } = spec.tableHeadings;
  const header = [
    category,
    series,
    value,
    t("exportSlide.lower"),
    t("exportSlide.upper"),
    t("exportSlide.asPublished"),
    t("exportSlide.state"),
  ];
  const rows = spec.series.flatMap(({ label, points }) =>
    points.map((point): Cell[] => [
      point.category,
      label,
      point.value,
      point.lower,
      point.upper,
      point.text,
      toState(point, spec),
      spec.sources[point.source]?.fullAttribution ?? "",
      spec.sources[point.source]?.title ?? "",
      point.note ?? "",
    ]),
  );
  return [[...header, source, t("exportSlide.document"), note], ...rows];
}

function toState(point: ChartPoint, spec: ChartSpec): string {
  const t = getTranslator(spec);
  const words = [
    ...(point.preliminary ? [spec.labels.preliminary] : []),
    ...(point.doubtful ? [spec.labels.doubtful] : []),
    ...(point.computed ? [t("exportSlide.computedWord")] : []),
  ];
  return words.join(t("list.comma"));
}

function toSheetXml(rows: Cell[][], { direction }: ChartSpec): string {
  const widths = (rows[0] ?? []).map((_, column) => toWidth(rows, column));
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join("");
  const lines = rows.map((cells, row) => {
    const written = cells.map((cell, column) => toCellXml(cell, `${toColumn(column)}${row + 1}`, row === 0)).join("");
    return `<row r="${row + 1}">${written}</row>`;
  });
  const view = `<sheetView workbookViewId="0"${direction === "rtl" ? ' rightToLeft="1"' : ""}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>`;
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews>${view}</sheetViews><cols>${columns}</cols><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

function toWidth(rows: Cell[][], column: number): number {
  const lengths = rows.slice(0, 200).map((cells) => {
    const cell = cells[column] ?? null;
    return typeof cell === "string" ? cell.length : 11;
  });
  return Math.min(60, Math.max(9, ...lengths) + 2);
}

/** Texts stand in the cell itself, as texts: nothing in them is run as a formula. */
function toCellXml(cell: Cell, reference: string, header: boolean): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === "object") return `<c r="${reference}" s="2"><v>${toSerial(cell.day)}</v></c>`;
  // `_x0041_` would be read as the character of that number.
  const text = escapeXml(cleanText(cell).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"));
  return `<c r="${reference}" t="inlineStr"${header ? ' s="1"' : ""}><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** Plain, bold for headings, a day. */
const styles = [
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
  '<fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join("");
