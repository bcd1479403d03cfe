import { type BarsLayout, toBarsHeight, toBarsLayout, toBarsMostHeight } from "./bars-layout";
import { type ColumnsLayout, toColumnsHeight, toColumnsLayout } from "./columns-layout";
import { type LanesLayout, toLanesHeight, toLanesLayout } from "./lanes-layout";
import type { DrawingSize } from "./layout-parts";
import { type ReadingsLayout, toReadingsHeight, toReadingsLayout } from "./readings-layout";
import type { ChartSpec } from "./spec";
import { type TrendLayout, toTrendHeight, toTrendLayout } from "./trend-layout";

export type { DrawingSize };
export type DrawingSizeName = "desktop" | "phone";

const namedSizes: Record<DrawingSizeName, DrawingSize> = {
  desktop: { width: 720, height: 405, narrow: false },
  phone: { width: 328, height: 410, narrow: true },
};

const narrowBelow = 480;

/**
 * The size a drawing gets: 16:9 on a desktop, 4:5 on a phone, and taller where its bars need more rows than fit or its legend takes much
 * room. Rows of readings and lanes are as high as they are, however few; a few bars leave no empty band under them.
 */
export function toDrawingSize(spec: ChartSpec, wanted: DrawingSizeName | { width: number; height: number }): DrawingSize {
  const size = typeof wanted === "string" ? namedSizes[wanted] : { ...wanted, narrow: wanted.width < narrowBelow };
  const least = toLeastHeight(spec, size);
  if (typeof wanted === "string") {
    if (isOfRows(spec)) return { ...size, height: least };
    if (spec.kind === "bars") return { ...size, height: Math.max(least, Math.min(size.height, toBarsMostHeight(spec, size))) };
  }
  return { ...size, height: Math.max(size.height, least) };
}

/** As high as its rows are, however few. */
export function isOfRows({ kind }: ChartSpec): boolean {
  return kind === "readings" || isOfLanes(kind);
}

function isOfLanes(kind: ChartSpec["kind"]): boolean {
  return kind === "lanes" || kind === "dumbbells";
}

function toLeastHeight(spec: ChartSpec, size: DrawingSize): number {
  if (spec.kind === "trend") return toTrendHeight(spec, size);
  if (spec.kind === "columns") return toColumnsHeight(spec, size);
  if (isOfLanes(spec.kind)) return toLanesHeight(spec, size);
  return spec.kind === "readings" ? toReadingsHeight(spec, size) : toBarsHeight(spec, size);
}

/**
 * Where everything in a drawing stands, from the spec and the size alone: no text is measured, so the same spec gives the same drawing
 * on the server, in the browser and in files.
 */
export function toLayout(spec: ChartSpec, size: DrawingSize): TrendLayout | BarsLayout | ColumnsLayout | ReadingsLayout | LanesLayout {
  if (spec.kind === "trend") return toTrendLayout(spec, size);
  if (spec.kind === "columns") return toColumnsLayout(spec, size);
  if (isOfLanes(spec.kind)) return toLanesLayout(spec, size);
  return spec.kind === "readings" ? toReadingsLayout(spec, size) : toBarsLayout(spec, size);
}
