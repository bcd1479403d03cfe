import "server-only";
import { listCamps } from "@/lib/data/camps";
import { listElections } from "@/lib/data/elections";
import { listIncidents } from "@/lib/data/incidents";
import { listIndicators } from "@/lib/data/indicators";
import { listLocations } from "@/lib/data/locations";
import { listAllSources } from "@/lib/data/sources";
import type { Camp } from "@/lib/domain/camp";
import type { Location } from "@/lib/domain/location";
import type { Names, Publisher, Source } from "@/lib/domain/observation";
import { plainEntry, type SiteEntry } from "./search-entry";
import { kindWords, placeSpellings } from "./search-words";

/** The country whose elections have pages. */
const COUNTRY = "IQ";

/** Everything in the catalogues of an edition that a reader may look for. */
export async function listCatalogueEntries(edition: number): Promise<SiteEntry[]> {
  const [locations, camps, indicators, elections, incidents, sources] = await Promise.all([
    listLocations({}, edition),
    listCamps(edition),
    listIndicators(edition),
    listElections(edition),
    listIncidents(edition),
    listAllSources(edition),
  ]);
  const names = new Map(locations.map((location) => [location.code, location.names]));
  return [
    ...locations.filter(({ kind }) => kind !== "camp").map((location) => toPlaceEntry(location, names)),
    ...camps.map((camp) => toCampEntry(camp, names)),
    ...indicators.map(
      (indicator): SiteEntry => ({
        ...plainEntry,
        group: "indicators",
        kind: "indicator",
        names: indicator.names,
        hidden: [indicator.code],
        text: listTexts(indicator.definitions).join(" "),
        weight: 6,
        path: `/indicators/${indicator.code}`,
      }),
    ),
    ...elections
      .filter(({ countryCode }) => countryCode === COUNTRY)
      .map(
        (election): SiteEntry => ({
          ...plainEntry,
          group: "elections",
          kind: "election",
          names: election.names,
          codes: [election.code],
          kindWords: [...kindWords.election],
          // Of several, the newest first.
          weight: Number(election.heldFrom.slice(0, 4)) / 1000,
          path: `/elections/${election.code}`,
        }),
      ),
    ...incidents.map(
      (incident): SiteEntry => ({
        ...plainEntry,
        group: "incidents",
        kind: "incident",
        names: incident.names,
        hidden: [incident.code, incident.occurredOn.slice(0, 4)],
        text: listTexts(incident.descriptions).join(" "),
        weight: 6,
        path: `/incidents/${incident.code}`,
        date: incident.occurredOn,
      }),
    ),
    ...toSourceEntries(sources),
  ];
}

const placeWeights: Record<string, number> = { country: 8, region: 8, governorate: 7 };

function toPlaceEntry({ code, kind, names, parentCode }: Location, placeNames: ReadonlyMap<string, Names>): SiteEntry {
  return {
    ...plainEntry,
    group: "places",
    kind,
    names,
    spellings: [...(placeSpellings[code] ?? [])],
    codes: [code],
    kindWords: isWorded(kind) ? [...kindWords[kind]] : [],
    weight: placeWeights[kind] ?? 4,
    path: `/locations/${code}`,
    // That a governorate lies in the country goes without saying.
    within: parentCode === null || parentCode === COUNTRY ? null : (placeNames.get(parentCode) ?? null),
  };
}

function isWorded(kind: string): kind is keyof typeof kindWords {
  return kind in kindWords;
}

function toCampEntry({ location, nameVariants, governorateCode }: Camp, placeNames: ReadonlyMap<string, Names>): SiteEntry {
  return {
    ...plainEntry,
    group: "camps",
    kind: "camp",
    names: location.names,
    spellings: nameVariants,
    hidden: [location.code],
    kindWords: [...kindWords.camp],
    weight: 5,
    path: `/camps/${location.code}`,
    within: governorateCode === null ? null : (placeNames.get(governorateCode) ?? null),
  };
}

/** Publishers lead to what the site says of them; documents to themselves, or to their publisher where they have no address. */
function toSourceEntries(sources: Source[]): SiteEntry[] {
  const publishers = new Map<string, Publisher>();
  for (const { publisher, quotedBody } of sources) for (const one of [publisher, quotedBody]) if (one) publishers.set(one.code, one);
  return [
    ...[...publishers.values()].map(
      (publisher): SiteEntry => ({
        ...plainEntry,
        group: "sources",
        kind: "publisher",
        names: publisher.names,
        spellings: listTexts(publisher.shortNames),
        hidden: [publisher.code],
        weight: 2,
        ...toPublisherAddress(publisher),
      }),
    ),
    ...sources.map(
      (source): SiteEntry => ({
        ...plainEntry,
        group: "sources",
        kind: "document",
        names: { en: source.title, ar: null, ckb: null },
        text: [...listTexts(source.publisher.names), ...listTexts(source.publisher.shortNames), source.publishedOn ?? ""].join(" "),
        weight: 0,
        ...(source.url && /^https?:\/\//.test(source.url) && { url: source.url }),
        ...toPublisherAddress(source.publisher),
        within: source.publisher.shortNames,
        date: source.publishedOn,
      }),
    ),
  ];
}

/** The list of publishers opens where something is looked for in it. */
function toPublisherAddress({ code, names }: Publisher): Pick<SiteEntry, "path" | "query" | "anchor"> {
  return { path: "/sources", query: { q: names.en }, anchor: `publisher-${code}` };
}

function listTexts(names: Names): string[] {
  return Object.values(names).filter((name): name is string => name !== null);
}
