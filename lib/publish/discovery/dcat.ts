import "server-only";
import { getCurrentEdition } from "@/lib/data/editions";
import { compareCodes } from "@/lib/domain/compare";
import type { Edition } from "@/lib/domain/indicator";
import type { Names, Publisher } from "@/lib/domain/observation";
import { type Locale, locales, toDefaultDigits } from "@/lib/i18n/locales";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import { toPublicUrl } from "../public-url";
import { type DownloadFormat, downloadFormats, mediaTypes, toDownloadPath, toFiguresUrl } from "./data-addresses";
import { type DatasetLicence, type IndicatorDataset, listIndicatorDatasets } from "./indicator-datasets";
import { type RdfNode, type RdfValue, toJsonLd, toTurtle } from "./rdf";

const prefixes = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  prov: "http://www.w3.org/ns/prov#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

/** Vocabularies of the EU's Publications Office, which DCAT-AP asks for. */
const authority = "http://publications.europa.eu/resource/authority";
const languages: Record<Locale, string> = { en: "ENG", ar: "ARA", ckb: "KUR" };
const themes = { displacement: "SOCI", turnout: "GOVE", casualties: "SOCI" } as const;
const fileTypes: Partial<Record<DownloadFormat | "csv" | "json", string>> = {
  csv: "CSV",
  json: "JSON",
  zip: "ZIP",
  xlsx: "XLSX",
  parquet: "PARQUET",
};
/** The site is of this country; places of other countries are named by their words alone. */
const countryCodes: Record<string, string> = { IQ: "IRQ" };

export type DcatSyntax = "jsonld" | "ttl";

/** All indicators of the newest edition, and everything as one data set, described by DCAT-AP 3. */
export async function writeDcat(syntax: DcatSyntax): Promise<string> {
  const edition = await getCurrentEdition();
  const datasets = [...(await listIndicatorDatasets(edition.number)).values()];
  const nodes = [
    toCatalog(edition, datasets),
    toService(datasets),
    toEverything(edition, datasets),
    ...datasets.map((dataset) => toDataset(dataset, edition)),
    toSite(),
    ...listPublishers(datasets).map(toAgent),
  ];
  return syntax === "ttl" ? toTurtle(nodes, prefixes) : toJsonLd(nodes, prefixes);
}

function toCatalog(edition: Edition, datasets: IndicatorDataset[]): RdfNode {
  return {
    id: toId("catalog"),
    type: "dcat:Catalog",
    properties: [
      ["dct:title", translate((t) => t("site.name"))],
      ["dct:description", translate((t) => t("data.introduction"))],
      ["dct:publisher", [{ iri: toId("site") }]],
      ["dct:language", locales.map((locale) => ({ iri: `${authority}/language/${languages[locale]}` }))],
      ["dct:spatial", [{ iri: `${authority}/country/IRQ` }]],
      ["dct:modified", [toInstant(edition.committedAt)]],
      ["foaf:homepage", [{ iri: toPublicUrl("/en/data") }]],
      ["dcat:themeTaxonomy", [{ iri: `${authority}/data-theme` }]],
      ["dcat:service", [{ iri: toId("api") }]],
      ["dcat:dataset", [{ iri: toId("everything") }, ...datasets.map(({ indicator }) => ({ iri: toId(indicator.code) }))]],
    ],
  };
}

function toService(datasets: IndicatorDataset[]): RdfNode {
  return {
    id: toId("api"),
    type: "dcat:DataService",
    properties: [
      ["dct:title", translate((t) => t("data.api.title"))],
      ["dcat:endpointURL", [{ iri: toPublicUrl("/api/v1") }]],
      ["dcat:endpointDescription", [{ iri: toPublicUrl("/api/v1/openapi.json") }]],
      ["dct:publisher", [{ iri: toId("site") }]],
      ["dct:accessRights", [{ iri: `${authority}/access-right/PUBLIC` }]],
      ["dcat:servesDataset", datasets.filter(({ passedOn }) => passedOn > 0).map(({ indicator }) => ({ iri: toId(indicator.code) }))],
    ],
  };
}

function toEverything(edition: Edition, datasets: IndicatorDataset[]): RdfNode {
  const days = datasets.flatMap(({ firstDay, lastDay }) => [firstDay, lastDay]).sort();
  return {
    id: toId("everything"),
    type: "dcat:Dataset",
    properties: [
      ["dct:title", translate((t) => t("data.everything"))],
      ["dct:description", translate((t) => t("data.introduction"))],
      ["dct:publisher", [{ iri: toId("site") }]],
      ["dct:creator", listPublishers(datasets).map(({ code }) => ({ iri: toPublisherId(code) }))],
      ["dcat:version", [{ text: String(edition.number) }]],
      ["dct:modified", [toInstant(edition.committedAt)]],
      ["dct:spatial", [{ iri: `${authority}/country/IRQ` }]],
      ["dct:temporal", [toPeriod(days[0] ?? "", days.at(-1) ?? "")]],
      ["dct:accessRights", [{ iri: `${authority}/access-right/PUBLIC` }]],
      ["dcat:landingPage", [{ iri: toPublicUrl("/en/data") }]],
      [
        "dcat:distribution",
        downloadFormats.map((format) => {
          const address = toPublicUrl(toDownloadPath(edition.number, format));
          return toDistribution(address, format, listLicences(datasets), [["dcat:downloadURL", [{ iri: address }]]]);
        }),
      ],
    ],
  };
}

