import type { z } from "zod";
import type { Observation } from "@/lib/domain/observation";
import { toPeriodSpan } from "@/lib/domain/period-span";
import { gatherSameFigures } from "@/lib/domain/same-figures";
import { formatYear } from "@/lib/format/day";
import { toValueAxis } from "../../axes";
import { type ChartContext, defineChart } from "../../definition";
import { toFrame, toHeadings } from "../../frame";
import { COUNTRY } from "../../indicator-chart";
import { toPeriodAxis } from "../../period-axis";
import { toSeriesBreaks } from "../../series-breaks";
import { SourceList } from "../../source-list";
import { toTrendControls } from "../../trend-controls";
import { isWithin, toGiven, trendParameters } from "../../trend-parameters";
import { type CasualtyIndicator, keepUnami, listGroups, toCountryQuery, toMonthOf, unamiParameters } from "./unami-figures";
import { toMonthSeries } from "./unami-month-series";
import { toMonthNotes, toMonthSentence } from "./unami-month-words";
import { type GroupName, toGroupControl, toGroupMeanings, toGroupNames, toIndicatorControl } from "./unami-words";

const SLUG = "unami-casualties-by-month";

const parameters = unamiParameters.extend(trendParameters.pick({ from: true, to: true }).shape);

/**
 * People killed or injured in each month as UNAMI counted them, one group of people at a time. Columns that leave Anbar out are filled
 * differently; where several documents give UNAMI's figure, its own is drawn, and figures that disagree stand side by side.
 */
export const unamiByMonth = defineChart<z.infer<typeof parameters>>({
  slug: SLUG,
  parameters,
  needs: ({ indicator = "killed" }) => ({
    observations: [toCountryQuery(indicator)],
    breaks: [{ indicatorCode: indicator, locationCode: COUNTRY }],
  }),
  build: (wanted, data, context) => {
    const { t, reader } = context;
    const indicator = wanted.indicator ?? "killed";
    const all = keepMonths(keepUnami(data.observations));
    const groups = listGroups(all);
    const group = wanted.population_group ?? groups[0]?.code ?? "civilians";
    const toGroup = toGroupNames(data.dimensionValues, context);
    const ofGroup = all.filter((one) => one.populationGroup === group);
    const shown = ofGroup.filter((one) => isWithin(one.referencePeriodEnd, wanted));
    const figures = gatherSameFigures(shown);
    const drawn = figures.flatMap(({ principal, disagreeing }) => [principal, ...disagreeing]);
    const sources = new SourceList(context);
    const isEmpty = drawn.length === 0;
    const days = isEmpty ? [context.edition.committedAt.slice(0, 10)] : drawn.map((one) => one.referencePeriodStart);
    const { toPosition, ...categoryAxis } = toPeriodAxis(days, "month", t("chart.table.period"), reader);
    const series = toMonthSeries(figures, { toPosition, sources }, context);
    const frame = toFrame({ slug: SLUG, kind: "columns", parameters: toGiven(wanted), unit: "persons", category: "period" }, context);
    const title = toTitle(indicator, toGroup(group), shown, context);
    const wordsInput = {
      figures,
      all: all.filter((one) => isWithin(one.referencePeriodEnd, wanted)),
      group,
      most: groups[0]?.code ?? group,
      toGroup,
    };
    return {
      ...frame,
      tableHeadings: { ...frame.tableHeadings, series: t("chart.unami.series") },
      title,
      headings: toHeadings(title, sources.sources, context),
      sentence: isEmpty ? "" : toMonthSentence(wordsInput, context),
      categoryAxis,
      valueAxis: toValueAxis(Math.max(0, ...drawn.flatMap(({ value, upper }) => [value ?? 0, upper ?? 0])), "persons", reader),
      series,
      breaks: toSeriesBreaks(data.breaks, drawn, series, context).map((one) => ({
        ...one,
        at: toPosition(new Date(one.at).toISOString().slice(0, 10)),
      })),
      notes: isEmpty ? [] : [...toMonthNotes(wordsInput, context), ...toGroupMeanings([group], data.dimensionValues, context)],
      sources: sources.sources,
      controls: [
        toIndicatorControl(indicator, context),
        toGroupControl(group, toGroupOptions(groups, toGroup), context),
        ...toTrendControls(wanted, COUNTRY, [], ofGroup, context).filter(({ name }) => name !== "publisher"),
      ],
      emptyMessage: isEmpty
        ? toEmptyMessage(
            indicator,
            toGroup(group),
            groups.map(({ code }) => toGroup(code)),
            context,
          )
        : null,
    };
  },
});

function keepMonths(observations: Observation[]): Observation[] {
  return observations.filter((one) => toPeriodSpan(one.referencePeriodStart, one.referencePeriodEnd) === "month");
}

function toGroupOptions(groups: { code: string }[], toGroup: GroupName) {
  return groups.map(({ code }) => ({ value: code, label: toGroup(code) }));
}

function toTitle(indicator: CasualtyIndicator, group: string, shown: Observation[], { t, reader }: ChartContext): string {
  const years = shown.map((one) => Number(toMonthOf(one).slice(0, 4)));
  const measure = t(`chart.unami.${indicator}`);
  if (years.length === 0) return t(`chart.${SLUG}.titleEmpty`, { measure, group });
  const [from, to] = [Math.min(...years), Math.max(...years)].map((year) => formatYear(year, reader)) as [string, string];
  return from === to
    ? t(`chart.${SLUG}.titleYear`, { measure, group, year: from })
    : t(`chart.${SLUG}.title`, { measure, group, from, to });
}

function toEmptyMessage(indicator: CasualtyIndicator, group: string, groups: string[], { t }: ChartContext): string {
  const measure = t(`chart.unami.${indicator}`);
  if (groups.length === 0) return t("chart.emptyPlaceless", { indicator: measure });
  return t(`chart.${SLUG}.empty`, { measure, group, groups: groups.join(t("list.separator")) });
}
