import "server-only";
import { listLatestOfBodies } from "@/lib/domain/carried-on";
import { groupBy } from "@/lib/domain/group-by";
import type { Theme } from "@/lib/domain/indicator";
import { type PublishedSeries, toBodyCode } from "@/lib/domain/published-series";
import { formatNumber } from "@/lib/format/number";
import { themes } from "./latest-readings";
import type { PageState } from "./page-state";
import {
  COUNTRY,
  isHere,
  type LinkedDocument,
  type PublisherCatalogue,
  passesOn,
  toBodyName,
  toDocument,
  toIndicatorLink,
  toPartTexts,
  toPeriodText,
  toPlaceText,
} from "./publisher-catalogue";

export type RecentBody = {
  code: string;
  name: string;
  /** "Displaced people; Yazidis; Iraq" in parts: the indicator leads to its page. */
  indicator: { name: string; href: string };
  of: string;
  period: string;
  document: LinkedDocument;
  more: string;
};

export type RecentTheme = { theme: Theme; heading: string; sentence: string; bodies: RecentBody[] };

/**
 * Of each theme who has figures of recent periods about this country, those of the whole country first, and its newest one. Bodies that
 * closed and outlets that print what others counted are left out.
 */
export function listRecentBodies(catalogue: PublisherCatalogue, recentSince: string, state: PageState): RecentTheme[] {
  const { t } = state;
  const recent = catalogue.series.filter((series) => {
    const body = toBodyCode(series);
    const isClosed = (catalogue.publishers.get(body)?.activeUntil ?? null) !== null;
    return isHere(series) && !isClosed && !passesOn(catalogue, body) && !series.isDoubtful && series.lastEnd >= recentSince;
  });
  return themes.map((theme) => {
    const byBody = groupBy(
      recent.filter(({ indicatorCode }) => catalogue.indicators.get(indicatorCode)?.theme === theme),
      toBodyCode,
    );
    const isNational = (series: readonly PublishedSeries[]) => series.some(({ place }) => place.code === COUNTRY);
    const newest = [...byBody].flatMap(([code, series]) => {
      const national = series.filter(({ place }) => place.code === COUNTRY);
      const [latest] = listLatestOfBodies(national.length > 0 ? national : series);
      return latest ? [{ code, series, latest }] : [];
    });
    newest.sort(
      (a, b) => Number(isNational(b.series)) - Number(isNational(a.series)) || b.latest.lastEnd.localeCompare(a.latest.lastEnd, "en"),
    );
    const bodies = newest.map(({ code, series, latest }) => toRecentBody(code, series, latest, catalogue, state));
    const words = { count: bodies.length, text: formatNumber(bodies.length, state.reader), names: bodies.map(({ name }) => name) };
    return {
      theme,
      heading: t(`sources.recent.heading.${theme}`),
      sentence: t("sources.recent.sentence", { ...words, names: words.names.join(t("list.comma")) }),
      bodies,
    };
  });
}

function toRecentBody(
  code: string,
  series: PublishedSeries[],
  latest: PublishedSeries,
  catalogue: PublisherCatalogue,
  state: PageState,
): RecentBody {
  const others = new Set(series.map(({ indicatorCode }) => indicatorCode)).size - 1;
  return {
    code,
    name: toBodyName(catalogue, code, state),
    indicator: toIndicatorLink(catalogue, latest.indicatorCode, state),
    of: [...toPartTexts(latest, catalogue, state), toPlaceText(latest, catalogue, state)].join(state.t("list.separator")),
    period: toPeriodText(latest, state),
    document: toDocument(latest, catalogue, state),
    more: others === 0 ? "" : state.t("sources.recent.more", { count: others, text: formatNumber(others, state.reader) }),
  };
}
