import "server-only";
import { type DimensionWords, toDimensionWords, toPartName, withoutImplied } from "@/lib/charts/dimension-words";
import { listDimensionValues } from "@/lib/data/dimension-values";
import { listElections } from "@/lib/data/elections";
import { listIncidents } from "@/lib/data/incidents";
import { listLocations } from "@/lib/data/locations";
import type { Location } from "@/lib/domain/location";
import { dimensionNames, type Names, type Observation } from "@/lib/domain/observation";
import { toName } from "@/lib/format/reader";
import { type PageState, toPageHref } from "./page-state";

/** What the codes of figures are called. */
export type ObservationNames = {
  places: ReadonlyMap<string, Location>;
  words: DimensionWords;
  /** Elections and incidents, by code. */
  events: ReadonlyMap<string, Names>;
};

/** Names of all that some figures name by code, as the catalogues had them in an edition. */
export async function loadObservationNames(observations: Observation[], edition: number): Promise<ObservationNames> {
  const placeCodes = observations.flatMap(({ locationCode, originCode }) => [locationCode, originCode ?? []].flat());
  const [locations, values, elections, incidents] = await Promise.all([
    listLocations({ codes: [...new Set(placeCodes)] }, edition),
    listDimensionValues(edition),
    listElections(edition),
    listIncidents(edition),
  ]);
  return {
    places: new Map(locations.map((location) => [location.code, location])),
    words: toDimensionWords(values),
    events: new Map([...elections, ...incidents].map(({ code, names }) => [code, names])),
  };
}

/** The place of a figure: its name and its page. */
export function toPlaceLink(code: string, { places }: ObservationNames, state: PageState): { name: string; href: string } {
  const place = places.get(code);
  return {
    name: place ? toName(place.names, state.reader) : code,
    href: toPageHref(state, state.locale, `/${place?.kind === "camp" ? "camps" : "locations"}/${code}`),
  };
}

/** What part of its indicator a figure counts: group, sex, origin, election and so on, as far as it is split; empty where it is the whole. */
export function toPartsText(observation: Observation, names: ObservationNames, state: Pick<PageState, "t" | "reader">): string {
  const { t, reader } = state;
  const parts = withoutImplied(dimensionNames, observation).flatMap((name) =>
    observation[name] === null ? [] : toPartName(name, observation[name], names.words, state),
  );
  const { originCode } = observation;
  if (originCode) {
    const origin = names.places.get(originCode);
    parts.push(t("indicators.origin", { place: origin ? toName(origin.names, reader) : originCode }));
  }
  for (const code of [observation.electionCode, observation.incidentCode]) {
    const event = code && names.events.get(code);
    if (code) parts.push(event ? toName(event, reader) : code);
  }
  return parts.join(t("list.separator"));
}
