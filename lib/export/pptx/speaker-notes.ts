import type { ChartSource, ChartSpec } from "@/lib/charts/spec";
import { toWebAddress } from "@/lib/domain/web-address";
import { isolate, isolatePhrase, isolateTitle } from "@/lib/format/isolate";
import { formatPlain } from "@/lib/format/number";
import { toDirection } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import type { ChartExport } from "../chart-export";
import { toChartSentence } from "../citations/citation-sentence";
import { listCautions } from "./figure-notes";
import { type Paragraph, type Run, toPlain } from "./text";

/** More remarks than this are read in the chart's workbook. */
const mostRemarks = 60;

/**
 * All that stands behind a figure, for the person who shows it: how it is cited, what must be said of it, remarks on single figures, and each
 * source with its address and licence.
 */
export function toSpeakerNotes(exported: ChartExport, notes: string[], link: (address: string) => string): Paragraph[] {
  const { spec, stamp } = exported;
  const t = getTranslator(spec);
  const headed = (heading: string, paragraphs: Paragraph[]): Paragraph[] =>
    paragraphs.length > 0 ? [{ ...toPlain(heading, { bold: true }), before: 8 }, ...paragraphs] : [];
  const remarks = listRemarks(spec);
  return [
    toPlain(spec.emptyMessage ?? spec.sentence),
    ...headed(t("exportSlide.citation"), [toPlain(toChartSentence(exported)), { runs: [toLink(stamp.permalink, link)] }]),
    ...headed(
      spec.headings.notes,
      [...listCautions(spec), ...notes].map((note) => toPlain(note)),
    ),
    ...headed(t("exportSlide.remarks"), remarks),
    ...headed(
      spec.headings.sources,
      spec.sources.map((source) => ({ runs: toSourceRuns(source, source.number, spec, link) })),
    ),
  ];
}

function listRemarks(spec: ChartSpec): Paragraph[] {
  const t = getTranslator(spec);
  const all = spec.series.flatMap(({ points, label }) =>
    points.flatMap((point) => (point.note === null ? [] : [{ point, label, note: point.note }])),
  );
  const named = all.slice(0, mostRemarks).map(({ point, label, note }) => toPlain(`${point.category}, ${label}: ${point.text}. ${note}`));
  const rest = all.length - named.length;
  return rest > 0 ? [...named, toPlain(t("exportSlide.moreRemarks", { count: rest, text: formatPlain(rest, spec) }))] : named;
}

/** A source as a line: number, who, what, when, under which licence, where. */
export function toSourceRuns(
  { fullAttribution, title, publishedOn, licenceText, creditLine, url }: ChartSource,
  number: string,
  spec: Pick<ChartSpec, "locale" | "digits">,
  link: (address: string) => string,
): Run[] {
  const t = getTranslator(spec);
  const credit = creditLine === "" ? "" : ` ${isolate(creditLine)}.`;
  const words = `[${number}] ${isolate(fullAttribution)}: ${isolateTitle(title)} (${isolate(publishedOn)}). ${t("chart.licence", { licence: isolatePhrase(licenceText, toDirection(spec.locale)) })}.${credit} `;
  return [{ text: words }, ...(url === null ? [] : [toLink(url, link)])];
}

function toLink(address: string, link: (address: string) => string): Run {
  const target = toWebAddress(address);
  return { text: address, ...(target !== null && { link: link(target) }) };
}
