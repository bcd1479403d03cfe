import "server-only";
import { listCamps } from "@/lib/data/camps";
import { listLocations } from "@/lib/data/locations";
import { listObservations } from "@/lib/data/observations";
import type { Camp } from "@/lib/domain/camp";
import { type CampYears, toCampYears } from "@/lib/domain/camp-years";
import { toCompositeCamps } from "@/lib/domain/composite-camp";
import type { Location } from "@/lib/domain/location";
import type { Observation } from "@/lib/domain/observation";
import { wasPublishedBy } from "@/lib/domain/publication-day";
import { asOfSchema } from "./build-chart";
import type { PageState } from "./page-state";

/** A camp with its counts of everybody in it (not of groups, sexes or ages), oldest first. */
export type CountedCamp = {
  camp: Camp;
  people: Observation[];
  households: Observation[];
  years: CampYears;
  /** The two camps that this entry stands for; empty for a camp by itself. */
  parts: Camp[];
  /** The entry under which sources count this camp together with another. */
  whole: Camp | null;
};

export type CampCatalogue = { camps: CountedCamp[]; governorates: ReadonlyMap<string, Location>; districts: ReadonlyMap<string, Location> };

/** All camps of a page's edition with their counts; with `asOf` in the address, the counts that had been published by then. */
export async function loadCampCatalogue({ edition, parameters }: PageState): Promise<CampCatalogue> {
  const [camps, people, households, places] = await Promise.all([
    listCamps(edition.number),
    listObservations({ indicatorCode: "camp_population", locationKind: "camp" }, edition.number),
    listObservations({ indicatorCode: "camp_households", locationKind: "camp" }, edition.number),
    listLocations({ kinds: ["governorate", "district"] }, edition.number),
  ]);
  const composites = toCompositeCamps(camps);
  const wholes = new Map(
    camps.flatMap((camp) => (composites.get(camp.location.code) ?? []).map((part): [string, Camp] => [part.location.code, camp])),
  );
  const [peopleOf, householdsOf] = [toByPlace(people, parameters), toByPlace(households, parameters)];
  const ofKind = (kind: string) => new Map(places.filter((place) => place.kind === kind).map((place) => [place.code, place]));
  return {
    governorates: ofKind("governorate"),
    districts: ofKind("district"),
    camps: camps.map((camp) => {
      const { code } = camp.location;
      const counts = { people: peopleOf.get(code) ?? [], households: householdsOf.get(code) ?? [] };
      return {
        camp,
        ...counts,
        years: toCampYears(camp, [...counts.people, ...counts.households]),
        parts: composites.get(code) ?? [],
        whole: wholes.get(code) ?? null,
      };
    }),
  };
}

function toByPlace(observations: Observation[], parameters: PageState["parameters"]): Map<string, Observation[]> {
  const asOf = asOfSchema.safeParse(parameters.asOf).data;
  const byPlace = new Map<string, Observation[]>();
  for (const observation of observations) {
    if (asOf !== undefined && !wasPublishedBy(observation.source, asOf)) continue;
    byPlace.set(observation.locationCode, [...(byPlace.get(observation.locationCode) ?? []), observation]);
  }
  return byPlace;
}
