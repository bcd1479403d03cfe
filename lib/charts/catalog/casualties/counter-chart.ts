import type { Observation } from "@/lib/domain/observation";
import type { ObservationQuery } from "@/lib/domain/query";
import { toName } from "@/lib/format/reader";
import type { Translator } from "@/lib/i18n/translator";
import { type ChartContext, type ChartDefinition, defineChart } from "../../definition";
import { COUNTRY, restrict, toTrendTitle } from "../../indicator-chart";
import type { ChartComparability } from "../../spec";
import { toTrendControls } from "../../trend-controls";
import { type TrendParameters, toGiven, trendParameters } from "../../trend-parameters";
import type { Counted } from "./counted";
import { type CounterDrawing, type CounterSentence, toCounterSpec } from "./counter-spec";

/** A chart of several counters, or of several things that one counts, in the country. */
export type CounterChart = {
  slug: string;
  queries: ObservationQuery[];
  draw: CounterDrawing;
  counted?: (observation: Observation) => Counted | null;
  /** Which of the figures are shown. */
  keep?: (observations: Observation[]) => Observation[];
  /** Indicator whose changes of method are drawn. */
  breaksOf?: string;
  name: (t: Translator) => string;
  notes?: (t: Translator) => string[];
  /** Figures cover spans of several years, which the years in which they end would not tell: the title names none. */
  ofSpans?: boolean;
  sentence?: CounterSentence;
  comparability?: (observations: Observation[], context: ChartContext) => ChartComparability;
};

/** Puts a chart of counters into the catalog's form. */
export function defineCounterChart(chart: CounterChart): ChartDefinition {
  const { keep = (observations) => observations } = chart;
  return defineChart<TrendParameters>({
    slug: chart.slug,
    parameters: trendParameters.omit({ location: true }),
    needs: () => ({
      observations: chart.queries.map((query) => ({ locationCodes: [COUNTRY], ...query })),
      locations: { codes: [COUNTRY] },
      ...(chart.breaksOf && { breaks: [{ indicatorCode: chart.breaksOf, locationCode: COUNTRY }] }),
    }),
    build: (wanted, data, context) => {
      const { t, reader } = context;
      const country = data.locations[0];
      const place = country ? toName(country.names, reader) : COUNTRY;
      const name = chart.name(t);
      const offered = keep(data.observations);
      const observations = restrict(offered, wanted);
      return toCounterSpec(
        {
          slug: chart.slug,
          parameters: toGiven(wanted),
          title: (drawn) => (chart.ofSpans ? t("chart.titleEmpty", { indicator: name, place }) : toTrendTitle(name, place, drawn, context)),
          emptyMessage: t("chart.emptyTrend", { indicator: name, place }),
          observations,
          breaks: data.breaks,
          notes: chart.notes?.(t) ?? [],
          controls: toTrendControls(wanted, COUNTRY, [], offered, context),
          draw: chart.draw,
          ...(chart.counted && { counted: chart.counted }),
          ...(chart.sentence && { sentence: chart.sentence }),
          comparability: chart.comparability && observations.length > 0 ? chart.comparability(observations, context) : null,
        },
        context,
      );
    },
  });
}
