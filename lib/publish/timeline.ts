import "server-only";
import type { TimelineEntry, TimelineProps } from "@/components/timeline/timeline";
import { toElectionName } from "@/lib/charts/catalog/elections/election-names";
import { toChartSource } from "@/lib/charts/source-list";
import type { ChartSpec } from "@/lib/charts/spec";
import { type TimelineInput, type TimelineMark, toTimelineLayout } from "@/lib/charts/timeline-layout";
import { listCamps } from "@/lib/data/camps";
import { listElections } from "@/lib/data/elections";
import { listIncidents } from "@/lib/data/incidents";
import { listTimelineEvents } from "@/lib/data/timeline";
import type { Camp } from "@/lib/domain/camp";
import type { Election } from "@/lib/domain/election";
import type { Incident } from "@/lib/domain/incident";
import { toDaySpan } from "@/lib/domain/partial-date";
import { type TimelineEvent, timelineKinds } from "@/lib/domain/timeline-event";
import { formatPartialDate, formatYear } from "@/lib/format/day";
import { formatPlain } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import { buildChart } from "./build-chart";
import { toAsOf } from "./keep-published";
import { type PageState, toPageHref } from "./page-state";

const COUNTRY = "IQ";
const DISPLACED = "idps-over-time";
/** Whose count of the displaced stands below the events: one body, one method, every year. */
const SERIES_PUBLISHER = "idmc";

type Pages = { elections: Election[]; incidents: Incident[]; camps: Camp[] };

/**
 * The events that figures are read against, in lanes and as a list, each with its source and a link to its page where there is one. One
 * publisher's counts of displaced people stand below the events. Null where the edition has no events.
 */
export async function loadTimeline(state: PageState): Promise<TimelineProps | null> {
  const { t, edition, reader } = state;
  const [events, elections, incidents, camps, displaced] = await Promise.all([
    listTimelineEvents(edition.number),
    listElections(edition.number),
    listIncidents(edition.number),
    listCamps(edition.number),
    buildChart(DISPLACED, { asOf: toAsOf(state) }, edition, reader),
  ]);
  if (events.length === 0) return null;
  const pages = { elections: elections.filter(({ countryCode }) => countryCode === COUNTRY), incidents, camps };
  const series = displaced && toSeries(displaced);
  const drawing = toDrawing(events, series, pages, state);
  const numbered = new Set(
    toTimelineLayout(drawing).lanes.flatMap(({ marks }) => marks.flatMap((placed) => (placed.numbered ? [placed.mark.key] : []))),
  );
  return {
    id: "timeline",
    heading: t("timeline.heading", toYears(events, state)),
    introduction: t("timeline.introduction"),
    noSource: t("timeline.noSource"),
    drawing,
    entries: events.map((event, index) => toEntry(event, index, numbered.has(toKey(event)), pages, state)),
    series: series && {
      sentence: t("timeline.displaced.sentence", {
        publisher: series.label,
        highest: series.highest.text,
        highestDate: series.highest.category,
        latest: series.latest.text,
        latestDate: series.latest.category,
      }),
      link: t("timeline.displaced.link"),
      href: `${toPageHref(state, state.locale, "/displacement")}#${DISPLACED}`,
    },
  };
}

function toKey({ from, titles }: TimelineEvent): string {
  return `${from} ${titles.en}`;
}

function toYears(events: TimelineEvent[], { reader }: PageState) {
  const { first, last } = toOuterYears(events);
  return { from: formatYear(first, reader), to: formatYear(last, reader) };
}

function toOuterYears(events: TimelineEvent[]): { first: number; last: number } {
  const years = events.flatMap(({ from, to }) => [from, to ?? from].map((date) => Number(date.slice(0, 4))));
  return { first: Math.min(...years), last: Math.max(...years) };
}

