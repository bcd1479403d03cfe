import { formatPlain } from "@/lib/format/number";
import { getTranslator } from "@/lib/i18n/translator";
import type { ReportExport } from "../report-export";
import { toCellText } from "../tables/cell-text";
import { listReportFigures } from "./report-figures";

/** The report as plain text: a reader's own words, the figures where they stand, and the sources of all. */
export function toReportReadme(report: ReportExport): string {
  const { title, author, date, stamp, parts } = report;
  const t = getTranslator(report);
  const figures = listReportFigures(report);
  let at = 0;
  const body = parts.flatMap((part) => {
    if (part.kind === "text") return [...part.text.split("\n"), ""];
    const figure = figures[at++];
    if (!figure) return [];
    const { spec, stamp: own } = figure.exported;
    const name = `${t("exportDocument.figure")} ${formatPlain(figure.number, report)}`;
    return [
      `${name}. ${figure.caption}`,
      ...(figure.caption === spec.title ? [] : [`  ${spec.title}`]),
      `  ${spec.emptyMessage ?? spec.sentence}`,
      ...(spec.comparability && spec.comparability.verdict !== "comparable" ? [`  ${spec.comparability.text}`] : []),
      ...(spec.warning && spec.warning !== spec.comparability?.text ? [`  ${spec.warning}`] : []),
      ...(own.edition === stamp.edition ? [] : [`  ${t("exportDocument.otherEdition", { edition: own.editionText })}`]),
      `  ${figure.folder}/`,
      "",
    ];
  });
  const lines = [
    title || t("report.title"),
    [author, date].filter(Boolean).join(t("list.comma")),
    "",
    t("tables.readme.made", { site: stamp.site, edition: stamp.editionText }),
    t("exportDocument.reportLink", { address: stamp.permalink }),
    "",
    ...body,
    t("tables.sheets.sources"),
    ...listSources(report).map((source, index) => `[${formatPlain(index + 1, report)}] ${source}`),
  ];
  return lines.map((line) => `${toCellText(line)}\r\n`).join("");
}

/** Documents of all figures, each once, in the order in which they are first drawn on. */
function listSources(report: ReportExport): string[] {
  const sources = listReportFigures(report).flatMap(({ exported }) => exported.spec.sources);
  const byId = new Map(sources.map((source) => [source.id, source]));
  return [...byId.values()].map(({ fullAttribution, title, publishedOn, licenceText, creditLine, url }) =>
    [`${fullAttribution}: ${title} (${publishedOn}). ${licenceText}. ${creditLine}`, url].filter(Boolean).join(" "),
  );
}
