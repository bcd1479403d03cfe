import type { Camp } from "@/lib/domain/camp";
import type { Location } from "@/lib/domain/location";
import type { Observation } from "@/lib/domain/observation";
import { toName } from "@/lib/format/reader";
import type { ChartContext, ChartData } from "../definition";
import { toPoint } from "../point";
import { toPublisherSlot } from "../slots";
import { type SourceList, toAttribution } from "../source-list";
import type { ChartPoint, ChartSeries } from "../spec";

export const campMeasures = {
  people: { indicatorCode: "idps_in_camps", unit: "persons" },
  households: { indicatorCode: "idp_households_in_camps", unit: "households" },
  camps: { indicatorCode: "camps_open", unit: "camps" },
} as const;
export type CampMeasure = keyof typeof campMeasures;

/** All figures of places that one document gives for one day or period. */
export type Reading = {
  /** As it stands in the address. */
  value: string;
  end: string;
  /** Figures that are not split by who administers a camp. */
  members: Observation[];
  /** Some governorates are given by who administers their camps, and not as a whole. */
  hasParts: boolean;
};

/** Readings that tell at least so many places apart, newest first. */
export function listReadings(observations: Observation[], atLeast = 2): Reading[] {
  const readings = new Map<string, Reading>();
  for (const observation of observations) {
    const { source, referencePeriodEnd: end } = observation;
    const body = source.quotedBody ? `${source.publisher.code}.${source.quotedBody.code}` : source.publisher.code;
    const value = `${end}.${body}`;
    const reading = readings.get(value) ?? { value, end, members: [], hasParts: false };
    if (observation.shelterType === null) reading.members.push(observation);
    else reading.hasParts = true;
    readings.set(value, reading);
  }
  return [...readings.values()]
    .filter(({ members }) => members.length >= atLeast)
    .sort((a, b) => b.end.localeCompare(a.end) || b.members.length - a.members.length);
}

/** The reading asked for, or else the newest. */
export function chooseReading(readings: Reading[], wanted: string | undefined): Reading | null {
  return readings.find(({ value }) => value === wanted) ?? readings[0] ?? null;
}

/**
 * Every governorate in which the catalogue knows a camp, the highest figure first, those without one last and said so. A governorate that
 * is given in parts only has no figure: parts are not added. Governorates without a camp are named, not drawn.
 */
export function toGovernorateRows(
  reading: Reading | null,
  unit: string,
  { locations, camps }: Pick<ChartData, "locations" | "camps">,
  sources: SourceList,
  context: ChartContext,
): { rows: ChartPoint[]; withoutCamps: string[] } {
  const [any] = reading?.members ?? [];
  if (!reading || !any) return { rows: [], withoutCamps: [] };
  const byPlace = new Map(reading.members.map((observation) => [observation.locationCode, observation]));
  const withCamps = new Set(camps.map(({ governorateCode }) => governorateCode));
  const name = (location: Location) => toName(location.names, context.reader);
  const drawn = locations
    .filter(({ code }) => byPlace.has(code) || withCamps.has(code))
    .map((location) => ({ location, observation: byPlace.get(location.code) ?? null }))
    .sort(
      (a, b) => (b.observation?.value ?? -1) - (a.observation?.value ?? -1) || a.location.names.en.localeCompare(b.location.names.en, "en"),
    );
  return {
    rows: drawn.map(({ location, observation }, at) => {
      const place = { at, category: name(location), source: sources.add((observation ?? any).source), unit };
      if (observation) return toPoint(observation, place, context);
      const text = hadNoCampThen(location, camps, reading.end) ? context.t("chart.camps-by-governorate.noCamp") : null;
      const missing = {
        ...toPoint({ ...any, value: null, lower: null, upper: null, coverage: null, note: null }, place, context),
        figure: null,
      };
      return text === null ? missing : { ...missing, text, shortText: text };
    }),
    withoutCamps: locations.filter(({ code }) => !byPlace.has(code) && !withCamps.has(code)).map(name),
  };
}

/** All camps that the catalogue knows there had closed before. */
function hadNoCampThen({ code }: Location, camps: Camp[], day: string): boolean {
  return camps.filter(({ governorateCode }) => governorateCode === code).every(({ closedOn }) => closedOn !== null && closedOn < day);
}

/** The series of one reading, named by whose it is. */
export function toReadingSeries({ source }: Observation, points: ChartPoint[], context: ChartContext): ChartSeries {
  return {
    key: source.publisher.code,
    label: toAttribution(source, context),
    slot: source.quotedBody ? 0 : toPublisherSlot(source.publisher.code),
    direct: false,
    points,
  };
}
