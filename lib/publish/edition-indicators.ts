import "server-only";
import type { WantedChanges } from "@/lib/data/edition-figures";
import type { EditionChanges, EditionEntry, IndicatorChanges } from "@/lib/domain/edition-changes";
import type { Indicator, Theme } from "@/lib/domain/indicator";
import { formatNumber } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import { type FigureChangeLine, loadFigureChangeLines, toWantedChanges } from "./edition-figures";
import { toFigureCounts, toTotal } from "./edition-summary";
import { themes } from "./latest-readings";
import { type PageState, toPageHref, toSamePageHref } from "./page-state";

/** Changes of one indicator in an edition: how many, and the first of them in words. */
export type IndicatorGroup = {
  code: string;
  name: string;
  counts: string;
  lines: FigureChangeLine[];
  /** "26 more changes are not listed here." and where they are; null where all are listed. */
  notListed: { text: string; href: string } | null;
  tableHref: string;
};

export type ThemeGroup = { theme: Theme; heading: string; indicators: IndicatorGroup[] };

/** Lines of a whole page, shared out among the indicators; each gets a few, none more than the most. */
const LINES_OF_PAGE = 400;
const FEWEST = 10;
const MOST = 100;

/** Changes of figures by theme and indicator, those that the edition changed most first. */
export async function loadThemeGroups(
  edition: EditionEntry,
  changes: EditionChanges,
  indicators: ReadonlyMap<string, Indicator>,
  state: PageState,
): Promise<ThemeGroup[]> {
  const each = Math.min(MOST, Math.max(FEWEST, Math.floor(LINES_OF_PAGE / Math.max(1, changes.indicators.length))));
  const wanted = changes.indicators.flatMap((ofIndicator) => toWantedChanges(ofIndicator, 0, each));
  const lines = await loadFigureChangeLines(edition, wanted, indicators, state);
  const most = [...changes.indicators].sort((a, b) => toTotal(b) - toTotal(a) || a.indicatorCode.localeCompare(b.indicatorCode, "en"));
  return themes.flatMap((theme) => {
    const ofTheme = most.flatMap((one) => {
      const indicator = indicators.get(one.indicatorCode);
      return indicator?.theme === theme ? [toGroup(one, indicator, lines.get(indicator.code) ?? [], edition, state)] : [];
    });
    return ofTheme.length > 0 ? [{ theme, heading: state.t(`locations.theme.${theme}`), indicators: ofTheme }] : [];
  });
}

/** One page of all changes of one indicator; null where the edition changed none of it. */
export type IndicatorPageOfChanges = IndicatorGroup & { range: string; previousHref: string | null; nextHref: string | null };

export async function loadIndicatorChanges(
  { indicatorCode, page }: { indicatorCode: string; page: number },
  edition: EditionEntry,
  changes: EditionChanges,
  indicators: ReadonlyMap<string, Indicator>,
  state: PageState,
): Promise<IndicatorPageOfChanges | null> {
  const ofIndicator = changes.indicators.find((one) => one.indicatorCode === indicatorCode);
  const indicator = indicators.get(indicatorCode);
  if (!ofIndicator || !indicator) return null;
  const { t, reader, locale } = state;
  const skip = (page - 1) * MOST;
  const wanted: WantedChanges[] = toWantedChanges(ofIndicator, skip, MOST);
  const lines = (await loadFigureChangeLines(edition, wanted, indicators, state)).get(indicatorCode) ?? [];
  const total = toTotal(ofIndicator);
  const toHref = (wantedPage: number) =>
    toSamePageHref(state, locale, `/editions/${edition.number}`, { page: wantedPage === 1 ? null : String(wantedPage) });
  return {
    ...toGroup(ofIndicator, indicator, lines, edition, state),
    notListed: null,
    range: t("editions.rangeOfChanges", {
      first: formatNumber(Math.min(skip + 1, total), reader),
      last: formatNumber(Math.min(skip + lines.length, total), reader),
      total: formatNumber(total, reader),
    }),
    previousHref: page > 1 ? toHref(page - 1) : null,
    nextHref: skip + lines.length < total && lines.length > 0 ? toHref(page + 1) : null,
  };
}

function toGroup(
  changes: IndicatorChanges,
  { code, names }: Indicator,
  lines: FigureChangeLine[],
  edition: EditionEntry,
  state: PageState,
): IndicatorGroup {
  const { t, reader, locale } = state;
  const rest = toTotal(changes) - lines.length;
  return {
    code,
    name: toName(names, reader),
    counts: toFigureCounts(changes, state),
    lines,
    notListed:
      rest > 0
        ? {
            text: t("editions.notListed", { count: rest, text: formatNumber(rest, reader) }),
            href: toPageHref(state, locale, `/editions/${edition.number}`, { indicator: code }),
          }
        : null,
    tableHref: `${toPageHref(state, locale, `/indicators/${code}`, { edition: String(edition.number) })}#figures`,
  };
}
