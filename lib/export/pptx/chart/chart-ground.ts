import type { Box } from "@/lib/charts/layout-parts";
import type { ChartSpec } from "@/lib/charts/spec";
import { toTextWidth } from "@/lib/charts/text-width";
import { countLines } from "../text-room";
import type { Share } from "./chart-style";
import { type NativeChart, toPoint } from "./native-chart";

type Size = { width: number; height: number };

/** Where plot, unit and legend stand within a chart, in points, so that names and values have their room. */
export type Ground = { plot: Box; unit: Box; legend: Box /** One category in so many is named. */; skip: number; gapWidth: number };

/** Names of rows take no more of a chart's width. */
const nameShare = 0.46;
/** Height that rows have at least, in points. */
const leastRows = 190;

/** Points; many rows, and names of several lines, are set smaller, so that none stands on another. */
export function toFontSize(chart: NativeChart, width: number): number {
  const { kind, categories, series, stacked } = chart;
  if (kind !== "bar") return 12;
  const rows = categories.length * (stacked ? 1 : Math.max(1, series.length));
  const row = leastRows / Math.max(1, rows);
  const fits = (size: number) =>
    row >= size * 0.9 && countNameLines(chart, size, width) * size * 1.25 <= leastRows / Math.max(1, categories.length);
  return [12, 11, 10, 9, 8].find(fits) ?? 8;
}

function countNameLines({ categories }: NativeChart, size: number, width: number): number {
  return Math.max(1, ...categories.map((name) => countLines(name, size, width * nameShare)));
}

/** As shares of a chart's width and height, by which Office places its parts. */
export function toShare({ x, y, width, height }: Box, size: Size): Share {
  return { x: x / size.width, y: y / size.height, width: width / size.width, height: height / size.height };
}

export function toGround(chart: NativeChart, spec: ChartSpec, { width, height }: Size): Ground {
  const fontSize = toFontSize(chart, width);
  const line = fontSize * (spec.locale === "en" ? 1.35 : 1.6);
  const measure = (text: string) => toTextWidth(text, fontSize);
  const widest = (texts: string[]) => Math.max(0, ...texts.map(measure));
  const legend = placeLegend(chart, spec, width, fontSize, line);
  const top = legend.height === 0 ? 0 : legend.height + 4;
  const ticks = widest(spec.valueAxis.ticks.map(({ label }) => label));
  const values = widest(chart.series.flatMap(({ cells }) => cells.flatMap((cell) => toPoint(cell)?.shortText ?? [])));
  const unit = { y: top, width: measure(spec.unit) + 4, height: line };
  const toPlot = (left: number, above: number, right: number, below: number): Box => ({
    x: left,
    y: above,
    width: width - left - right,
    height: height - above - below,
  });
  if (chart.kind === "bar") {
    const names = Math.min(widest(chart.categories), width * nameShare) + 14;
    const rtl = spec.direction === "rtl";
    const plot = toPlot(rtl ? values + 16 : names, top + 2 * line + 8, rtl ? names : values + 16, 4);
    return {
      plot,
      unit: { ...unit, x: rtl ? width - names - unit.width : names - 4 },
      legend,
      skip: 1,
      gapWidth: toGapWidth(chart, plot.height),
    };
  }
  const right = chart.kind === "scatter" ? values + 18 : 10;
  const breakRow = chart.kind === "scatter" && spec.breaks.length > 0 ? line : 0;
  const plot = toPlot(ticks + 12, top + line * 1.5 + breakRow + 4, right, line + 10);
  const room = plot.width / Math.max(1, chart.categories.length);
  const skip = Math.max(1, Math.ceil((widest(chart.categories) + 10) / room));
  return { plot, unit: { ...unit, x: 0 }, legend, skip, gapWidth: chart.categories.length > 60 ? 12 : 35 };
}

/** Widest that a bar may be, in points: few bars stay bars and do not become areas. */
const widestBar = 28;

function toGapWidth({ categories, series, stacked }: NativeChart, height: number): number {
  const row = height / Math.max(1, categories.length);
  const bars = stacked ? 1 : Math.max(1, series.length);
  return Math.round(Math.min(500, Math.max(40, ((row - bars * widestBar) / widestBar) * 100)));
}

/** Room for a series' sample before its name, and for the space behind it. */
const sampleWidth = 56;

/** Without height where there is nothing to explain. */
function placeLegend({ series }: NativeChart, spec: ChartSpec, width: number, fontSize: number, line: number): Box {
  const named = series.filter(({ inLegend }) => inLegend);
  const explains = series.length > 1 || named.some((one) => one.series.fill !== undefined);
  if (named.length === 0 || !explains) return { x: 0, y: 0, width: 0, height: 0 };
  const widths = named.map((one) => toTextWidth(one.series.label, fontSize) + sampleWidth);
  const total = widths.reduce((sum, own) => sum + own, 0);
  // Office sets names in columns, each as wide as the longest.
  const columns = total <= width ? named.length : Math.max(1, Math.floor(width / Math.max(...widths)));
  const own = total <= width ? total : Math.min(width, columns * Math.max(...widths));
  return { x: spec.direction === "rtl" ? width - own : 0, y: 0, width: own, height: Math.ceil(named.length / columns) * line + 6 };
}
