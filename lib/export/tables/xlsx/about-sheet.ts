import { getTranslator } from "@/lib/i18n/translator";
import type { ChartExport } from "../../chart-export";
import { toStampText } from "../../stamp/stamp-text";
import { tableColumns } from "../columns";
import { type CellStyle, type SheetCell, toLinkCell, toTextCell } from "./cells";
import { header, toSheetName, type WorkbookSheet } from "./sheet";

/** What must be known of the figures: in words, where from, how to cite them, and what the columns mean. */
export function toAboutSheet(exported: ChartExport, citation: string): WorkbookSheet {
  const { spec, stamp, withheld } = exported;
  const t = getTranslator(spec);
  const text: CellStyle = { alignVertical: "top", wrap: true, align: spec.direction === "rtl" ? "right" : "left" };
  const strong: CellStyle = { ...text, fontWeight: "bold" };
  const say = (words: string, style = text) => toTextCell(words, style);
  /** A label with the paragraphs that it is the label of; nothing where there are none. */
  const lines = (label: string, paragraphs: readonly (string | null | undefined)[], style = text): SheetCell[][] =>
    paragraphs.flatMap((words) => words || []).map((words, index) => [index === 0 ? say(label, strong) : null, say(words, style)]);
  const { comparability } = spec;
  const rows: SheetCell[][] = [
    ...lines(t("tables.about.title"), [spec.title], strong),
    ...lines(t("tables.about.sentence"), [spec.sentence]),
    ...lines(t("tables.about.warning"), [spec.warning]),
    ...lines(t("tables.about.comparability"), comparability ? [comparability.text, ...comparability.reasons] : []),
    ...lines(t("tables.about.empty"), [spec.emptyMessage]),
    ...lines(t("tables.about.breaks"), [...spec.breaks.map((one) => one.text)]),
    ...lines(t("tables.about.notes"), spec.notes),
    ...lines(t("tables.about.withheld"), [...withheld.map(({ sentence, url }) => [sentence, url].filter(Boolean).join(" "))]),
    ...lines(t("tables.about.edition"), [stamp.editionText]),
    [say(t("tables.about.permalink"), strong), toLinkCell(stamp.permalink, text)],
    ...lines(t("tables.about.site"), [stamp.site]),
    ...lines(t("tables.about.licence"), [t("tables.about.licenceText")]),
    ...lines(t("tables.about.cite"), [citation]),
    [say(t("tables.about.stamp"), strong), toTextCell(toStampText(exported), { ...text, align: "left", textColor: "#666666" })],
    [],
    [say(t("tables.about.columns"), { ...header, align: text.align }), { ...header, value: "", type: String }],
    ...tableColumns.map(({ name }) => [toTextCell(name, text), say(t(`tables.columns.${name}`))]),
  ];
  return { name: toSheetName(t("tables.sheets.about")), rows, widths: [34, 100], frozen: { rows: 0, columns: 0 }, isTable: false };
}
