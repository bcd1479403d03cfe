import "server-only";
import { toDimensionWords, toPartName } from "@/lib/charts/dimension-words";
import { toValueText } from "@/lib/charts/point";
import { toAttribution, toChartSource } from "@/lib/charts/source-list";
import type { ChartSource } from "@/lib/charts/spec";
import { listDimensionValues } from "@/lib/data/dimension-values";
import { listElections } from "@/lib/data/elections";
import { listLocations } from "@/lib/data/locations";
import { pageObservations } from "@/lib/data/observation-pages";
import { listRevisions, type Revision } from "@/lib/data/revisions";
import type { Indicator } from "@/lib/domain/indicator";
import { dimensionNames, isDoubtful, type Observation } from "@/lib/domain/observation";
import { formatPeriod } from "@/lib/format/day";
import { formatNumber, formatPlain } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import { type PageState, toPageHref, toSamePageHref } from "./page-state";

/** Rows of one page of a table. */
const PAGE_SIZE = 50;

export type ObservationRow = {
  id: string;
  place: { name: string; href: string };
  period: string;
  parts: string;
  value: string;
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
  const placeCodes = observations.flatMap(({ locationCode, originCode }) => [locationCode, originCode ?? []].flat());
  const [locations, values, elections, revisions] = await Promise.all([
    listLocations({ codes: [...new Set(placeCodes)] }, edition),
    listDimensionValues(edition),
    listElections(edition),
    listRevisions(observations, edition),
  ]);
  const names = {
    places: new Map(locations.map((location) => [location.code, location])),
    words: toDimensionWords(values),
    elections: new Map(elections.map((election) => [election.code, toName(election.names, state.reader)])),
  };
  const rows = observations.map((observation) => toRow(observation, revisions.get(observation.id) ?? [], indicator, names, state));
  return { rows, ...toPaging(filter.page, rows.length, total, path, state) };
}

type RowNames = {
  places: Map<string, Awaited<ReturnType<typeof listLocations>>[number]>;
  words: ReturnType<typeof toDimensionWords>;
  elections: Map<string, string>;
};

function toRow(observation: Observation, revisions: Revision[], indicator: Indicator, names: RowNames, state: PageState): ObservationRow {
  const { t, reader, locale } = state;
  const place = names.places.get(observation.locationCode);
  const nameOf = (code: string) => {
    const location = names.places.get(code);
    return location ? toName(location.names, reader) : code;
  };
  const parts = dimensionNames.flatMap((name) =>
    observation[name] === null ? [] : toPartName(name, observation[name], names.words, state),
  );
  if (observation.originCode) parts.push(t("indicators.origin", { place: nameOf(observation.originCode) }));
  if (observation.electionCode) parts.push(names.elections.get(observation.electionCode) ?? observation.electionCode);
  return {
    id: observation.id,
    place: {
      name: nameOf(observation.locationCode),
      href: toPageHref(state, locale, `/${place?.kind === "camp" ? "camps" : "locations"}/${observation.locationCode}`),
    },
    period: formatPeriod(observation.referencePeriodStart, observation.referencePeriodEnd, reader),
    parts: parts.join(t("list.separator")),
    value: toValueText(observation, indicator.unit, state),
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
