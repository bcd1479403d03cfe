import "server-only";
import type { ReportDescription, ReportFigureDescription, ReportSource } from "@/components/report/report-description";
import { toChartPath, toChartQuery } from "@/lib/charts/chart-path";
import type { ChartSource, ChartSpec } from "@/lib/charts/spec";
import type { Edition } from "@/lib/domain/indicator";
import { type ReportFigure, type ReportState, toFigureKey } from "@/lib/domain/report/report-state";
import { formatDay, formatInstantDay } from "@/lib/format/day";
import { formatPlain } from "@/lib/format/number";
import { toDirection } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { toSitePath } from "@/lib/site-path";
import { buildChart } from "../build-chart";
import { mapAtOnce } from "./at-once";
import { buildReportFigure } from "./build-report-figure";
import { toReportReader } from "./report-words";

const atOnce = 4;

/**
 * What the page of a report says of its figures, and the words that its files have for them.
 *
 * @param onFigure told of each figure that can be made
 */
export async function describeReport(
  report: ReportState,
  edition: Edition,
  onFigure?: (spec: ChartSpec, description: ReportFigureDescription) => void,
): Promise<ReportDescription> {
  const reader = toReportReader(report);
  const t = getTranslator(reader);
  const sources: Record<string, ReportSource> = {};
  const asked = new Map(report.parts.flatMap((part) => (part.kind === "figure" ? [[toFigureKey(part), part] as const] : [])));
  const figures = await mapAtOnce(atOnce, [...asked], async ([key, figure]): Promise<[string, ReportFigureDescription]> => {
    const built = await buildReportFigure(figure, edition, reader, ({ slug, parameters, edition: own }) =>
      buildChart(slug, parameters, own, reader),
    );
    if ("problem" in built) return [key, { ...missing, problem: built.problem }];
    for (const source of built.made.sources) sources[source.id] ??= toSource(source);
    const description = toDescription(built.made, figure, edition);
    onFigure?.(built.made, description);
    return [key, description];
  });
  return {
    locale: report.language,
    direction: toDirection(report.language),
    digits: reader.digits,
    edition: edition.number,
    words: {
      figure: t("exportDocument.figure"),
      sources: t("chart.sources"),
      date: report.date === "" ? "" : formatDay(report.date, reader),
      edition: t("chart.editionStamp", {
        number: formatPlain(edition.number, reader),
        date: formatInstantDay(edition.committedAt, reader),
      }),
    },
    figures: Object.fromEntries(figures),
    sources,
  };
}

const missing: ReportFigureDescription = {
  title: "",
  sentence: "",
  remarks: [],
  notes: [],
  sources: [],
  href: "",
  picture: "",
  edition: "",
  problem: "",
};

function toDescription(spec: ChartSpec, { parameters }: ReportFigure, edition: Edition): ReportFigureDescription {
  const { title, sentence, emptyMessage, comparability, warning } = spec;
  const t = getTranslator(spec);
  const query = toChartQuery(spec, spec.edition.number);
  query.set("width", "640");
  query.set("title", "0");
  if (parameters.view === "chart") query.set("view", "chart");
  const isOther = spec.edition.number !== edition.number;
  return {
    title,
    sentence: emptyMessage ?? sentence,
    remarks: [comparability && comparability.verdict !== "comparable" ? comparability.text : "", warning ?? ""].filter(
      (text, index, all) => text !== "" && all.indexOf(text) === index,
    ),
    notes: [
      ...spec.breaks.map(({ text }) => text),
      ...spec.notes,
      ...(spec.map && parameters.view !== "chart" ? [spec.map.credit, spec.map.disclaimer] : []),
      ...(spec.withheld ?? []).map(({ sentence: said }) => said),
    ].filter((text) => text !== ""),
    sources: spec.sources.map(({ id }) => id),
    href: toSitePath(toChartPath(spec, spec.edition.number)),
    picture: emptyMessage === null ? toSitePath(`/${spec.locale}/charts/${spec.slug}.svg?${query}`) : "",
    edition: isOther ? t("exportDocument.otherEdition", { edition: spec.edition.text }) : "",
    problem: "",
  };
}

function toSource({ attribution, fullAttribution, title, url, publishedOn, licence, licenceText }: ChartSource): ReportSource {
  return { attribution, fullAttribution, title, url, publishedOn, licence, licenceText };
}
