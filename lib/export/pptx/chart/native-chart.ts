import { type FillStyle, toFillStyles } from "@/lib/charts/fill-styles";
import type { ChartPoint, ChartSeries, ChartSpec } from "@/lib/charts/spec";
import { toSlotMonths, toSlotNames } from "./slot-names";

/**
 * A chart as PowerPoint can draw and edit it. `scatter`: lines over true dates, each figure at its own day. `bar`: rows from the top.
 * `column`: periods from the left.
 */
export type NativeChart = {
  kind: "scatter" | "bar" | "column";
  /** Names of rows or periods; empty in a scatter. */
  categories: string[];
  /** First days of months, in milliseconds since 1970, where periods are months along true time. */
  months: number[] | null;
  series: NativeSeries[];
  /** Series stand on each other's places: at most one has a figure in a row or period. */
  stacked: boolean;
};

export type NativeSeries = {
  series: ChartSeries;
  fill: FillStyle;
  inLegend: boolean;
  /** Bars and columns: one a category. Scatter: from the oldest. */
  cells: NativeCell[];
};

/** A figure; or an empty place, which in a scatter breaks the line at a day. */
export type NativeCell = { point: ChartPoint } | { gapAt: number } | null;

/** More rows than this can't be read on a slide. */
const mostRows = 30;

export function toPoint(cell: NativeCell): ChartPoint | null {
  return cell !== null && "point" in cell ? cell.point : null;
}

/** The chart by a kind that PowerPoint has; null where it has none. */
export function toNativeChart(spec: ChartSpec): NativeChart | null {
  if (spec.kind === "trend") return toScatter(spec);
  if (spec.kind === "columns") return toColumns(spec);
  if (spec.kind === "bars") return toBars(spec);
  return spec.kind === "readings" ? toReadings(spec) : null;
}

/** The same in as many charts as it takes to read every row, each with about as many. */
export function splitRows(chart: NativeChart): NativeChart[] {
  if (chart.kind !== "bar") return [chart];
  const most = Math.max(1, Math.floor(mostRows / (chart.stacked ? 1 : Math.max(1, chart.series.length))));
  const count = Math.max(1, Math.ceil(chart.categories.length / most));
  const size = Math.ceil(chart.categories.length / count);
  return Array.from({ length: count }, (_, part) => {
    const cut = <Item>(items: Item[]) => items.slice(part * size, (part + 1) * size);
    return { ...chart, categories: cut(chart.categories), series: chart.series.map((one) => ({ ...one, cells: cut(one.cells) })) };
  });
}

function toScatter(spec: ChartSpec): NativeChart {
  const fills = toFillStyles(spec.series);
  const series = spec.series.map((one, index): NativeSeries => {
    const drawn = one.points.filter(({ undrawn }) => !undrawn);
    const cells = drawn.flatMap((point, at): NativeCell[] => {
      const before = drawn[at - 1];
      const broken = point.gapBefore && point.value !== null && before !== undefined && before.value !== null;
      return broken ? [{ gapAt: point.at }, { point }] : [{ point }];
    });
    return { series: one, fill: fills[index] ?? "solid", inLegend: one.direct, cells };
  });
  return {
    kind: "scatter",
    categories: [],
    months: null,
    series: nameSome(series.filter(({ cells }) => cells.length > 0)),
    stacked: false,
  };
}

/** Where no series is named directly, the legend names those that there are room for. */
function nameSome(series: NativeSeries[]): NativeSeries[] {
  return series.some(({ inLegend }) => inLegend) ? series : series.map((one, index) => ({ ...one, inLegend: index < 8 }));
}

function toBars(spec: ChartSpec): NativeChart {
  const rows = Math.round(spec.categoryAxis.domain[1]);
  const places = Array.from({ length: rows }, (_, at) => spec.series.map(({ points }) => points.find((point) => point.at === at)));
  const categories = places.map((points, at) => {
    const name = spec.categoryAxis.ticks.find((tick) => tick.at === at)?.label ?? points.find((point) => point)?.category ?? "";
    const [first] = points;
    return first && points.every((point) => point && point.value === null)
      ? toReadingSide(`${name} · ${first.text}`, spec)
      : toReadingSide(name, spec);
  });
  const fills = toFillStyles(spec.series);
  const series = spec.series.map((one, index): NativeSeries => {
    const cells = places.map((points): NativeCell => toCell(points[index]));
    return { series: one, fill: fills[index] ?? "solid", inLegend: spec.series.length > 1, cells };
  });
  return { kind: "bar", categories, months: null, series, stacked: false };
}

/** One row a figure, which its name and period stand beside. */
function toReadings(spec: ChartSpec): NativeChart {
  const all = spec.series.flatMap(({ points, label }, index) => points.map((point) => ({ point, label, index })));
  const rows = all.filter(({ point }) => !point.undrawn).sort((a, b) => a.point.at - b.point.at);
  const categories = rows.map(({ point, label }) => {
    const words = [
      label,
      point.category,
      ...(point.preliminary ? [spec.labels.preliminary] : []),
      ...(point.value === null ? [point.text] : []),
    ];
    return toReadingSide(words.join(" · "), spec);
  });
  const series = spec.series.map((one, own): NativeSeries => {
    const cells = rows.map(({ point, index }): NativeCell => (index === own ? { point } : null));
    return { series: one, fill: "solid", inLegend: false, cells };
  });
  return { kind: "bar", categories, months: null, series, stacked: true };
}

function toColumns(spec: ChartSpec): NativeChart {
  const categories = toSlotNames(spec);
  const fills = toFillStyles(spec.series);
  const series = spec.series.flatMap((one, index): NativeSeries[] => {
    const bySlot = categories.map((_, slot) => one.points.filter((point) => point.at === slot && !point.undrawn));
    // Several documents of one body can give a figure for the same period: each stands beside the other.
    const most = Math.max(0, ...bySlot.map((points) => points.length));
    return Array.from({ length: most }, (_, layer) => ({
      series: one,
      fill: fills[index] ?? "solid",
      inLegend: one.direct && layer === 0,
      cells: bySlot.map((points): NativeCell => toCell(points[layer])),
    }));
  });
  const explains = series.length > 1 || series.some(({ series: one }) => one.fill !== undefined);
  const named = explains ? nameSome(series) : series.map((one) => ({ ...one, inLegend: false }));
  return { kind: "column", categories, months: toSlotMonths(spec), series: named, stacked: isStacked(series) };
}

function isStacked(series: NativeSeries[]): boolean {
  const slots = series[0]?.cells.length ?? 0;
  const filled = (slot: number) => series.filter(({ cells }) => cells[slot]).length;
  return series.length > 1 && Array.from({ length: slots }, (_, slot) => filled(slot)).every((count) => count <= 1);
}

/** A name that begins with Latin letters still reads from the right: Office takes the direction of a category from its first letter. */
function toReadingSide(name: string, { direction }: ChartSpec): string {
  return direction === "rtl" ? `\u200f${name}` : name;
}

function toCell(point: ChartPoint | undefined): NativeCell {
  return point && !point.undrawn ? { point } : null;
}
