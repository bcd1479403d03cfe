import "server-only";
import type { CatalogueChanges, EditionChanges, EditionEntry, IndicatorChanges } from "@/lib/domain/edition-changes";
import type { Indicator, Theme } from "@/lib/domain/indicator";
import { formatNumber } from "@/lib/format/number";
import { type Reader, toName } from "@/lib/format/reader";
import type { Translator } from "@/lib/i18n/translator";
import { themes } from "./latest-readings";

type Words = { t: Translator; reader: Reader };

/** Indicators that a sentence names; the rest it counts. */
const NAMED = 3;

/** What an edition changed, a sentence for each theme whose figures it changed and for each catalogue; of one theme only where one is given. */
export function toEditionSentences(
  edition: Pick<EditionEntry, "subject">,
  changes: EditionChanges,
  indicators: ReadonlyMap<string, Indicator>,
  words: Words,
  only?: Theme,
): string[] {
  const ofThemes = themes
    .filter((theme) => only === undefined || theme === only)
    .flatMap((theme) => {
      const ofTheme = changes.indicators.filter(({ indicatorCode }) => indicators.get(indicatorCode)?.theme === theme);
      return ofTheme.length > 0 ? [toThemeSentence(theme, ofTheme, indicators, words)] : [];
    });
  if (only !== undefined) return ofThemes;
  return [
    ...ofThemes,
    ...changes.catalogues.map((catalogue) => toCatalogueSentence(catalogue, words)),
    ...(edition.subject === "boundaries" ? [words.t("editions.boundaries")] : []),
  ];
}

function toThemeSentence(theme: Theme, changes: IndicatorChanges[], indicators: ReadonlyMap<string, Indicator>, words: Words): string {
  const { t, reader } = words;
  const most = [...changes].sort((a, b) => toTotal(b) - toTotal(a) || a.indicatorCode.localeCompare(b.indicatorCode, "en"));
  const others = most.length - NAMED;
  const named = most.slice(0, others > 0 ? NAMED : most.length).map(({ indicatorCode }) => {
    const indicator = indicators.get(indicatorCode);
    return indicator ? toName(indicator.names, reader) : indicatorCode;
  });
  if (others > 0) named.push(t("editions.otherIndicators", { count: others, text: formatNumber(others, reader) }));
  return t("editions.themeSentence", {
    theme: t(`locations.theme.${theme}`),
    counts: toFigureCounts(sumChanges(changes), words),
    indicators: named.join(t("list.separator")),
  });
}

function toCatalogueSentence(changes: CatalogueChanges, words: Words): string {
  return words.t("editions.groupSentence", {
    name: words.t(`editions.catalogue.${changes.catalogue}`),
    counts: toEntryCounts(changes, words),
  });
}

/** Counts of an edition in words, figures before entries: "12 new figures, one revised figure, 3 new catalogue entries". */
export function toEditionCounts(edition: Pick<EditionEntry, "subject">, changes: EditionChanges, words: Words): string {
  const entries = changes.catalogues.reduce((sum, one) => ({ added: sum.added + one.added, revised: sum.revised + one.revised }), {
    added: 0,
    revised: 0,
  });
  const parts = [
    toFigureCounts(sumChanges(changes.indicators), words),
    toEntryCounts(entries, words),
    edition.subject === "boundaries" ? words.t("editions.boundaries") : "",
  ];
  return parts.filter((part) => part !== "").join(words.t("list.comma"));
}

/** "12 new figures, one revised figure"; nothing where there is none. */
export function toFigureCounts({ added, revised, withdrawn }: Omit<IndicatorChanges, "indicatorCode">, words: Words): string {
  return joinCounts({ added, revised, withdrawn }, words);
}

/** "3 new catalogue entries"; nothing where there is none. */
export function toEntryCounts({ added, revised }: Omit<CatalogueChanges, "catalogue">, words: Words): string {
  return joinCounts({ entriesAdded: added, entriesRevised: revised }, words);
}

type CountName = "added" | "revised" | "withdrawn" | "entriesAdded" | "entriesRevised";

function joinCounts(counts: Partial<Record<CountName, number>>, { t, reader }: Words): string {
  return (Object.entries(counts) as [CountName, number][])
    .filter(([, count]) => count > 0)
    .map(([name, count]) => t(`editions.counts.${name}`, { count, text: formatNumber(count, reader) }))
    .join(t("list.comma"));
}

/** Changes of several indicators as counts; figures of unlike things are counted, never added. */
export function sumChanges(changes: IndicatorChanges[]): Omit<IndicatorChanges, "indicatorCode"> {
  const sum = { added: 0, revised: 0, withdrawn: 0 };
  for (const { added, revised, withdrawn } of changes) {
    sum.added += added;
    sum.revised += revised;
    sum.withdrawn += withdrawn;
  }
  return sum;
}

/** How many figures an edition changed of an indicator, in any way. */
export function toTotal({ added, revised, withdrawn }: Omit<IndicatorChanges, "indicatorCode">): number {
  return added + revised + withdrawn;
}
