import { toLayout } from "./layout";
import type { DrawingSize } from "./layout-parts";
import type { ChartPoint, ChartSpec } from "./spec";

/** Where a reader finds a figure in the drawing. */
export type PointPlace = { seriesIndex: number; pointIndex: number; point: ChartPoint; x: number; y: number };

/**
 * All figures of a drawing that can be pointed at, series by series, or row by row where each figure has a row. A figure that is not
 * reported has a place in a row or period, not on a line.
 */
export function listPointPlaces(spec: ChartSpec, size: DrawingSize): PointPlace[] {
  const layout = toLayout(spec, size);
  if (layout.kind === "trend") return layout.series.flatMap(({ runs }) => runs.flat());
  if (layout.kind === "columns") return layout.columns.map(toPlace);
  if (layout.kind === "readings") return layout.readings.map(toPlace);
  if (layout.kind === "lanes") return layout.marks.map(toPlace);
  return layout.bars.map(({ seriesIndex, pointIndex, point, valueX, y }) => ({ seriesIndex, pointIndex, point, x: valueX, y }));
}

function toPlace({ seriesIndex, pointIndex, point, x, y }: PointPlace): PointPlace {
  return { seriesIndex, pointIndex, point, x, y };
}

/** The figure nearest to a pointer. Bars are found by their row and columns by their period, wherever along them the pointer is. */
export function findNearest(places: readonly PointPlace[], kind: ChartSpec["kind"], x: number, y: number): PointPlace | null {
  let nearest: PointPlace | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const distance = toDistance(place, kind, x, y);
    if (distance < least) [nearest, least] = [place, distance];
  }
  return nearest;
}

function toDistance(place: PointPlace, kind: ChartSpec["kind"], x: number, y: number): number {
  if (kind === "bars" || kind === "readings") return Math.abs(place.y - y);
  // Within a lane by value; another lane is always further away.
  if (kind === "lanes" || kind === "dumbbells") return Math.hypot(place.x - x, 8 * (place.y - y));
  return kind === "columns" ? Math.abs(place.x - x) : Math.hypot(place.x - x, place.y - y);
}

export type Step = "next" | "previous" | "nextSeries" | "previousSeries" | "first" | "last";

/** Keys by what they mean here: time runs left to right, rows from the top; across from that lie the other series. */
export function toStep(key: string, kind: ChartSpec["kind"], direction: ChartSpec["direction"]): Step | null {
  if (key === "Home") return "first";
  if (key === "End") return "last";
  if (isOverTime(kind)) return trendSteps[key] ?? null;
  const step = barSteps[key] ?? null;
  if (direction === "ltr" || step === null) return step;
  return step === "nextSeries" ? "previousSeries" : step === "previousSeries" ? "nextSeries" : step;
}

function isOfRows(kind: ChartSpec["kind"]): boolean {
  return kind === "readings" || kind === "lanes" || kind === "dumbbells";
}

function isOverTime(kind: ChartSpec["kind"]): boolean {
  return kind === "trend" || kind === "columns";
}

const trendSteps: Record<string, Step> = { ArrowRight: "next", ArrowLeft: "previous", ArrowDown: "nextSeries", ArrowUp: "previousSeries" };
const barSteps: Record<string, Step> = { ArrowDown: "next", ArrowUp: "previous", ArrowRight: "nextSeries", ArrowLeft: "previousSeries" };

/** The figure that a step leads to; the same one where there is none further. Without a figure to start from, the first series' newest or topmost. */
export function takeStep(places: readonly PointPlace[], kind: ChartSpec["kind"], from: PointPlace | null, step: Step): PointPlace | null {
  const start = from ?? places[0];
  if (!start) return null;
  // Rows of readings and lanes are gone through from top to bottom, whoever's they are.
  const series = isOfRows(kind) ? places : places.filter((place) => place.seriesIndex === start.seriesIndex);
  if (from === null) return (isOverTime(kind) && step !== "first" ? series.at(-1) : series[0]) ?? null;
  if (step === "first") return series[0] ?? start;
  if (step === "last") return series.at(-1) ?? start;
  if (step === "next" || step === "previous") {
    const index = series.findIndex((place) => place.seriesIndex === start.seriesIndex && place.pointIndex === start.pointIndex);
    return series[index + (step === "next" ? 1 : -1)] ?? start;
  }
  const seriesIndexes = [...new Set(places.map((place) => place.seriesIndex))];
  const other = seriesIndexes[seriesIndexes.indexOf(start.seriesIndex) + (step === "nextSeries" ? 1 : -1)];
  const candidates = places.filter((place) => place.seriesIndex === other);
  const toAway = (place: PointPlace) => Math.abs(place.point.at - start.point.at);
  return candidates.reduce<PointPlace | null>((best, place) => (best && toAway(best) <= toAway(place) ? best : place), null) ?? start;
}
