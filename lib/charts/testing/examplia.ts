import type { Edition } from "@/lib/domain/indicator";
import type { Location } from "@/lib/domain/location";
import type { Observation, Publisher, Source } from "@/lib/domain/observation";
import type { Reader } from "@/lib/format/reader";
import { getTranslator } from "@/lib/i18n/translator";
import type { ChartContext, ChartData } from "../definition";

/** Figures of an invented country, which nobody can mistake for real ones. */

export const edition: Edition = {
  number: 7,
  committedAt: "2031-05-04T10:00:00.000Z",
  fileName: "examplia.csv",
  reason: "First figures of Examplia",
};

export function toContext(reader: Reader = { locale: "en", digits: "latn" }): ChartContext {
  return { reader, t: getTranslator(reader), edition };
}

export function toPublisher(code: string, name = code): Publisher {
  const names = { en: name, ar: null, ckb: null };
  return {
    code,
    names,
    shortNames: names,
    url: null,
    licence: "CC BY 4.0",
    licenceUrl: null,
    redistributable: "yes",
    creditLine: name,
    activeUntil: null,
  };
}

export function toSource(publisher: Publisher, over: Partial<Source> = {}): Source {
  return {
    id: `${publisher.code}-report`,
    publisher,
    quotedBody: null,
    title: `Report of ${publisher.names.en}`,
    url: "https://example.org/report",
    publishedOn: "2031-01",
    licence: "CC BY 4.0",
    redistributable: "yes",
    ...over,
  };
}

export function toObservation(day: string, value: number | null, source: Source, over: Partial<Observation> = {}): Observation {
  return {
    id: `${source.id} ${day} ${over.locationCode ?? ""}`,
    indicatorCode: "idps",
    locationCode: "XA",
    referencePeriodStart: day,
    referencePeriodEnd: day,
    value,
    lower: null,
    upper: null,
    qualifier: "exact",
    populationGroup: null,
    sex: null,
    ageGroup: null,
    shelterType: null,
    cause: null,
    denominator: null,
    votingScope: null,
    stage: null,
    originCode: null,
    electionCode: null,
    incidentCode: null,
    source,
    coverage: null,
    note: null,
    fromEdition: 7,
    untilEdition: null,
    ...over,
  };
}

export const governorates: Location[] = ["North", "South", "West"].map((name, index) => ({
  code: `XAG0${index + 1}`,
  kind: "governorate",
  adminLevel: 1,
  parentCode: "XA",
  names: { en: name, ar: null, ckb: null },
  point: null,
}));

/** What a chart gets of the database, empty where nothing is said. */
export function toData(observations: Observation[], over: Partial<ChartData> = {}): ChartData {
  return { observations, locations: [], camps: [], elections: [], indicators: [], breaks: [], dimensionValues: [], ...over };
}
