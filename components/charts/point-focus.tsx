import type { DrawingSize } from "@/lib/charts/layout";
import { toColour, toSeriesColour } from "@/lib/charts/palette";
import type { PointPlace } from "@/lib/charts/point-places";
import type { ChartSpec } from "@/lib/charts/spec";

/** A circle around the figure that is being read, on a sheet over the drawing so that the drawing itself need not be drawn again. */
export function PointFocus({ spec, size, place }: { spec: ChartSpec; size: DrawingSize; place: PointPlace }) {
  const slot = spec.series[place.seriesIndex]?.slot ?? 0;
  return (
    <svg
      aria-hidden="true"
      direction="ltr"
      viewBox={`0 0 ${size.width} ${size.height}`}
      className="pointer-events-none absolute inset-0 overflow-visible"
      style={{ width: "100%", height: "100%" }}
    >
      <circle cx={place.x} cy={place.y} r={8} fill="none" stroke={toColour("ground", "screen")} strokeWidth={4} />
      <circle cx={place.x} cy={place.y} r={8} fill="none" stroke={toColour("text", "screen")} strokeWidth={1.5} />
      <circle cx={place.x} cy={place.y} r={3.5} fill={toSeriesColour(slot, "screen")} />
    </svg>
  );
}
