import { formatNumber, formatValue } from "@/lib/format/number";
import type { Boundaries } from "@/lib/geo/boundaries";
import { toProjector } from "@/lib/geo/projection";
import type { ChartContext } from "../definition";
import type { ChartSeries } from "../spec";
import { toUnitHeading } from "../units";
import type { ChartMap, MapArea, MapMark } from "./chart-map";
import { findClass, toClasses, type ValueClass } from "./classes";

/** A place and the point that gives its figure; without one there is none. */
export type MappedPlace = { code: string; name: string; point: { seriesIndex: number; pointIndex: number } | null };

/** A place that is no area, and the point that gives its figure. */
export type MarkedPlace = { at: { lat: number; lon: number }; seriesIndex: number; pointIndex: number };

type Input = {
  boundaries: Boundaries;
  series: readonly ChartSeries[];
  /** Places whose codes are areas of the boundaries; others are left alone. */
  places: readonly MappedPlace[];
  marks?: readonly MarkedPlace[];
  unit: string;
};

/** A chart's places on a map: each area with its class, and a legend that says how many areas each class has. */
export function toChartMap({ boundaries, series, places, marks = [], unit }: Input, context: ChartContext): ChartMap {
  const { t, reader } = context;
  const known = new Set(boundaries.areas.map(({ code }) => code));
  const shown = places.filter(({ code }) => known.has(code));
  const toValue = ({ point }: MappedPlace) => (point ? (series[point.seriesIndex]?.points[point.pointIndex]?.value ?? null) : null);
  const values = shown.map(toValue);
  const classes = toClasses(values.filter((value) => value !== null));
  const areas = shown.map((place, index): MapArea => {
    const value = values[index] ?? null;
    return { ...place, classIndex: value === null ? null : findClass(classes, value) };
  });
  const countText = (count: number) => formatNumber(count, reader);
  const isOfMarks = marks.length > 0 && shown.every(({ point }) => point === null);
  const missing = isOfMarks ? 0 : areas.filter(({ classIndex }) => classIndex === null).length;
  const project = toProjector(boundaries.projection);
  return {
    boundaries: { version: boundaries.version, width: boundaries.width, height: boundaries.height },
    areas,
    classes: classes.map((one, index) => {
      const count = areas.filter(({ classIndex }) => classIndex === index).length;
      return {
        ...one,
        count,
        text: t("map.entry", { name: toRangeText(one, index, classes.length, unit, context), count: countText(count) }),
      };
    }),
    noFigure: { count: missing, text: t("map.entry", { name: t("map.noFigure"), count: countText(missing) }) },
    marks: marks.map(({ at, seriesIndex, pointIndex }): MapMark => {
      const [x, y] = project([at.lon, at.lat]);
      return { x: Math.round(x), y: Math.round(y), seriesIndex, pointIndex };
    }),
    markLegend: toMarkLegend(series, marks, unit, context),
    name: t("map.name"),
    keyboardHint: t("map.keyboardHint"),
    legendTitle: t("map.legend", { unit: toUnitHeading(unit, context) }),
    credit: t("map.credit", { credit: boundaries.credit }),
    disclaimer: t("map.disclaimer"),
  };
}

/** Two round values that are easy to compare: one near the highest, and a tenth of it. */
function toMarkLegend(series: readonly ChartSeries[], marks: readonly MarkedPlace[], unit: string, context: ChartContext) {
  const values = marks.map(({ seriesIndex, pointIndex }) => series[seriesIndex]?.points[pointIndex]?.value ?? 0);
  const highest = Math.max(0, ...values);
  if (highest === 0) return null;
  const power = 10 ** Math.floor(Math.log10(highest));
  const round = ([5, 2, 1].find((times) => times * power <= highest) ?? 1) * power;
  const samples = [round, round / 10].filter((value) => value >= 1);
  return {
    title: toUnitHeading(unit, context),
    samples: samples.map((value) => ({ value, text: formatValue(value, unit, context.reader) })),
  };
}

/** "less than 5,000", "5,000 to 9,999", "50,000 or more"; a class that is alone and of one value says that value. */
function toRangeText({ from, to }: ValueClass, index: number, classes: number, unit: string, { t, reader }: ChartContext): string {
  const format = (value: number) => formatValue(value, unit, reader);
  if (classes === 1) return t("map.only", { from: format(from) });
  if (to === null) return t("map.last", { from: format(from) });
  if (index === 0) return t("map.first", { to: format(to) });
  const isWhole = unit !== "percent" && Number.isInteger(from) && Number.isInteger(to);
  if (!isWhole) return t("map.betweenParts", { from: format(from), to: format(to) });
  return to - from === 1 ? format(from) : t("map.between", { from: format(from), to: format(to - 1) });
}