function toDrawing(events: TimelineEvent[], series: Series | null, pages: Pages, state: PageState): TimelineInput {
  const { t, reader } = state;
  const { first, last } = toOuterYears(events);
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const lanes = timelineKinds.flatMap((kind) => {
    const marks = events.flatMap((event, index) => (event.kind === kind ? [toMark(event, index, pages, state)] : []));
    if (marks.length === 0) return [];
    const shown =
      kind === "displacement" && series ? { name: t("timeline.displaced.name", { publisher: series.label }), points: series.points } : null;
    return [{ name: t(`timeline.lanes.${kind}`), marks, series: shown }];
  });
  return {
    direction: state.direction,
    domain: [Date.UTC(first, 0, 1), Date.UTC(last + 1, 0, 1)],
    ticks: years.map((year) => ({ at: Date.UTC(year, 0, 1), label: formatYear(year, reader), minor: (year - first) % 2 === 1 })),
    lanes,
  };
}

function toMark(event: TimelineEvent, index: number, pages: Pages, state: PageState): TimelineMark {
  const election = findElection(event, pages);
  return {
    key: toKey(event),
    // The lane says that it is an election, so its short name does.
    title: election ? toElectionName(election, state) : toName(event.titles, state.reader),
    number: formatPlain(index + 1, state.reader),
    from: toInstant(toDaySpan(event.from).first),
    to: toInstant(event.to === null ? toDaySpan(event.from).first : toDaySpan(event.to).last),
  };
}

function toInstant(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

type Series = { label: string; points: ChartSpec["series"][number]["points"]; highest: Point; latest: Point };
type Point = ChartSpec["series"][number]["points"][number];

/** The longest series of the publisher; null where this edition has none. */
function toSeries(displaced: ChartSpec): Series | null {
  const own = displaced.series.filter(({ key }) => key.split(".")[0] === SERIES_PUBLISHER);
  const longest = own.sort((a, b) => b.points.length - a.points.length)[0];
  const points = longest?.points.filter(({ value }) => value !== null) ?? [];
  const latest = points.at(-1);
  const highest = points.reduce<Point | null>((best, one) => ((one.value ?? 0) > (best?.value ?? -1) ? one : best), null);
  return longest && latest && highest && points.length > 1 ? { label: longest.label, points, highest, latest } : null;
}

function toEntry(event: TimelineEvent, index: number, numbered: boolean, pages: Pages, state: PageState): TimelineEntry {
  const { t, reader } = state;
  const from = formatPartialDate(event.from, reader);
  const path = toPath(event, pages);
  return {
    key: toKey(event),
    number: numbered ? formatPlain(index + 1, reader) : null,
    dateTime: event.from,
    date: event.to === null ? from : t("timeline.span", { from, to: formatPartialDate(event.to, reader) }),
    title: toName(event.titles, reader),
    kind: t(`timeline.kinds.${event.kind}`),
    href: path === null ? null : toPageHref(state, state.locale, path),
    source: event.source && toChartSource(event.source, index + 1, state),
  };
}

/** The page of the election, incident or camp that an event is about, where exactly one fits. */
function toPath(event: TimelineEvent, pages: Pages): string | null {
  const election = findElection(event, pages);
  if (election) return `/elections/${election.code}`;
  if (event.kind === "displacement") {
    const closed = pages.camps.filter(({ closedOn }) => closedOn === event.from);
    return closed.length === 1 && closed[0] ? `/camps/${closed[0].location.code}` : null;
  }
  const begun = pages.incidents.filter(({ occurredOn }) => occurredOn === event.from);
  return event.kind !== "election" && begun.length === 1 && begun[0] ? `/incidents/${begun[0].code}` : null;
}

/** Several elections fall on one day; the timeline calls each by its name in the catalogue of elections. */
function findElection({ kind, from, titles }: TimelineEvent, { elections }: Pages): Election | null {
  if (kind !== "election") return null;
  return elections.find(({ heldFrom, names }) => heldFrom === from && names.en === titles.en) ?? null;
}
