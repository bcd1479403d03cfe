import type { DimensionName } from "./observation";

/** The figures of one thing counted (an indicator, of whom, in places of one kind) that stand in one document. */
export type PublishedSeries = SeriesParts & {
  indicatorCode: string;
  place: SeriesPlace;
  sourceId: string;
  publisherCode: string;
  /** Whose figures the document quotes, where they aren't the publisher's own. */
  quotedBodyCode: string | null;
  figures: number;
  /** Day on which the earliest period ends, and both days of the latest one. */
  firstEnd: string;
  lastStart: string;
  lastEnd: string;
  /** The figure of that latest period, by its observation. */
  lastId: string;
  /** Victims of one event: an event's count does not go on. */
  isOfEvent: boolean;
  /** Split by where people were displaced from. */
  isByOrigin: boolean;
  /** The figures that do not fit their own body's others stand apart. */
  isDoubtful: boolean;
};

/** A country and a region by their code, other places by what they are: governorates, districts, camps. */
export type SeriesPlace = { kind: string; code: string | null };

/** What makes figures of one indicator unlike; how final they are does not. */
export const seriesPartNames = [
  "populationGroup",
  "sex",
  "ageGroup",
  "shelterType",
  "cause",
  "denominator",
  "votingScope",
] as const satisfies readonly DimensionName[];
export type SeriesParts = Record<(typeof seriesPartNames)[number], string | null>;

/** Who counted: the quoted body, or else the publisher itself. */
export function toBodyCode({ publisherCode, quotedBodyCode }: Pick<PublishedSeries, "publisherCode" | "quotedBodyCode">): string {
  return quotedBodyCode ?? publisherCode;
}

/** The same for every series that counts the same thing, whoever counts it. */
export function toSeriesKey(series: PublishedSeries): string {
  const { indicatorCode, place, isByOrigin } = series;
  return [indicatorCode, place.kind, place.code, isByOrigin, ...seriesPartNames.map((name) => series[name])].join("|");
}
