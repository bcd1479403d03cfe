import { getTranslator } from "@/lib/i18n/translator";
import type { ChartExport } from "../chart-export";
import { toCellText } from "./cell-text";
import { tableColumns } from "./columns";

/** What a reader of the package should know first, in the reader's language: plain text, lines ending as every editor takes them. */
export function toReadme(exported: ChartExport, citation: string, files: readonly { path: string; title: string }[]): string {
  const { spec, stamp, withheld } = exported;
  const t = getTranslator(spec);
  const { comparability } = spec;
  const section = (heading: string, paragraphs: readonly (string | null | undefined)[]) => {
    const told = paragraphs.filter((paragraph) => paragraph);
    return told.length > 0 ? [heading, ...told.map((paragraph) => `  ${paragraph}`), ""] : [];
  };
  const sources = spec.sources.map(({ number, fullAttribution, title, publishedOn, licenceText, creditLine, url }) =>
    [`[${number}] ${fullAttribution}: ${title} (${publishedOn})`, licenceText, creditLine, url].filter(Boolean).join("\n      "),
  );
  const lines = [
    spec.title,
    "",
    spec.emptyMessage ?? spec.sentence,
    "",
    t("tables.readme.made", { site: stamp.site, edition: stamp.editionText }),
    t("tables.readme.permalink", { url: stamp.permalink }),
    "",
    ...section(
      t("tables.readme.files"),
      files.map(({ path, title }) => `${path} – ${title}`),
    ),
    ...section(t("tables.about.warning"), [spec.warning]),
    ...section(t("tables.about.comparability"), comparability ? [comparability.text, ...comparability.reasons] : []),
    ...section(
      t("tables.about.breaks"),
      spec.breaks.map(({ text }) => text),
    ),
    ...section(t("tables.about.notes"), spec.notes),
    ...section(
      t("tables.about.withheld"),
      withheld.map(({ sentence, url }) => [sentence, url].filter(Boolean).join(" ")),
    ),
    ...section(t("tables.about.licence"), [t("tables.about.licenceText")]),
    ...section(t("tables.about.cite"), [citation]),
    ...section(
      t("tables.about.columns"),
      tableColumns.map(({ name }) => `${name} – ${t(`tables.columns.${name}`)}`),
    ),
    ...section(t("tables.sheets.sources"), sources),
  ];
  return lines.map((line) => `${toCellText(line).replaceAll("\n", "\r\n")}\r\n`).join("");
}
