import type { Observation } from "@/lib/domain/observation";
import { formatYear } from "@/lib/format/day";
import { toName } from "@/lib/format/reader";
import type { ChartContext } from "./definition";
import type { ChartControl } from "./spec";

/** All figures of places that one publisher gives for one day or period. */
export type PlaceReading = { publisher: string; year: string; end: string; members: Observation[] };

/** Readings of publishers' own figures, newest first; where one has several in a year, only its last. Quoted figures stand elsewhere. */
export function listPlaceReadings(observations: Observation[]): PlaceReading[] {
  const readings = new Map<string, PlaceReading>();
  for (const observation of observations) {
    if (observation.source.quotedBody) continue;
    const publisher = observation.source.publisher.code;
    const year = observation.referencePeriodEnd.slice(0, 4);
    const key = `${publisher} ${year}`;
    const known = readings.get(key);
    const end = observation.referencePeriodEnd;
    if (!known || end > known.end) readings.set(key, { publisher, year, end, members: [observation] });
    else if (end === known.end) known.members.push(observation);
  }
  return [...readings.values()].sort((a, b) => b.year.localeCompare(a.year) || b.members.length - a.members.length);
}

/** The newest reading of the year and publisher that a reader chose. */
export function choosePlaceReading(readings: PlaceReading[], wanted: { year?: string; publisher?: string }): PlaceReading | null {
  return (
    readings.find(
      (reading) => (!wanted.year || reading.year === wanted.year) && (!wanted.publisher || reading.publisher === wanted.publisher),
    ) ?? null
  );
}

/** Years with figures, newest first. */
export function listReadingYears(readings: PlaceReading[]): string[] {
  return [...new Set(readings.map((reading) => reading.year))];
}

/** The years, and for the year shown the publishers that have figures. */
export function toReadingControls(
  readings: PlaceReading[],
  chosen: PlaceReading | null,
  wanted: { year?: string },
  { reader, t }: ChartContext,
): ChartControl[] {
  const year = chosen?.year ?? wanted.year ?? "";
  const years = listReadingYears(readings).map((value) => ({ value, label: formatYear(Number(value), reader) }));
  const publishers = readings
    .filter((reading) => reading.year === year)
    .map(({ publisher, members }) => ({
      value: publisher,
      label: members[0] ? toName(members[0].source.publisher.shortNames, reader) : publisher,
    }));
  return [
    { name: "year", kind: "slider", label: t("chart.year"), value: year, options: years },
    { name: "publisher", label: t("chart.publisher"), value: chosen?.publisher ?? "", options: publishers },
  ];
}
