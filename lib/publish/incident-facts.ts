import "server-only";
import type { IncidentFact } from "@/components/incidents/incident-fact-list";
import { getLocation } from "@/lib/data/locations";
import type { Incident } from "@/lib/domain/incident";
import type { Location } from "@/lib/domain/location";
import { formatPartialDate } from "@/lib/format/day";
import type { PageState } from "./page-state";
import { toPlaceLink } from "./place";

/** Where an incident happened: the place, the governorate it lies in, and what a map points out. */
export type IncidentPlace = { location: Location; governorate: Location | null; areas: string[] };

export async function readIncidentPlace({ locationCode }: Incident, { edition }: PageState): Promise<IncidentPlace | null> {
  const location = await getLocation(locationCode, edition.number);
  if (!location) return null;
  const parent = location.parentCode === null ? null : await getLocation(location.parentCode, edition.number);
  const governorate = parent?.kind === "governorate" ? parent : null;
  return { location, governorate, areas: location.kind === "governorate" ? [location.code] : governorate ? [governorate.code] : [] };
}

/** What the catalogue says of an incident: its names, when and where it was, and who says so. */
export function listIncidentFacts(incident: Incident, place: IncidentPlace | null, state: PageState): IncidentFact[] {
  const { t, reader } = state;
  const { names, occurredOn, sourceUrl } = incident;
  return [
    ...(["en", "ar", "ckb"] as const).flatMap((locale): IncidentFact[] => {
      const name = names[locale];
      return name === null ? [] : [{ label: t(`incidents.name.${locale}`), text: name, locale }];
    }),
    { label: t("incidents.date"), text: formatPartialDate(occurredOn, reader) },
    ...(place ? [{ label: t("incidents.place"), ...toFactLink(place.location, state) }] : []),
    ...(place?.governorate ? [{ label: t("incidents.governorate"), ...toFactLink(place.governorate, state) }] : []),
    ...(sourceUrl === null ? [] : [{ label: t("incidents.source"), text: toHost(sourceUrl), source: sourceUrl }]),
  ];
}

function toFactLink(location: Location, state: PageState) {
  const { name, href } = toPlaceLink(location, state);
  return { text: name, href };
}

function toHost(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
}
