import type { MapLayout, PlacedMapMark } from "@/lib/charts/map/map-layout";
import { type DrawingTarget, toColour, toSeriesColour } from "@/lib/charts/palette";
import type { ChartSpec } from "@/lib/charts/spec";

/** Circles whose areas stand for values, hollow where there is no figure; a thin line leads to the place of one that had to make way. */
export function MapMarks({ spec, layout, target }: { spec: ChartSpec; layout: MapLayout; target: DrawingTarget }) {
  if (layout.marks.length === 0) return null;
  const ground = toColour("ground", target);
  const leaders = layout.marks.filter(hasMoved).map(({ homeX, homeY, x, y }) => `M${homeX} ${homeY}L${x} ${y}`);
  return (
    <g>
      {leaders.length > 0 && <path d={leaders.join("")} fill="none" stroke={toColour("text", target)} strokeWidth={0.75} />}
      {layout.marks.map(({ x, y, radius, seriesIndex, pointIndex, point }) => {
        const colour = toSeriesColour(spec.series[seriesIndex]?.slot ?? 0, target);
        const hollow = point.value === null || point.preliminary;
        return (
          <circle
            key={`${seriesIndex} ${pointIndex}`}
            cx={x}
            cy={y}
            r={radius}
            fill={hollow ? ground : colour}
            stroke={hollow ? colour : ground}
            strokeWidth={hollow ? 1.5 : 1}
          />
        );
      })}
    </g>
  );
}

function hasMoved({ x, y, homeX, homeY, radius }: PlacedMapMark): boolean {
  return Math.hypot(x - homeX, y - homeY) > radius;
}
