import "server-only";
import { toLicenceWords } from "@/lib/charts/licence-words";
import type { Publisher, Source } from "@/lib/domain/observation";
import { type PublishedSeries, toBodyCode } from "@/lib/domain/published-series";
import { toSearchText } from "@/lib/domain/search-text";
import { formatPartialDate, formatYear } from "@/lib/format/day";
import { formatNumber } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import { themes } from "./latest-readings";
import type { PageState } from "./page-state";
import { type LinkedDocument, type PublisherCatalogue, passesOn, toBodyName } from "./publisher-catalogue";

export type ListedPublisher = {
  code: string;
  name: string;
  url: string | null;
  closed: string | null;
  /** A line a theme: how many figures of how many indicators, from when to when. */
  themes: string[];
  /** Whose figures it passes on. */
  passesOn: string | null;
  document: (LinkedDocument & { published: string }) | null;
  licence: { original: string; text: string; url: string | null; use: string };
};

export type PublisherGroup = { key: string; heading: string; publishers: ListedPublisher[] };

/** Publishers of figures by what they are, and apart from them those that only print what others counted. */
export type PublisherList = { groups: PublisherGroup[]; passing: PublisherGroup; found: number };

const groupKeys = ["un", "intergovernmental", "government", "academic", "ngo", "others"] as const;

/** Every publisher of the edition, or those whose name or code has every word of a search, in any of the languages. */
export function listAllPublishers(catalogue: PublisherCatalogue, search: string, state: PageState): PublisherList {
  const { t, locale } = state;
  const words = toSearchText(search).split(" ").filter(Boolean);
  const found = [...catalogue.publishers.values()].filter(({ code, names, shortNames }) => {
    const text = toSearchText([code, ...Object.values(names), ...Object.values(shortNames)].filter(Boolean).join(" "));
    return words.every((word) => text.includes(word));
  });
  const bodies = new Set(catalogue.series.map(toBodyCode));
  const toGroupKey = ({ code }: Publisher) => {
    if (passesOn(catalogue, code) || !bodies.has(code)) return "passing";
    return groupKeys.find((key) => key === catalogue.kinds.get(code)) ?? "others";
  };
  const toGroup = (key: (typeof groupKeys)[number] | "passing"): PublisherGroup => ({
    key,
    heading: t(`sources.list.group.${key}`),
    publishers: found
      .filter((publisher) => toGroupKey(publisher) === key)
      .map((publisher) => toListed(publisher, catalogue, state))
      .sort((a, b) => a.name.localeCompare(b.name, locale)),
  });
  return {
    groups: groupKeys.map(toGroup).filter(({ publishers }) => publishers.length > 0),
    passing: toGroup("passing"),
    found: found.length,
  };
}

function toListed(publisher: Publisher, catalogue: PublisherCatalogue, state: PageState): ListedPublisher {
  const { t, reader } = state;
  const own = catalogue.series.filter((series) => toBodyCode(series) === publisher.code);
  const passed = catalogue.series.filter((series) => series.publisherCode === publisher.code && series.quotedBodyCode !== null);
  return {
    code: publisher.code,
    name: toName(publisher.names, reader),
    url: publisher.url,
    closed: publisher.activeUntil ? t("sources.list.closed", { date: formatPartialDate(publisher.activeUntil, reader) }) : null,
    themes: themes.flatMap((theme) => toThemeText(theme, own, catalogue, state)),
    passesOn: toPassedText(passed, catalogue, state),
    document: toNewestDocument([...own, ...passed], catalogue, state),
    licence: {
      original: publisher.licence,
      text: toLicenceWords(publisher.licence, { t }),
      url: publisher.licenceUrl,
      use: t(`sources.list.use.${publisher.redistributable}`),
    },
  };
}

function toThemeText(
  theme: (typeof themes)[number],
  own: PublishedSeries[],
  { indicators }: PublisherCatalogue,
  { t, reader }: PageState,
): string[] {
  const ofTheme = own.filter(({ indicatorCode }) => indicators.get(indicatorCode)?.theme === theme);
  if (ofTheme.length === 0) return [];
  const counted = new Set(ofTheme.map(({ indicatorCode }) => indicatorCode)).size;
  const figures = sumFigures(ofTheme);
  return [
    t("sources.list.theme", {
      theme: t(`locations.theme.${theme}`),
      figures: t("sources.figures", { count: figures, text: formatNumber(figures, reader) }),
      indicators: t("sources.list.indicators", { count: counted, text: formatNumber(counted, reader) }),
      years: toYears(ofTheme, { t, reader }),
    }),
  ];
}

function toPassedText(passed: PublishedSeries[], catalogue: PublisherCatalogue, state: PageState): string | null {
  if (passed.length === 0) return null;
  const { t, reader } = state;
  const figures = sumFigures(passed);
  const quoted = [...new Set(passed.map(toBodyCode))].map((code) => toBodyName(catalogue, code, state)).sort();
  return t("sources.list.passesOn", {
    figures: t("sources.figures", { count: figures, text: formatNumber(figures, reader) }),
    bodies: quoted.join(t("list.comma")),
    years: toYears(passed, state),
  });
}

/** "2019 to 2025", or the one year. */
function toYears(series: PublishedSeries[], { t, reader }: Pick<PageState, "t" | "reader">): string {
  const years = series.flatMap(({ firstEnd, lastEnd }) => [firstEnd, lastEnd]).map((day) => Number(day.slice(0, 4)));
  const [from, to] = [Math.min(...years), Math.max(...years)];
  if (from === to) return formatYear(to, reader);
  return t("sources.list.years", { from: formatYear(from, reader), to: formatYear(to, reader) });
}

function sumFigures(series: PublishedSeries[]): number {
  return series.reduce((sum, { figures }) => sum + figures, 0);
}

/** By the day of publication as far as it is stated. */
function toNewestDocument(series: PublishedSeries[], { sources }: PublisherCatalogue, { reader }: PageState): ListedPublisher["document"] {
  const documents = series.flatMap(({ sourceId }) => sources.get(sourceId) ?? []);
  const dated = documents.filter((source): source is Source & { publishedOn: string } => source.publishedOn !== null);
  const newest = dated.reduce<(typeof dated)[number] | null>(
    (latest, source) => (latest && latest.publishedOn >= source.publishedOn ? latest : source),
    null,
  );
  if (!newest) return null;
  return { text: newest.title, title: newest.title, url: newest.url, published: formatPartialDate(newest.publishedOn, reader) };
}
