import type { SeriesBreak } from "@/lib/domain/indicator";
import type { Observation } from "@/lib/domain/observation";
import { formatDay } from "@/lib/format/day";
import { formatPlain } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import { toTime } from "./axes";
import type { ChartContext } from "./definition";
import type { ChartBreak, ChartSeries } from "./spec";

/** Changes of method of those publishers whose lines are drawn, numbered, within the time that is drawn. */
export function toSeriesBreaks(
  breaks: SeriesBreak[],
  observations: Observation[],
  series: ChartSeries[],
  { t, reader }: ChartContext,
): ChartBreak[] {
  const names = new Map(observations.map(({ source }) => [source.publisher.code, toName(source.publisher.shortNames, reader)]));
  const days = observations.map(({ referencePeriodEnd }) => referencePeriodEnd).sort();
  const [first = "", last = ""] = [days[0], days.at(-1)];
  return breaks
    .flatMap((seriesBreak) => {
      const publisher = names.get(seriesBreak.publisherCode);
      const broken = series.find((line) => line.key.split(/[.:]/)[0] === seriesBreak.publisherCode);
      return publisher && broken && seriesBreak.date >= first && seriesBreak.date <= last ? [{ seriesBreak, publisher, broken }] : [];
    })
    .map(({ seriesBreak, publisher, broken }, position) => {
      const number = formatPlain(position + 1, reader);
      const date = formatDay(seriesBreak.date, reader);
      return {
        at: toTime(seriesBreak.date),
        number,
        text: t("chart.breakText", { number, publisher, date, reason: toName(seriesBreak.reasons, reader) }),
        seriesKey: broken.key,
      };
    });
}
