import "server-only";
import { toUnitWord } from "@/lib/charts/units";
import type { Publisher } from "@/lib/domain/observation";
import { formatPeriod } from "@/lib/format/day";
import { formatNumber } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import type { PageState } from "../page-state";
import { toPublicUrl } from "../public-url";
import { downloadFormats, mediaTypes, toDownloadPath, toFiguresUrl } from "./data-addresses";
import { type IndicatorDataset, listIndicatorDatasets } from "./indicator-datasets";

/** As many documents are named, the newest; the page and the API name them all. */
const MOST_DOCUMENTS = 20;

type Json = Record<string, unknown>;
type Words = Pick<PageState, "t" | "reader" | "locale" | "edition">;

/** An indicator's figures as schema.org's `Dataset`, in the page's language; null where the edition has none. */
export async function loadDatasetJson(code: string, state: Words): Promise<Json | null> {
  const dataset = (await listIndicatorDatasets(state.edition.number)).get(code);
  return dataset ? { "@context": "https://schema.org", ...toDatasetJson(dataset, state) } : null;
}

/** All figures of the edition as schema.org's `DataCatalog`, which names the data set of every indicator. */
export async function loadCatalogJson(state: Words): Promise<Json> {
  const { t, locale, edition, reader } = state;
  const datasets = await listIndicatorDatasets(edition.number);
  return {
    "@context": "https://schema.org",
    ...toCatalogReference(state),
    description: t("data.introduction"),
    inLanguage: locale,
    version: String(edition.number),
    dateModified: edition.committedAt,
    isAccessibleForFree: true,
    publisher: toSite(state),
    dataset: [...datasets.values()].map(({ indicator }) => ({
      "@type": "Dataset",
      "@id": toPublicUrl(`/${locale}/indicators/${indicator.code}#dataset`),
      name: toName(indicator.names, reader),
      description: toName(indicator.definitions, reader),
      url: toPublicUrl(`/${locale}/indicators/${indicator.code}`),
    })),
    distribution: downloadFormats.map((format) => toDownload(toPublicUrl(toDownloadPath(edition.number, format)), format)),
  };
}

function toDatasetJson(dataset: IndicatorDataset, state: Words): Json {
  const { t, reader, locale, edition } = state;
  const { indicator } = dataset;
  const url = toPublicUrl(`/${locale}/indicators/${indicator.code}`);
  return {
    "@type": "Dataset",
    "@id": `${url}#dataset`,
    url,
    identifier: indicator.code,
    name: toName(indicator.names, reader),
    description: toDescription(dataset, state),
    inLanguage: locale,
    keywords: [t(`locations.theme.${indicator.theme}`), t(`indicators.kind.${indicator.kind}`)],
    isAccessibleForFree: true,
    version: String(edition.number),
    dateModified: dataset.changedAt,
    temporalCoverage: `${dataset.firstDay}/${dataset.lastDay}`,
    spatialCoverage: dataset.countries.map(({ code, names }) => ({ "@type": "Place", name: toName(names, reader), identifier: code })),
    variableMeasured: {
      "@type": "PropertyValue",
      name: toName(indicator.names, reader),
      propertyID: indicator.code,
      unitText: toUnitWord(indicator.unit, state),
    },
    creator: dataset.publishers.map((publisher) => toOrganisation(publisher, state)),
    publisher: toSite(state),
    license: dataset.licences.map(({ words, url: address }) => address ?? { "@type": "CreativeWork", name: words, text: words }),
    isBasedOn: dataset.sources.slice(0, MOST_DOCUMENTS).map(({ title, url: address, publishedOn, publisher }) => ({
      "@type": "CreativeWork",
      name: title,
      ...(address && { url: address }),
      ...(publishedOn && { datePublished: publishedOn }),
      publisher: { "@type": "Organization", name: toName(publisher.names, reader) },
    })),
    includedInDataCatalog: toCatalogReference(state),
    // Where no row may be passed on there is nothing to be had but the page.
    ...(dataset.passedOn > 0 && {
      distribution: (["csv", "json"] as const).map((format) => toDownload(toFiguresUrl(indicator.code, edition.number, format), format)),
    }),
  };
}

/** Definition, and what there is: some definitions alone are shorter than search engines take a description for. */
function toDescription({ indicator, figures, passedOn, firstDay, lastDay, publishers }: IndicatorDataset, { t, reader }: Words): string {
  return [
    toName(indicator.definitions, reader),
    t("data.dataset.extent", {
      count: figures,
      text: formatNumber(figures, reader),
      period: formatPeriod(firstDay, lastDay, reader),
      publishers: publishers.map(({ names }) => toName(names, reader)).join(t("list.comma")),
    }),
    ...(passedOn < figures
      ? [t("data.dataset.withheld", { count: figures - passedOn, text: formatNumber(figures - passedOn, reader) })]
      : []),
  ].join(" ");
}

function toOrganisation({ names, shortNames, url }: Publisher, { reader }: Words): Json {
  const [name, short] = [toName(names, reader), toName(shortNames, reader)];
  return { "@type": "Organization", name, ...(short !== name && { alternateName: short }), ...(url && { url }) };
}

function toSite({ t, locale }: Words): Json {
  return { "@type": "Organization", name: t("site.name"), url: toPublicUrl(`/${locale}`) };
}

function toCatalogReference({ t, locale }: Words): Json {
  return {
    "@type": "DataCatalog",
    "@id": toPublicUrl(`/${locale}/data#catalog`),
    name: t("site.name"),
    url: toPublicUrl(`/${locale}/data`),
  };
}

function toDownload(contentUrl: string, format: keyof typeof mediaTypes): Json {
  return { "@type": "DataDownload", encodingFormat: mediaTypes[format], contentUrl };
}
