import { createElement, type ReactNode } from "react";
import type { ChartSpec, ChartView } from "@/lib/charts/spec";

/** Draws a view at a size. */
export type DrawLive = (size: "desktop" | "phone") => ReactNode;

/**
 * What takes over a drawing, loaded when a reader turns to it: the chart with Recharts; the map, which needs none, with its boundaries. Null
 * where the chart's data lacks rows that are not passed on: only the server draws those.
 */
export async function loadLiveView(view: ChartView, coming: Promise<ChartSpec> | ChartSpec): Promise<DrawLive | null> {
  if (view === "chart") {
    const [{ LiveChart }, spec] = await Promise.all([import("@/components/charts/live-chart"), coming]);
    if (spec.withheld) return null;
    return (size) => createElement(LiveChart, { spec, size });
  }
  const [{ LiveMap, fetchBoundaries }, spec] = await Promise.all([import("@/components/charts/live-map-parts"), coming]);
  if (spec.withheld) return null;
  const { map } = spec;
  if (!map) throw new Error(`The chart "${spec.slug}" has no map.`);
  const boundaries = await fetchBoundaries(map.boundaries.version);
  return (size) => createElement(LiveMap, { spec, map, boundaries, size });
}
