import type { z } from "zod";
import type { Observation } from "@/lib/domain/observation";
import { toBodyCode } from "@/lib/domain/whole-figures";
import { formatYear } from "@/lib/format/day";
import { type ChartContext, defineChart } from "../../definition";
import { COUNTRY } from "../../indicator-chart";
import { readingParameters } from "../../reading-parameters";
import type { ChartControl, ChartPoint, ChartSeries } from "../../spec";
import { toAsOfControl } from "../../trend-controls";
import { toGiven } from "../../trend-parameters";
import { toCounterSpec } from "./counter-spec";
import { toWhyCountsDiffer } from "./why-counts-differ";
import { deathQueries, keepYears } from "./yearly-deaths";

const SLUG = "deaths-in-year";

/** The year that most is asked about: of those that UNAMI's count of today's method covers, the one with its highest figure. */
export const STANDARD_YEAR = "2014";

const parameters = readingParameters.pick({ year: true });
type Parameters = z.infer<typeof parameters>;

/** All counts of deaths in one year, a row each, with what each counts and why they differ. */
export const deathsInYear = defineChart<Parameters>({
  slug: SLUG,
  parameters,
  needs: () => ({ observations: deathQueries, breaks: [{ indicatorCode: "killed", locationCode: COUNTRY }] }),
  build: (wanted, data, context) => {
    const { t, reader } = context;
    const all = keepYears(data.observations);
    const years = [...new Set(all.map(toYear))].sort().reverse();
    const year = wanted.year ?? (years.includes(STANDARD_YEAR) ? STANDARD_YEAR : (years[0] ?? STANDARD_YEAR));
    const observations = all.filter((observation) => toYear(observation) === year);
    const named = formatYear(Number(year), reader);
    const breaks = data.breaks.filter(({ date }) => date.startsWith(year));
    return toCounterSpec(
      {
        slug: SLUG,
        parameters: toGiven(wanted),
        title: t("chart.deaths-in-year.title", { year: named }),
        emptyMessage: t("chart.deaths-in-year.empty", { year: named }),
        observations,
        breaks: [],
        notes: [t("chart.counters.partNote"), ...toMonthsNotes(data.observations, all, year, context)],
        controls: [toYearControl(years, year, context), toAsOfControl(context)],
        draw: "readings",
        sentence: (series) => toSentence(series, named, context),
        comparability: observations.length > 0 ? toWhyCountsDiffer(observations, context, breaks) : null,
      },
      context,
    );
  },
});

function toYear({ referencePeriodStart }: Observation): string {
  return referencePeriodStart.slice(0, 4);
}

function toYearControl(years: string[], value: string, { t, reader }: ChartContext): ChartControl {
  const options = years.map((year) => ({ value: year, label: formatYear(Number(year), reader) }));
  return { name: "year", label: t("chart.year"), value, options };
}

/** Counters that give months or parts of the year but no total: a total is not made for them. */
function toMonthsNotes(observations: Observation[], whole: Observation[], year: string, { t }: ChartContext): string[] {
  const has = (figures: Observation[]) => figures.some((one) => toYear(one) === year && toBodyCode(one) === "iraqi-ministries");
  return has(observations) && !has(whole) ? [t("chart.deaths-in-year.ministriesNote")] : [];
}

function toSentence(series: ChartSeries[], year: string, { t }: ChartContext): string {
  const items = series.flatMap(({ label, points }) =>
    [...points]
      .sort((a, b) => a.at - b.at)
      .map((point) => t("chart.counters.item", { value: toReadText(point, t("chart.preliminary")), label })),
  );
  const list = [...new Set(items)].join(t("list.separator"));
  return `${t("chart.deaths-in-year.sentence", { year, list })} ${t("chart.counters.apart")}`;
}

function toReadText({ text, preliminary }: ChartPoint, word: string): string {
  return preliminary ? `${text} · ${word}` : text;
}
