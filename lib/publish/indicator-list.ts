import "server-only";
import { listIndicatorExtents } from "@/lib/data/indicator-extents";
import { listIndicators } from "@/lib/data/indicators";
import type { Theme } from "@/lib/domain/indicator";
import { toSearchText } from "@/lib/domain/search-text";
import { formatYear } from "@/lib/format/day";
import { formatNumber } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import { themes } from "./latest-readings";
import { type PageState, toPageHref } from "./page-state";

export type ListedIndicator = { code: string; name: string; definition: string; href: string; extent: string };

/** Indicators by theme; with a search text only those whose name, definition or code has every word of it, in any of the languages. */
export async function listIndicatorsByTheme(search: string, state: PageState): Promise<{ theme: Theme; indicators: ListedIndicator[] }[]> {
  const { reader, locale, t, edition } = state;
  const [indicators, extents] = await Promise.all([listIndicators(edition.number), listIndicatorExtents(edition.number)]);
  const byCode = new Map(extents.map((extent) => [extent.indicatorCode, extent]));
  const words = toSearchText(search).split(" ").filter(Boolean);
  const found = indicators.filter(({ code, names, definitions }) => {
    const text = toSearchText([code, ...Object.values(names), ...Object.values(definitions)].filter(Boolean).join(" "));
    return words.every((word) => text.includes(word));
  });
  return themes
    .map((theme) => ({
      theme,
      indicators: found
        .filter((indicator) => indicator.theme === theme)
        .map(({ code, names, definitions }) => {
          const extent = byCode.get(code);
          return {
            code,
            name: toName(names, reader),
            definition: toName(definitions, reader),
            href: toPageHref(state, locale, `/indicators/${code}`),
            extent: extent
              ? t("indicators.extent", {
                  count: extent.figures,
                  text: formatNumber(extent.figures, reader),
                  years: toYears(extent, state),
                })
              : t("indicators.noFigures"),
          };
        })
        .sort((a, b) => a.name.localeCompare(b.name, locale)),
    }))
    .filter((group) => group.indicators.length > 0);
}

/** "2019 to 2025", or the one year. */
function toYears({ firstDay, lastDay }: { firstDay: string; lastDay: string }, { t, reader }: PageState): string {
  const from = formatYear(Number(firstDay.slice(0, 4)), reader);
  const to = formatYear(Number(lastDay.slice(0, 4)), reader);
  return from === to ? to : t("sources.list.years", { from, to });
}
