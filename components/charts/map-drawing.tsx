import type { DrawingSize } from "@/lib/charts/layout";
import { toMapLayout } from "@/lib/charts/map/map-layout";
import type { DrawingTarget } from "@/lib/charts/palette";
import type { ChartSpec } from "@/lib/charts/spec";
import type { Boundaries } from "@/lib/geo/boundaries";
import { MapChart } from "./map-chart";

type MapDrawingProps = { spec: ChartSpec; size: DrawingSize; target: DrawingTarget; boundaries: Boundaries };

/** The map of a chart. On a page credit and disclaimer stand under it as text; one that goes on its own carries them. */
export function MapDrawing({ spec, size, target, boundaries }: MapDrawingProps) {
  if (!spec.map) throw new Error(`The chart "${spec.slug}" has no map.`);
  const layout = toMapLayout(spec, spec.map, boundaries, size, { foot: target !== "screen" });
  const named = { ...spec, title: `${spec.map.name}: ${spec.title}` };
  return <MapChart spec={named} layout={layout} target={target} decorative={false} />;
}
