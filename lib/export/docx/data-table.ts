import { type Paragraph, type ParagraphChild, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import type { ChartPoint, ChartSpec } from "@/lib/charts/spec";
import { withoutWithheld } from "@/lib/charts/withheld";
import type { ChartExport } from "../chart-export";
import { toCellWidth, toColumnWidths } from "./column-widths";
import { textWidth, textWidthPixels } from "./page";
import { toParagraph } from "./paragraphs";
import { toReference } from "./runs";
import { toSourceBookmark } from "./sources";
import { type ParagraphStyle, tableStyle } from "./styles";

type Row = { series: string; point: ChartPoint };
type Column = { heading: string; toText: (row: Row) => string; style?: ParagraphStyle; toChildren?: (row: Row) => ParagraphChild[] };

/** A series' name that takes more of a line than this stands above its rows, once, not in each of them. */
const longName = textWidthPixels / 4;

/**
 * Every value that the drawing shows and that may be passed on, in the columns and the order of the page's table; null where there is none.
 */
export function toDataTable(exported: ChartExport): Table | null {
  const { spec } = exported;
  const groups = listGroups(exported);
  const rows = groups.flat();
  if (rows.length === 0) return null;
  const hasLongName = groups.some(([first]) => toCellWidth(first?.series ?? "", spec.direction) > longName);
  const isGrouped = hasLongName && rows.length >= 2 * groups.length;
  const columns = toColumns(spec, rows).slice(isGrouped ? 1 : 0);
  const widths = toColumnWidths(
    columns.map(({ heading, toText }) => [heading, ...rows.map(toText)]),
    spec.direction,
  );
  const toRow = (toCell: (column: Column) => Paragraph, isHeading = false) =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHeading,
      children: columns.map((column, index) => toTableCell(toCell(column), widths[index] ?? 0)),
    });
  return new Table({
    style: tableStyle,
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    ...(spec.direction === "rtl" ? { visuallyRightToLeft: true } : {}),
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      toRow(
        ({ heading, style }) => toParagraph(heading, spec, { style: style === "TableValue" ? "TableValueHeading" : "TableHeading" }),
        true,
      ),
      ...groups.flatMap((group) => [
        ...(isGrouped && group[0] ? [toGroupRow(group[0].series, columns.length, spec)] : []),
        ...group.map((row) =>
          toRow(({ style = "TableText", toText, toChildren }) => toParagraph(toChildren?.(row) ?? toText(row), spec, { style })),
        ),
      ]),
    ],
  });
}

function toTableCell(content: Paragraph, width: number, columnSpan?: number): TableCell {
  return new TableCell({ width: { size: width, type: WidthType.DXA }, ...(columnSpan ? { columnSpan } : {}), children: [content] });
}

function toGroupRow(series: string, columnCount: number, spec: ChartSpec): TableRow {
  const name = toParagraph(series, spec, { style: "TableHeading", keepNext: true });
  return new TableRow({ cantSplit: true, children: [toTableCell(name, textWidth, columnCount)] });
}

/** Rows of each series. */
function listGroups({ spec }: ChartExport): Row[][] {
  return withoutWithheld(spec)
    .series.map(({ label, points }) => points.map((point) => ({ series: label, point })))
    .filter((rows) => rows.length > 0);
}

/** The series comes first. */
function toColumns(spec: ChartSpec, rows: Row[]): Column[] {
  const { tableHeadings: headings } = spec;
  const toSource = ({ point }: Row) => {
    const source = point.value === null ? undefined : spec.sources[point.source];
    return source ? `${source.attribution}\u00a0[${source.number}]` : "";
  };
  const toRemark = ({ point }: Row) => toRemarkText(point, spec);
  const columns: Column[] = [
    { heading: headings.series, toText: ({ series }) => series },
    { heading: headings.category, toText: ({ point }) => point.category },
    { heading: headings.value, toText: ({ point }) => point.text, style: "TableValue" },
    {
      heading: headings.source,
      toText: toSource,
      toChildren: (row) => (toSource(row) === "" ? [] : [toReference(toSource(row), toSourceBookmark(row.point.source), spec)]),
    },
  ];
  return rows.some((row) => toRemark(row) !== "") ? [...columns, { heading: headings.note, toText: toRemark }] : columns;
}

/** Remarks stand in the language of the source data, which is English, but for those on what this site computed. */
function toRemarkText({ preliminary, doubtful, note, computed }: ChartPoint, { labels }: ChartSpec): string {
  const remark = note && !computed ? `\u2068${note}\u2069` : note;
  return [preliminary && labels.preliminary, doubtful && labels.doubtful, remark].filter(Boolean).join(" · ");
}