function toDataset(dataset: IndicatorDataset, edition: Edition): RdfNode {
  const { indicator, countries, sources, publishers, firstDay, lastDay, changedAt, passedOn, licences } = dataset;
  return {
    id: toId(indicator.code),
    type: "dcat:Dataset",
    properties: [
      ["dct:title", toTexts(indicator.names)],
      ["dct:description", toTexts(indicator.definitions)],
      ["dct:identifier", [{ text: indicator.code }]],
      ["dct:publisher", [{ iri: toId("site") }]],
      ["dct:creator", publishers.map(({ code }) => ({ iri: toPublisherId(code) }))],
      ["dcat:theme", [{ iri: `${authority}/data-theme/${themes[indicator.theme]}` }]],
      ["dcat:keyword", translate((t) => t(`locations.theme.${indicator.theme}`))],
      ["dct:language", [{ iri: `${authority}/language/ENG` }]],
      ["dcat:version", [{ text: String(edition.number) }]],
      ["dct:modified", [toInstant(changedAt)]],
      ["dct:temporal", [toPeriod(firstDay, lastDay)]],
      ["dct:spatial", countries.map(({ code, names }) => toPlace(code, names))],
      ["dct:accessRights", [{ iri: `${authority}/access-right/PUBLIC` }]],
      ["dcat:landingPage", locales.map((locale) => ({ iri: toPublicUrl(`/${locale}/indicators/${indicator.code}`) }))],
      ["dct:source", sources.flatMap(({ url }) => (url && /^https?:\/\//.test(url) ? [{ iri: url }] : []))],
      [
        "dcat:distribution",
        passedOn === 0
          ? []
          : (["csv", "json"] as const).map((format) => {
              const address = toFiguresUrl(indicator.code, edition.number, format);
              return toDistribution(address, format, licences, [["dcat:accessService", [{ iri: toId("api") }]]]);
            }),
      ],
    ],
  };
}

function toDistribution(
  address: string,
  format: keyof typeof mediaTypes,
  licences: DatasetLicence[],
  more: RdfNode["properties"],
): RdfNode {
  const [only, ...others] = licences;
  return {
    id: null,
    type: "dcat:Distribution",
    properties: [
      ["dct:title", [{ text: format.toUpperCase() }]],
      ["dcat:accessURL", [{ iri: address }]],
      ["dcat:mediaType", [{ iri: `https://www.iana.org/assignments/media-types/${mediaTypes[format]}` }]],
      ["dct:format", fileTypes[format] ? [{ iri: `${authority}/file-type/${fileTypes[format]}` }] : []],
      // A distribution has one licence at most; of figures under several, each row says its own, and these are they.
      ["dct:license", only && others.length === 0 ? [toLicence(only)] : []],
      ["dct:rights", others.length === 0 ? [] : licences.map(({ words }) => toRights(words))],
      ...more,
    ],
  };
}

function toLicence({ words, url }: DatasetLicence): RdfNode {
  return { id: url, type: "dct:LicenseDocument", properties: [["dct:title", [{ text: words }]]] };
}

function toRights(words: string): RdfNode {
  return { id: null, type: "dct:RightsStatement", properties: [["rdfs:label", [{ text: words }]]] };
}

function toPlace(code: string, names: Names): RdfValue {
  const known = countryCodes[code];
  return known
    ? { iri: `${authority}/country/${known}` }
    : { id: null, type: "dct:Location", properties: [["rdfs:label", toTexts(names)]] };
}

function toPeriod(start: string, end: string): RdfNode {
  const toDay = (text: string): RdfValue[] => (text === "" ? [] : [{ text, datatype: "xsd:date" }]);
  return {
    id: null,
    type: "dct:PeriodOfTime",
    properties: [
      ["dcat:startDate", toDay(start)],
      ["dcat:endDate", toDay(end)],
    ],
  };
}

function toSite(): RdfNode {
  return {
    id: toId("site"),
    type: "foaf:Agent",
    properties: [
      ["foaf:name", translate((t) => t("site.name"))],
      ["foaf:homepage", [{ iri: toPublicUrl("/en") }]],
    ],
  };
}

function toAgent({ code, names, url }: Publisher): RdfNode {
  return {
    id: toPublisherId(code),
    type: "foaf:Agent",
    properties: [
      ["foaf:name", toTexts(names)],
      ["foaf:homepage", url && /^https?:\/\//.test(url) ? [{ iri: url }] : []],
    ],
  };
}

function listPublishers(datasets: IndicatorDataset[]): Publisher[] {
  const found = new Map(datasets.flatMap(({ publishers }) => publishers.map((publisher) => [publisher.code, publisher] as const)));
  return [...found.values()].sort((a, b) => compareCodes(a.code, b.code));
}

function listLicences(datasets: IndicatorDataset[]): DatasetLicence[] {
  const found = new Map(datasets.flatMap(({ licences }) => licences.map((licence) => [licence.words, licence] as const)));
  return [...found.values()].sort((a, b) => compareCodes(a.words, b.words));
}

function toTexts(names: Names): RdfValue[] {
  return locales.flatMap((language) => (names[language] === null ? [] : [{ text: names[language], language }]));
}

function translate(toText: (t: Translator) => string): RdfValue[] {
  return locales.map((language) => ({
    text: toText(getTranslator({ locale: language, digits: toDefaultDigits(language) })),
    language,
  }));
}

function toInstant(text: string): RdfValue {
  return { text, datatype: "xsd:dateTime" };
}

/** Resources bear the catalogue's own address, so that whoever follows one finds it there. */
function toId(name: string): string {
  return toPublicUrl(`/dcat.jsonld#${encodeURIComponent(name)}`);
}

function toPublisherId(code: string): string {
  return toId(`publisher-${code}`);
}
