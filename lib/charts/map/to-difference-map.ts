import { formatNumber } from "@/lib/format/number";
import type { ChartContext } from "../definition";
import type { ChartSeries } from "../spec";
import type { ChartMap } from "./chart-map";
import { type DifferenceClass, findDifferenceClass, toDifferenceClasses } from "./difference-classes";

type Words = {
  legendTitle: string;
  noFigure: string;
  /** A difference as read, with its sign. */
  format: (value: number) => string;
  toRange: (from: string | null, to: string | null) => string;
};

/** A map of differences: two hues from a neutral middle, in classes that lie alike on both sides of zero. */
export function toDifferenceMap(map: ChartMap, series: readonly ChartSeries[], words: Words, { t, reader }: ChartContext): ChartMap {
  const toValue = ({ point }: ChartMap["areas"][number]) =>
    point ? (series[point.seriesIndex]?.points[point.pointIndex]?.value ?? null) : null;
  const values = map.areas.flatMap((area) => toValue(area) ?? []);
  const classes = toDifferenceClasses(values);
  const areas = map.areas.map((area) => {
    const value = toValue(area);
    return { ...area, classIndex: value === null ? null : findDifferenceClass(classes, value) };
  });
  const toEntry = (name: string, count: number) => t("map.entry", { name, count: formatNumber(count, reader) });
  const toName = ({ from, to }: DifferenceClass) =>
    words.toRange(from === null ? null : words.format(from), to === null ? null : words.format(to));
  return {
    ...map,
    areas,
    classes: classes.map((one, index) => {
      const count = areas.filter(({ classIndex }) => classIndex === index).length;
      return {
        from: one.from ?? Math.min(one.to ?? 0, ...values),
        to: one.to,
        count,
        colour: one.colour,
        text: toEntry(toName(one), count),
      };
    }),
    noFigure: { count: map.noFigure.count, text: toEntry(words.noFigure, map.noFigure.count) },
    legendTitle: words.legendTitle,
  };
}
