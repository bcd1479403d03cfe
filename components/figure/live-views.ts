import { createElement, type ReactNode } from "react";
import type { ChartSpec, ChartView } from "@/lib/charts/spec";

/** Draws a view at a size. */
export type DrawLive = (size: "desktop" | "phone") => ReactNode;

/** What takes over a drawing, loaded when a reader turns to it: the chart with Recharts; the map, which needs none, with its boundaries. */
export async function loadLiveView(view: ChartView, coming: Promise<ChartSpec> | ChartSpec): Promise<DrawLive> {
  if (view === "chart") {
    const [{ LiveChart }, spec] = await Promise.all([import("@/components/charts/live-chart"), coming]);
    return (size) => createElement(LiveChart, { spec, size });
  }
  const [{ LiveMap, fetchBoundaries }, spec] = await Promise.all([import("@/components/charts/live-map-parts"), coming]);
  const { map } = spec;
  if (!map) throw new Error(`The chart "${spec.slug}" has no map.`);
  const boundaries = await fetchBoundaries(map.boundaries.version);
  return (size) => createElement(LiveMap, { spec, map, boundaries, size });
}
