import { z } from "zod";
import type { Observation } from "@/lib/domain/observation";
import { formatDay, formatPeriod, formatYear } from "@/lib/format/day";
import { formatPlain } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import { toTime, toTimeAxis, toValueAxis } from "../axes";
import { type ChartContext, type ChartData, defineChart } from "../definition";
import { toFrame, toHeadings } from "../frame";
import { toValueText } from "../point";
import { SourceList, toAttribution } from "../source-list";
import type { ChartBreak, ChartSeries } from "../spec";
import { toSeriesKey, toTrendSeries } from "../trend-series";

const SLUG = "idps-over-time";

/** National stock of internally displaced people, one line a publisher. */
export const idpsOverTime = defineChart({
  slug: SLUG,
  parameters: z.object({}),
  needs: () => ({
    // Conflict is the whole of what UNHCR and IDMC count; DTM states no cause. Other causes are parts of these.
    observations: { indicatorCode: "idps", locationCodes: ["IQ"], dimensions: { cause: [null, "conflict"] } },
    breaks: { indicatorCode: "idps", locationCode: "IQ" },
  }),
  build: (_parameters, data, context) => {
    const { reader, t } = context;
    const sources = new SourceList(context);
    const series = toTrendSeries(data.observations, "persons", sources, context);
    const days = data.observations.map((observation) => observation.referencePeriodEnd);
    const values = data.observations.flatMap((observation) => [observation.value ?? 0, observation.upper ?? 0]);
    const years = days.map((day) => Number(day.slice(0, 4)));
    const isEmpty = data.observations.length === 0;
    const title = isEmpty
      ? t(`chart.${SLUG}.titleEmpty`)
      : t(`chart.${SLUG}.title`, { from: formatYear(Math.min(...years), reader), to: formatYear(Math.max(...years), reader) });
    return {
      ...toFrame({ slug: SLUG, kind: "trend", parameters: {}, unit: "persons", category: "period" }, context),
      title,
      headings: toHeadings(title, sources.sources, context),
      sentence: isEmpty ? "" : toSentence(data.observations, context),
      categoryAxis: toTimeAxis(isEmpty ? [context.edition.committedAt.slice(0, 10)] : days, t("chart.table.period"), reader),
      valueAxis: toValueAxis(Math.max(0, ...values), "persons", reader),
      series,
      breaks: toBreaks(data, series, context),
      notes: [t(`chart.${SLUG}.causeNote`), t(`chart.${SLUG}.gapNote`), t(`chart.${SLUG}.singleNote`)],
      sources: sources.sources,
      controls: [],
      emptyMessage: isEmpty ? t(`chart.${SLUG}.empty`) : null,
    };
  },
});

/** The highest reading, and the latest one of each line. */
function toSentence(observations: Observation[], context: ChartContext): string {
  const { t, reader } = context;
  const highest = observations.reduce((a, b) => ((b.value ?? 0) > (a.value ?? 0) ? b : a));
  const latest = new Map<string, Observation[]>();
  for (const observation of observations) {
    const key = toSeriesKey(observation);
    latest.set(key, [...(latest.get(key) ?? []), observation]);
  }
  const items = [...latest.values()]
    .filter((members) => members.length > 1)
    .sort((a, b) => b.length - a.length)
    .flatMap((members) => members.at(-1) ?? [])
    .map((last) =>
      t(`chart.${SLUG}.latestItem`, {
        publisher: toAttribution(last.source, context),
        value: toValueText(last, "persons", context),
        date: formatPeriod(last.referencePeriodStart, last.referencePeriodEnd, reader),
      }),
    );
  return [
    t(`chart.${SLUG}.highest`, {
      value: toValueText(highest, "persons", context),
      publisher: toAttribution(highest.source, context),
      date: formatPeriod(highest.referencePeriodStart, highest.referencePeriodEnd, reader),
    }),
    t(`chart.${SLUG}.latest`, { list: items.join(t("list.separator")) }),
  ].join(" ");
}

function toBreaks(data: ChartData, series: ChartSeries[], { t, reader }: ChartContext): ChartBreak[] {
  const names = new Map(data.observations.map(({ source }) => [source.publisher.code, toName(source.publisher.shortNames, reader)]));
  return data.breaks.flatMap((seriesBreak, position) => {
    const publisher = names.get(seriesBreak.publisherCode);
    const broken = series.find((line) => line.key.split(/[.:]/)[0] === seriesBreak.publisherCode);
    if (!publisher || !broken) return [];
    const number = formatPlain(position + 1, reader);
    return [
      {
        at: toTime(seriesBreak.date),
        number,
        text: t("chart.breakText", {
          number,
          publisher,
          date: formatDay(seriesBreak.date, reader),
          reason: toName(seriesBreak.reasons, reader),
        }),
        seriesKey: broken.key,
      },
    ];
  });
}
