import type { z } from "zod";
import type { Observation } from "@/lib/domain/observation";
import { toPeriodSpan } from "@/lib/domain/period-span";
import { toSumsOfMonths } from "@/lib/domain/sum-of-months";
import { formatYear } from "@/lib/format/day";
import { toValueAxis } from "../../axes";
import { type ChartContext, defineChart } from "../../definition";
import { toFrame, toHeadings } from "../../frame";
import { SourceList } from "../../source-list";
import type { ChartSeries } from "../../spec";
import { toAsOfControl } from "../../trend-controls";
import { toGiven } from "../../trend-parameters";
import { type CasualtyIndicator, keepUnami, listGroups, toCountryQuery, unamiParameters } from "./unami-figures";
import { toGroupControl, toGroupMeanings, toGroupNames, toIndicatorControl } from "./unami-words";
import { toPublishedRow, toSumRow, type YearRow } from "./unami-year-rows";
import { toYearNotes, toYearSentence } from "./unami-year-words";

const SLUG = "unami-casualties-by-year";

/** Ways in which UNAMI counted civilians; shown side by side, each by itself, unless a reader chooses one group. */
const civilians = ["civilians", "civilians_incl_police", "civilians_excl_police"];

/**
 * Totals of years as published, one row a figure, and apart from them the totals that this site adds up of twelve months of one group. A
 * year with a month missing is never added: its total would look like those of whole years. The notes say which years these are.
 */
export const unamiByYear = defineChart<z.infer<typeof unamiParameters>>({
  slug: SLUG,
  parameters: unamiParameters,
  needs: ({ indicator = "killed" }) => ({ observations: [toCountryQuery(indicator)] }),
  build: (wanted, data, context) => {
    const { t } = context;
    const indicator = wanted.indicator ?? "killed";
    const all = keepUnami(data.observations);
    const chosen = wanted.population_group ? [wanted.population_group] : civilians;
    const shown = all.filter((one) => chosen.includes(one.populationGroup ?? ""));
    const published = shown.filter(isOfYear);
    const { sums, unsummed } = toSumsOfMonths(shown);
    const toGroup = toGroupNames(data.dimensionValues, context);
    const sources = new SourceList(context);
    const rows = sortRows([
      ...published.map((one) => toPublishedRow(one, toGroup, sources, context)),
      ...sums.map((sum) => toSumRow(sum, toGroup, sources, context)),
    ]);
    const isEmpty = rows.length === 0;
    const who = wanted.population_group ? toGroup(wanted.population_group) : t(`chart.${SLUG}.civilians`);
    const title = toTitle(indicator, who, rows, context);
    const frame = toFrame({ slug: SLUG, kind: "readings", parameters: toGiven(wanted), unit: "persons", category: "period" }, context);
    const words = { published, sums, unsummed, others: listLater(shown, published), toGroup, sources };
    const notes = isEmpty ? [] : [...toYearNotes(words, context), ...toGroupMeanings(listCodes(shown), data.dimensionValues, context)];
    return {
      ...frame,
      tableHeadings: { ...frame.tableHeadings, series: t("chart.unami.who"), category: t(`chart.${SLUG}.how`) },
      title,
      headings: toHeadings(title, sources.sources, context),
      sentence: isEmpty ? "" : toYearSentence(words, context),
      categoryAxis: { kind: "readings", title: t(`chart.${SLUG}.how`), domain: [0, rows.length], ticks: [] },
      valueAxis: toValueAxis(Math.max(0, ...rows.map(({ point }) => point.upper ?? point.value ?? 0)), "persons", context.reader),
      series: toSeries(rows),
      breaks: [],
      notes,
      sources: sources.sources,
      controls: [
        toIndicatorControl(indicator, context),
        toGroupControl(wanted.population_group ?? "", toOptions(all, toGroup, context), context),
        toAsOfControl(context),
      ],
      emptyMessage: isEmpty ? t(`chart.${SLUG}.empty`, { measure: t(`chart.unami.${indicator}`), group: who }) : null,
    };
  },
});

function isOfYear(observation: Observation): boolean {
  return toPeriodSpan(observation.referencePeriodStart, observation.referencePeriodEnd) === "year";
}

/** Figures of other periods that begin after the last year with a published total. */
function listLater(shown: readonly Observation[], published: readonly Observation[]): Observation[] {
  const last =
    published
      .map((one) => one.referencePeriodEnd)
      .sort()
      .at(-1) ?? "";
  return shown.filter(
    (one) => toPeriodSpan(one.referencePeriodStart, one.referencePeriodEnd) === "other" && one.referencePeriodStart > last,
  );
}

function listCodes(shown: readonly Observation[]): string[] {
  return listGroups(shown).map(({ code }) => code);
}

/** Groups of which there is a total, published or added. */
function toOptions(all: readonly Observation[], toGroup: (code: string) => string, { t }: ChartContext) {
  const summed = toSumsOfMonths(all).sums.flatMap(({ months }) => months.slice(0, 1));
  const codes = listCodes([...all.filter(isOfYear), ...summed]);
  return [{ value: "", label: t(`chart.${SLUG}.civilians`) }, ...codes.map((value) => ({ value, label: toGroup(value) }))];
}

/** Oldest year first; within one, what was published before what was added, the higher figure first. */
function sortRows(rows: YearRow[]): YearRow[] {
  const toRank = ({ point }: YearRow) => (point.computed ? 1 : 0);
  return rows.sort((a, b) => a.year - b.year || toRank(a) - toRank(b) || (b.point.value ?? -1) - (a.point.value ?? -1));
}

/** Rows in their order, gathered by who is counted and whether this site added them up. */
function toSeries(rows: YearRow[]): ChartSeries[] {
  const series = new Map<string, ChartSeries>();
  rows.forEach(({ series: own, point }, at) => {
    const known = series.get(own.key) ?? { ...own, points: [] };
    known.points.push({ ...point, at });
    series.set(own.key, known);
  });
  return [...series.values()];
}

function toTitle(indicator: CasualtyIndicator, group: string, rows: YearRow[], { t, reader }: ChartContext): string {
  const measure = t(`chart.unami.${indicator}`);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return t(`chart.${SLUG}.titleEmpty`, { measure, group });
  if (first.year === last.year) return t(`chart.${SLUG}.titleYear`, { measure, group, year: formatYear(first.year, reader) });
  return t(`chart.${SLUG}.title`, { measure, group, from: formatYear(first.year, reader), to: formatYear(last.year, reader) });
}
