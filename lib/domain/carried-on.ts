import { groupBy } from "./group-by";
import { type PublishedSeries, seriesPartNames, toBodyCode, toSeriesKey } from "./published-series";

/** How many years back from the newest period a figure still shows that its body goes on counting. */
export const RECENT_YEARS = 3;

/** `carried_on`: newer figures by others. `also_counted`: recent figures by others, none newer. `nobody`: neither. */
export type CarriedOnVerdict = "carried_on" | "also_counted" | "nobody";

/** A series of a body that closed, and who has figures of the same thing. */
export type CarriedOn = {
  /** Its documents with a figure of the latest day; several may disagree. */
  last: PublishedSeries[];
  figures: number;
  verdict: CarriedOnVerdict;
  /** Of each other body the document with its latest figure of the same thing, latest first; those that make the verdict. */
  others: PublishedSeries[];
};

/** What a body that closed counted under one indicator, and which other bodies recently counted other people or places under it. */
export type CarriedOnIndicator = { indicatorCode: string; series: CarriedOn[]; besides: PublishedSeries[] };

/**
 * The day from which figures are recent: `RECENT_YEARS` before the day on which the newest period begins. Its beginning, because a figure
 * of a year not yet over would put the day into the future.
 */
export function toRecentSince(all: readonly Pick<PublishedSeries, "lastStart">[]): string {
  const newest = toLatestDay(all.map(({ lastStart }) => lastStart));
  return newest === "" ? "" : `${String(Number(newest.slice(0, 4)) - RECENT_YEARS).padStart(4, "0")}${newest.slice(4)}`;
}

/**
 * Which series of a body go on elsewhere, by the figures given and by nothing else. A series is one indicator of the same people, cause,
 * shelter, base and kind of place (`toSeriesKey`). It is carried on where another body has a figure of it for a period that ends after the
 * body's last one, and also counted where another body has none newer but a recent one. Figures of single events end with the event, and
 * doubtful ones prove nothing: neither is looked at. Bodies of `notCounting` pass on what others counted, and carry nothing on.
 */
export function toCarriedOn(
  bodyCode: string,
  all: readonly PublishedSeries[],
  recentSince: string,
  notCounting: ReadonlySet<string> = new Set(),
): CarriedOnIndicator[] {
  const usable = all.filter(({ isOfEvent, isDoubtful }) => !isOfEvent && !isDoubtful);
  const own = usable.filter((series) => toBodyCode(series) === bodyCode);
  const recent = usable.filter((series) => {
    const body = toBodyCode(series);
    return body !== bodyCode && !notCounting.has(body) && series.lastEnd >= recentSince;
  });
  const othersByKey = groupBy(recent, toSeriesKey);
  return [...groupBy(own, ({ indicatorCode }) => indicatorCode)].map(([indicatorCode, ownOfIndicator]) => {
    const series = [...groupBy(ownOfIndicator, toSeriesKey)].map(([key, documents]) => toVerdict(documents, othersByKey.get(key) ?? []));
    const told = new Set(series.flatMap(({ others }) => others.map(toBodyCode)));
    const besides = recent.filter((other) => other.indicatorCode === indicatorCode && !told.has(toBodyCode(other)));
    return { indicatorCode, series: series.sort(compareSeries), besides: listLatestOfBodies(besides) };
  });
}

function toVerdict(documents: PublishedSeries[], others: PublishedSeries[]): CarriedOn {
  const lastEnd = toLastEnd(documents);
  const last = sortByLatest(documents).filter((document) => document.lastEnd === lastEnd);
  const figures = documents.reduce((sum, document) => sum + document.figures, 0);
  const latest = listLatestOfBodies(others);
  const newer = latest.filter((other) => other.lastEnd > lastEnd);
  if (newer.length > 0) return { last, figures, verdict: "carried_on", others: newer };
  return { last, figures, verdict: latest.length > 0 ? "also_counted" : "nobody", others: latest };
}

/** Of each body the series with its latest figure, latest first; its own document goes before one that quotes it. */
export function listLatestOfBodies(series: readonly PublishedSeries[]): PublishedSeries[] {
  return [...groupBy(sortByLatest(series), toBodyCode).values()].flatMap(([latest]) => latest ?? []);
}

/** The last day of which there is a figure. */
export function toLastEnd(series: readonly Pick<PublishedSeries, "lastEnd">[]): string {
  return toLatestDay(series.map(({ lastEnd }) => lastEnd));
}

function toLatestDay(days: readonly string[]): string {
  return [...days].sort().at(-1) ?? "";
}

function compareSeries(a: CarriedOn, b: CarriedOn): number {
  return toLastEnd(b.last).localeCompare(toLastEnd(a.last), "en") || b.figures - a.figures;
}

/** The whole goes before a part of it. */
function countParts(series: PublishedSeries): number {
  return Number(series.isByOrigin) + seriesPartNames.filter((name) => series[name] !== null).length;
}

function sortByLatest(series: readonly PublishedSeries[]): PublishedSeries[] {
  return [...series].sort(
    (a, b) =>
      b.lastEnd.localeCompare(a.lastEnd, "en") ||
      Number(a.quotedBodyCode !== null) - Number(b.quotedBodyCode !== null) ||
      countParts(a) - countParts(b) ||
      b.figures - a.figures ||
      toSeriesKey(a).localeCompare(toSeriesKey(b), "en") ||
      a.sourceId.localeCompare(b.sourceId, "en"),
  );
}
