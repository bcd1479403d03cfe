import "server-only";
import { type DocumentCoverage, listCoverage, listLastChanges } from "@/lib/data/coverage";
import { getEdition } from "@/lib/data/editions";
import { listIndicators } from "@/lib/data/indicators";
import { listLocations } from "@/lib/data/locations";
import { listSources } from "@/lib/data/sources";
import { compareCodes } from "@/lib/domain/compare";
import type { Indicator } from "@/lib/domain/indicator";
import { toNamedLicence } from "@/lib/domain/licence";
import type { Location } from "@/lib/domain/location";
import type { Publisher, Source } from "@/lib/domain/observation";
import { mayPassOnRows } from "@/lib/domain/redistribution";
import { rememberByEdition } from "./by-edition";

/** Words of a licence, and its address where it has one. */
export type DatasetLicence = { words: string; url: string | null };

/** All figures of an indicator, as catalogues of data sets describe such a thing. */
export type IndicatorDataset = {
  indicator: Indicator;
  figures: number;
  /** How many of them files and answers of the API hold; the others must not be passed on. */
  passedOn: number;
  firstDay: string;
  lastDay: string;
  /** In which the places lie. */
  countries: Location[];
  /** Newest first. */
  sources: Source[];
  /** Whose figures they are, and whom these quote: who has most first. */
  publishers: Publisher[];
  licences: DatasetLicence[];
  /** Instant of the edition that last changed a figure. */
  changedAt: string;
};

/** The indicators that have figures in an edition, by code. */
export const listIndicatorDatasets = rememberByEdition("indicator datasets", async (edition: number) => {
  const [indicators, coverage, changes, locations] = await Promise.all([
    listIndicators(edition),
    listCoverage(edition),
    listLastChanges(edition),
    listLocations({}, edition),
  ]);
  const sources = await listSources([...new Set(coverage.map(({ sourceId }) => sourceId))], edition);
  const places = new Map(locations.map((location) => [location.code, location]));
  const datasets = new Map<string, IndicatorDataset>();
  for (const indicator of indicators) {
    const documents = coverage.filter(({ indicatorCode, sourceId }) => indicatorCode === indicator.code && sources.has(sourceId));
    if (documents.length === 0) continue;
    const changed = await getEdition(changes.indicators.get(indicator.code) ?? edition);
    datasets.set(indicator.code, {
      ...describeDocuments(documents, sources),
      indicator,
      countries: listCountries(documents, places),
      changedAt: changed?.committedAt ?? "",
    });
  }
  return datasets;
});

function describeDocuments(documents: DocumentCoverage[], all: ReadonlyMap<string, Source>) {
  const publishers = new Map<string, { publisher: Publisher; figures: number }>();
  const licences = new Map<string, DatasetLicence>();
  const sources: Source[] = [];
  let [figures, passedOn] = [0, 0];
  for (const document of documents) {
    const source = all.get(document.sourceId);
    if (!source) continue;
    sources.push(source);
    figures += document.figures;
    if (mayPassOnRows(source)) passedOn += document.figures;
    for (const publisher of [source.publisher, source.quotedBody]) {
      if (!publisher) continue;
      const counted = publishers.get(publisher.code)?.figures ?? 0;
      publishers.set(publisher.code, { publisher, figures: counted + document.figures });
    }
    licences.set(source.licence, { words: source.licence, url: toLicenceAddress(source) });
  }
  return {
    figures,
    passedOn,
    firstDay: documents.map(({ firstDay }) => firstDay).sort()[0] ?? "",
    lastDay:
      documents
        .map(({ lastDay }) => lastDay)
        .sort()
        .at(-1) ?? "",
    sources: sources.sort((a, b) => compareCodes(b.publishedOn ?? "", a.publishedOn ?? "") || compareCodes(a.id, b.id)),
    publishers: [...publishers.values()]
      .sort((a, b) => b.figures - a.figures || compareCodes(a.publisher.code, b.publisher.code))
      .map(({ publisher }) => publisher),
    licences: [...licences.values()].sort((a, b) => compareCodes(a.words, b.words)),
  };
}

/** Where a document has other words than its publisher's, the address of the publisher's licence is not its own. */
export function toLicenceAddress({ licence, publisher }: Pick<Source, "licence" | "publisher">): string | null {
  return toNamedLicence(licence)?.path ?? (licence === publisher.licence ? publisher.licenceUrl : null);
}

function listCountries(documents: DocumentCoverage[], places: ReadonlyMap<string, Location>): Location[] {
  const found = new Map<string, Location>();
  for (const code of documents.flatMap(({ locationCodes }) => locationCodes)) {
    let place = places.get(code);
    // Parents are catalogued, and a catalogue could hold a circle: no place is deeper than this.
    for (let depth = 0; place?.parentCode && depth < 10; depth++) place = places.get(place.parentCode) ?? place;
    if (place) found.set(place.code, place);
  }
  return [...found.values()].sort((a, b) => compareCodes(a.code, b.code));
}
