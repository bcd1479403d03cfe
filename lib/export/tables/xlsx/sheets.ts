import type { CellObject } from "write-excel-file/node";
import { getTranslator } from "@/lib/i18n/translator";
import type { ChartExport } from "../../chart-export";
import { toStampText } from "../../stamp/stamp-text";
import { type ColumnKind, tableColumns } from "../columns";
import { type TableRow, toRows } from "../rows";
import { type SheetCell, toCodeCell, toDayCell, toLinkCell, toNumberCell, toTextCell } from "./cells";
import { toSheetName, toWidths, type WorkbookSheet } from "./sheet";

const header = { fontWeight: "bold", backgroundColor: "#e8ecf1", alignVertical: "center" } as const;
/** Longer texts of the data run on under what follows. */
const widest = 44;

/** The figures, their types kept: numbers, days, texts. */
export function toDataSheet(exported: ChartExport): WorkbookSheet {
  const rows = [
    tableColumns.map(({ name }) => toTextCell(name, header)),
    ...toRows(exported).map((row) => tableColumns.map(({ name, kind }) => toDataCell(row[name], kind))),
  ];
  const name = toSheetName(getTranslator(exported.spec)("tables.sheets.data"));
  return { name, rows, widths: toWidths(rows, widest), frozen: { rows: 1, columns: 2 }, isTable: true, widePaper: true };
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
    columns.map((column) => toTextCell(t(`tables.sourceColumns.${column}`), header)),
    ...spec.sources.map((source) => [
      toTextCell(source.number, top),
      toTextCell(source.id, top),
      toTextCell(source.fullAttribution, wrapped),
      toTextCell(source.title, wrapped),
      toLinkCell(source.url, top),
      toTextCell(source.publishedOn, top),
      toTextCell(source.licence, wrapped),
      toTextCell(source.creditLine, wrapped),
    ]),
  ];
  const name = toSheetName(t("tables.sheets.sources"));
  return { name, rows, widths: toWidths(rows, 56), frozen: { rows: 1, columns: 0 }, isTable: true };
}

/** What must be known of the figures: in words, where from, how to cite them, and what the columns mean. */
export function toAboutSheet(exported: ChartExport, citation: string): WorkbookSheet {
  const { spec, stamp, withheld } = exported;
  const t = getTranslator(spec);
  const label = { fontWeight: "bold", alignVertical: "top", wrap: true } as const;
  const text = { alignVertical: "top", wrap: true } as const;
  const lines = (
    name: Parameters<typeof toLabel>[1],
    texts: readonly (string | null | undefined)[],
    style: Omit<CellObject, "value"> = text,
  ) =>
    texts
      .filter((one) => one)
      .map((one, index) => [index === 0 ? toTextCell(toLabel(t, name), label) : null, toTextCell(one ?? null, style)]);
  const link = (name: Parameters<typeof toLabel>[1], address: string) => [[toTextCell(toLabel(t, name), label), toLinkCell(address, text)]];
  const { comparability } = spec;
  const rows: SheetCell[][] = [
    ...lines("title", [spec.title], { ...text, fontWeight: "bold" }),
    ...lines("sentence", [spec.sentence]),
    ...lines("warning", [spec.warning]),
    ...lines("comparability", comparability ? [comparability.text, ...comparability.reasons] : []),
    ...lines("empty", [spec.emptyMessage]),
    ...lines(
      "breaks",
      spec.breaks.map((one) => one.text),
    ),
    ...lines("notes", spec.notes),
    ...lines(
      "withheld",
      withheld.map(({ sentence, url }) => [sentence, url].filter(Boolean).join(" ")),
    ),
    ...lines("edition", [stamp.editionText]),
    ...link("permalink", stamp.permalink),
    ...lines("site", [stamp.site]),
    ...lines("licence", [t("tables.about.licenceText")]),
    ...lines("cite", [citation]),
    ...lines("stamp", [toStampText(exported)], { ...text, textColor: "#666666" }),
    [],
    [toTextCell(t("tables.about.columns"), header), toTextCell(null, header)],
    ...tableColumns.map(({ name }) => [toTextCell(name, { alignVertical: "top" }), toTextCell(t(`tables.columns.${name}`), text)]),
  ];
  return { name: toSheetName(t("tables.sheets.about")), rows, widths: [28, 100], frozen: { rows: 0, columns: 0 }, isTable: false };
}

function toLabel(t: ReturnType<typeof getTranslator>, name: keyof typeof import("@/lib/i18n/messages/en/tables.json")["about"]): string {
  return t(`tables.about.${name}`);
}
