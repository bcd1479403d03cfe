import "server-only";
import type { Edition } from "@/lib/domain/indicator";
import type { ReportFigure, ReportState } from "@/lib/domain/report/report-state";
import type { ChartExport } from "@/lib/export/chart-export";
import { exportOptionsSchema } from "@/lib/export/export-options";
import type { ReportExport, ReportFormat, ReportPart } from "@/lib/export/report-export";
import { formatDay, formatInstantDay } from "@/lib/format/day";
import { isolate } from "@/lib/format/isolate";
import { formatPlain } from "@/lib/format/number";
import { toDirection } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { loadChartExport } from "../chart-export";
import { toPublicUrl } from "../public-url";
import { mapAtOnce } from "./at-once";
import { buildReportFigure } from "./build-report-figure";
import { toReportPermalink } from "./report-permalink";
import { toReportReader } from "./report-words";

/** While one figure is drawn another is read; more would keep pages waiting for their drawings. */
const atOnce = 2;

/** Pixels are what takes the time of thirty pictures, and for print there are the drawings beside them. */
const zipScale = { scale: "2" };

export type LoadingReport = {
  /** Told after each figure how many there are now. */
  onFigure?: (done: number) => void;
  /** Ends the work between two figures. */
  signal?: AbortSignal;
};

/**
 * A report ready to be written as a file. A figure that can't be made any more is a sentence in its place.
 *
 * @throws DrawingError where a figure can't be drawn
 */
export async function loadReportExport(
  report: ReportState,
  edition: Edition,
  format: ReportFormat,
  { onFigure, signal }: LoadingReport = {},
): Promise<ReportExport> {
  const reader = toReportReader(report);
  const t = getTranslator(reader);
  let done = 0;
  // A text that is still empty is not a paragraph of the document.
  const asked = report.parts.filter((part) => part.kind === "figure" || part.text.trim() !== "");
  const parts = await mapAtOnce(atOnce, asked, async (part): Promise<ReportPart> => {
    if (part.kind === "text") return part;
    signal?.throwIfAborted();
    const built = await loadFigure(part, edition, format);
    onFigure?.(++done);
    if ("made" in built) return { kind: "figure", exported: built.made, caption: part.caption };
    return { kind: "text", text: t("report.figureMissing", { name: isolate(part.caption || part.slug), reason: built.problem }) };
  });
  const number = formatPlain(edition.number, reader);
  return {
    locale: report.language,
    direction: toDirection(report.language),
    digits: reader.digits,
    title: report.title,
    author: report.author,
    date: report.date === "" ? "" : formatDay(report.date, reader),
    parts,
    stamp: {
      site: t("site.name"),
      siteUrl: toPublicUrl(`/${report.language}`),
      slug: "",
      edition: edition.number,
      committedAt: edition.committedAt,
      editionText: t("chart.editionStamp", { number, date: formatInstantDay(edition.committedAt, reader) }),
      permalink: toReportPermalink(report, edition.number),
    },
  };

  function loadFigure(figure: ReportFigure, of: Edition, wanted: ReportFormat): Promise<{ made: ChartExport } | { problem: string }> {
    const view = figure.parameters.view === "chart" ? "chart" : undefined;
    const options = exportOptionsSchema.parse({ size: wanted === "pptx" ? "slide" : "column", ...(wanted === "zip" && zipScale), view });
    return buildReportFigure(figure, of, reader, ({ slug, parameters, edition: own }) =>
      loadChartExport(slug, parameters, own, reader, options, true),
    );
  }
}
