import "server-only";
import { getBoundaries } from "@/lib/data/boundaries";
import { listCamps } from "@/lib/data/camps";
import { listIncidents } from "@/lib/data/incidents";
import { getLocation, listLocations } from "@/lib/data/locations";
import { listRegionMembers } from "@/lib/data/regions";
import type { Location } from "@/lib/domain/location";
import { toName } from "@/lib/format/reader";
import type { Boundaries } from "@/lib/geo/boundaries";
import { listNeighbours } from "@/lib/geo/neighbours";
import { toIncidentLink } from "./incident-links";
import { type PageState, toPageHref } from "./page-state";

export type PlaceLink = { code: string; name: string; href: string };

/** A place with what the catalogue says of it, as a page shows it. */
export type Place = {
  location: Location;
  name: string;
  /** In the other two languages, with the language's code. */
  otherNames: { locale: string; name: string }[];
  parents: PlaceLink[];
  /** Governorates of a country or region, districts of a governorate. */
  within: PlaceLink[];
  camps: PlaceLink[];
  /** Incidents that happened there, oldest first. */
  incidents: PlaceLink[];
  /** Governorates across the border; of a district, the others of its governorate. */
  neighbours: PlaceLink[];
  /** Areas by which a map points the place out. */
  areas: string[];
  boundaries: Boundaries;
};

/** Kinds of places that have a page of this form; camps have one of their own. */
const kinds = ["country", "region", "governorate", "governorate_part", "district", "site"];

/** The location of a page's address; null where the edition has none that such a page is about. */
export async function readPlaceLocation(code: string, state: PageState): Promise<Location | null> {
  const location = await getLocation(code, state.edition.number);
  return location && kinds.includes(location.kind) ? location : null;
}

/** The same with all that lies around it. */
export async function readPlace(code: string, state: PageState): Promise<Place | null> {
  const edition = state.edition.number;
  const location = await readPlaceLocation(code, state);
  if (!location) return null;
  const [children, members, camps, incidents] = await Promise.all([
    listLocations({ parentCodes: [code], kinds }, edition),
    listRegionMembers(edition),
    listCamps(edition),
    listIncidents(edition),
  ]);
  const regions = members.filter(({ governorateCode }) => governorateCode === code).map(({ regionCode }) => regionCode);
  const governorates = members.filter(({ regionCode }) => regionCode === code).map(({ governorateCode }) => governorateCode);
  const parentCodes = [...regions, ...(location.parentCode ? [location.parentCode] : [])];
  const boundaries = await getBoundaries(edition);
  const acrossBorder = listNeighbours(boundaries, code);
  const [named, siblings] = await Promise.all([
    listLocations({ codes: [...parentCodes, ...governorates, ...acrossBorder] }, edition),
    location.kind === "district" && location.parentCode
      ? listLocations({ parentCodes: [location.parentCode], kinds: ["district"] }, edition)
      : [],
  ]);
  const toLinks = (locations: Location[]) => locations.map((one) => toPlaceLink(one, state)).sort((a, b) => compare(a, b, state));
  return {
    location,
    name: toName(location.names, state.reader),
    otherNames: listOtherNames(location, state),
    parents: parentCodes.flatMap((parent) => named.filter((one) => one.code === parent).map((one) => toPlaceLink(one, state))),
    within: toLinks([...children, ...named.filter((one) => governorates.includes(one.code))]),
    neighbours: toLinks([...named.filter((one) => acrossBorder.includes(one.code)), ...siblings.filter((one) => one.code !== code)]),
    areas: toAreas(location, governorates),
    boundaries,
    incidents: incidents.filter(({ locationCode }) => locationCode === code).map((incident) => toIncidentLink(incident, state)),
    camps: toLinks(camps.filter((camp) => camp.governorateCode === code || camp.districtCode === code).map((camp) => camp.location)),
  };
}

/** A district or site has no area in the boundaries: its governorate is pointed out. A country is all that the map shows. */
function toAreas(location: Location, governorates: string[]): string[] {
  if (location.kind === "governorate") return [location.code];
  if (location.kind === "region") return governorates;
  return location.parentCode ? [location.parentCode] : [];
}

/** A link to a place's page. */
export function toPlaceLink(location: Location, state: PageState): PlaceLink {
  const folder = location.kind === "camp" ? "camps" : "locations";
  const href = toPageHref(state, state.locale, `/${folder}/${location.code}`);
  return { code: location.code, name: toName(location.names, state.reader), href };
}

function compare(a: PlaceLink, b: PlaceLink, { locale }: PageState): number {
  return a.name.localeCompare(b.name, locale);
}

function listOtherNames({ names }: Location, { locale }: PageState) {
  return (["en", "ar", "ckb"] as const).flatMap((other) => {
    const name = names[other];
    return other === locale || name === null ? [] : [{ locale: other, name }];
  });
}
