import { type BarsLayout, toBarsHeight, toBarsLayout } from "./bars-layout";
import type { DrawingSize } from "./layout-parts";
import type { ChartSpec } from "./spec";
import { type TrendLayout, toTrendLayout } from "./trend-layout";

export type { DrawingSize };
export type DrawingSizeName = "desktop" | "phone";

const namedSizes: Record<DrawingSizeName, DrawingSize> = {
  desktop: { width: 720, height: 405, narrow: false },
  phone: { width: 328, height: 410, narrow: true },
};

const narrowBelow = 480;

/** The size a drawing gets: 16:9 on a desktop, 4:5 on a phone, and taller where its bars need more rows than fit. */
export function toDrawingSize(spec: ChartSpec, wanted: DrawingSizeName | { width: number; height: number }): DrawingSize {
  const size = typeof wanted === "string" ? namedSizes[wanted] : { ...wanted, narrow: wanted.width < narrowBelow };
  return spec.kind === "bars" ? { ...size, height: Math.max(size.height, toBarsHeight(spec, size)) } : size;
}

/**
 * Where everything in a drawing stands, from the spec and the size alone: no text is measured, so the same spec gives the same drawing
 * on the server, in the browser and in files.
 */
export function toLayout(spec: ChartSpec, size: DrawingSize): TrendLayout | BarsLayout {
  return spec.kind === "trend" ? toTrendLayout(spec, size) : toBarsLayout(spec, size);
}
