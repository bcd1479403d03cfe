import "server-only";
import { type DimensionWords, toDimensionWords, toPartName } from "@/lib/charts/dimension-words";
import { toAttribution } from "@/lib/charts/source-list";
import { listDimensionValues } from "@/lib/data/dimension-values";
import { listIndicators } from "@/lib/data/indicators";
import { listLocations } from "@/lib/data/locations";
import { listPublishedSeries, listPublisherKinds } from "@/lib/data/publisher-series";
import { listPublishers, listSources } from "@/lib/data/sources";
import type { Indicator } from "@/lib/domain/indicator";
import type { Publisher, Source } from "@/lib/domain/observation";
import { wasPublishedBy } from "@/lib/domain/publication-day";
import { type PublishedSeries, seriesPartNames } from "@/lib/domain/published-series";
import { formatPeriod } from "@/lib/format/day";
import { toName } from "@/lib/format/reader";
import { asOfSchema } from "./build-chart";
import { type PageState, toPageHref } from "./page-state";

/** Everything that documents of an edition give figures of, with the words for it. */
export type PublisherCatalogue = {
  series: PublishedSeries[];
  publishers: Map<string, Publisher>;
  kinds: Map<string, string>;
  sources: Map<string, Source>;
  indicators: Map<string, Indicator>;
  words: DimensionWords;
  /** Names of countries and regions. */
  places: Map<string, string>;
};

/** A document as the end of a sentence. */
export type LinkedDocument = { text: string; title: string; url: string | null };

/** Kinds of publishers that print what others counted, whether or not they say who. */
const passingOnKinds: readonly string[] = ["media", "other"];

export const COUNTRY = "IQ";

/** Neighbours' elections are here for comparison; who counts them says nothing of this country. */
export function isHere({ place }: PublishedSeries): boolean {
  return place.kind !== "country" || place.code === COUNTRY;
}

export async function loadPublisherCatalogue({ edition, parameters, reader }: PageState): Promise<PublisherCatalogue> {
  const [all, kinds, indicators, values, locations] = await Promise.all([
    listPublishedSeries(edition.number),
    listPublisherKinds(edition.number),
    listIndicators(edition.number),
    listDimensionValues(edition.number),
    listLocations({ kinds: ["country", "region"] }, edition.number),
  ]);
  const [publishers, sources] = await Promise.all([
    listPublishers([...kinds.keys()], edition.number),
    listSources([...new Set(all.map(({ sourceId }) => sourceId))], edition.number),
  ]);
  const asOf = asOfSchema.safeParse(parameters.asOf).data;
  return {
    series: all.filter(({ sourceId }) => {
      const source = sources.get(sourceId);
      return source !== undefined && (asOf === undefined || wasPublishedBy(source, asOf));
    }),
    publishers,
    kinds,
    sources,
    indicators: new Map(indicators.map((indicator) => [indicator.code, indicator])),
    words: toDimensionWords(values),
    places: new Map(locations.map(({ code, names }) => [code, toName(names, reader)])),
  };
}

export function passesOn({ kinds }: PublisherCatalogue, code: string): boolean {
  return passingOnKinds.includes(kinds.get(code) ?? "");
}

/** Who is meant, by its short name. */
export function toBodyName({ publishers }: PublisherCatalogue, code: string, { reader }: PageState): string {
  const publisher = publishers.get(code);
  return publisher ? toName(publisher.shortNames, reader) : code;
}

export function toIndicatorLink({ indicators }: PublisherCatalogue, code: string, state: PageState): { name: string; href: string } {
  const indicator = indicators.get(code);
  const name = indicator ? toName(indicator.names, state.reader) : code;
  return { name, href: toPageHref(state, state.locale, `/indicators/${code}`) };
}

/** "Civilians; Iraq": of whom and where a series counts. */
export function toCountedText(series: PublishedSeries, catalogue: PublisherCatalogue, state: PageState): string {
  const parts = toPartTexts(series, catalogue, state);
  const whole = parts.length === 0 ? [state.t("sources.notSplit")] : parts;
  return [...whole, toPlaceText(series, catalogue, state)].join(state.t("list.separator"));
}

export function toPartTexts(series: PublishedSeries, { words }: PublisherCatalogue, state: PageState): string[] {
  const parts = seriesPartNames.filter((name) => series[name] !== null).map((name) => toPartName(name, series[name], words, state));
  return series.isByOrigin ? [...parts, state.t("sources.byOrigin")] : parts;
}

export function toPlaceText({ place }: PublishedSeries, { places }: PublisherCatalogue, { t }: PageState): string {
  if (place.code !== null) return places.get(place.code) ?? place.code;
  const known = (["governorate", "governorate_part", "district", "camp", "site"] as const).find((kind) => kind === place.kind);
  return t(`sources.places.${known ?? "other"}`);
}

export function toPeriodText({ lastStart, lastEnd }: PublishedSeries, { reader }: PageState): string {
  return formatPeriod(lastStart, lastEnd, reader);
}

export function toDocument({ sourceId }: PublishedSeries, { sources }: PublisherCatalogue, state: PageState): LinkedDocument {
  const source = sources.get(sourceId);
  return { text: source ? toAttribution(source, state) : sourceId, title: source?.title ?? sourceId, url: source?.url ?? null };
}
