import "server-only";
import { toValueText } from "@/lib/charts/point";
import { toAttribution, toChartSource } from "@/lib/charts/source-list";
import type { ChartSource } from "@/lib/charts/spec";
import { pageObservations } from "@/lib/data/observations";
import { listRevisions, type Revision } from "@/lib/data/revisions";
import type { Indicator } from "@/lib/domain/indicator";
import { dimensionNames, isDoubtful, type Observation } from "@/lib/domain/observation";
import { formatPeriod } from "@/lib/format/day";
import { formatNumber, formatPlain } from "@/lib/format/number";
import { loadObservationNames, type ObservationNames, toPartsText, toPlaceLink } from "./observation-words";
import { type PageState, toPageHref, toSamePageHref } from "./page-state";

/** Rows of one page of a table. */
const PAGE_SIZE = 50;

export type ObservationRow = {
  id: string;
  place: { name: string; href: string };
  period: string;
  parts: string;
  value: string;
  /** Page of the figure by itself, with its citations. */
  href: string;
  source: ChartSource;
  publisher: string;
  /** In words, latest first: "was 1,200 until edition 7, because: …". */
  revisions: string[];
  flags: string[];
  note: string | null;
};

export type ObservationTable = {
  rows: ObservationRow[];
  /** "Figures 51 to 100 of 1,566". */
  range: string;
  previousHref: string | null;
  nextHref: string | null;
};

/** All figures of an indicator, a page at a time, newest first, each with what it was before. */
export async function loadObservationTable(
  indicator: Indicator,
  filter: { locationCode?: string; publisherCode?: string; page: number },
  path: string,
  state: PageState,
): Promise<ObservationTable> {
  const edition = state.edition.number;
  const anything = Object.fromEntries(dimensionNames.map((name) => [name, "any" as const]));
  const { observations, total } = await pageObservations(
    {
      indicatorCode: indicator.code,
      originCodes: "any",
      dimensions: anything,
      ...(filter.locationCode && { locationCodes: [filter.locationCode] }),
      ...(filter.publisherCode && { publisherCodes: [filter.publisherCode] }),
    },
    edition,
    { skip: (filter.page - 1) * PAGE_SIZE, take: PAGE_SIZE },
  );
  const [names, revisions] = await Promise.all([loadObservationNames(observations, edition), listRevisions(observations, edition)]);
  const rows = observations.map((observation) => toRow(observation, revisions.get(observation.id) ?? [], indicator, names, state));
  return { rows, ...toPaging(filter.page, rows.length, total, path, state) };
}

function toRow(
  observation: Observation,
  revisions: Revision[],
  indicator: Indicator,
  names: ObservationNames,
  state: PageState,
): ObservationRow {
  const { t, reader } = state;
  return {
    id: observation.id,
    place: toPlaceLink(observation.locationCode, names, state),
    period: formatPeriod(observation.referencePeriodStart, observation.referencePeriodEnd, reader),
    parts: toPartsText(observation, names, state),
    value: toValueText(observation, indicator.unit, state),
    href: toPageHref(state, state.locale, `/figures/${observation.id}`),
    source: toChartSource(observation.source, 1, state),
    publisher: toAttribution(observation.source, state),
    revisions: revisions.map((revision) =>
      t("indicators.revision", {
        value: toValueText(revision, indicator.unit, state),
        edition: formatPlain(revision.untilEdition, reader),
        reason: revision.reason,
      }),
    ),
    flags: isDoubtful(observation) ? [t("chart.doubtful")] : [],
    note: [observation.coverage, observation.note].filter((text) => text !== null).join(" ") || null,
  };
}

function toPaging(page: number, shown: number, total: number, path: string, state: PageState) {
  const { t, reader, locale } = state;
  const first = (page - 1) * PAGE_SIZE + 1;
  const toHref = (wanted: number) => `${toSamePageHref(state, locale, path, { page: wanted === 1 ? null : String(wanted) })}#figures`;
  return {
    range:
      shown === 0
        ? t("indicators.noneOnPage")
        : t("indicators.range", {
            first: formatNumber(first, reader),
            last: formatNumber(first + shown - 1, reader),
            total: formatNumber(total, reader),
          }),
    previousHref: page > 1 ? toHref(page - 1) : null,
    nextHref: first + shown - 1 < total && shown > 0 ? toHref(page + 1) : null,
  };
}
