import type { MapLayout, PlacedMapMark } from "@/lib/charts/map/map-layout";
import { type DrawingTarget, toColour, toSeriesColour } from "@/lib/charts/palette";
import type { ChartSpec } from "@/lib/charts/spec";
import { DrawingText } from "./drawing-text";

/** Circles whose areas stand for values, hollow where there is no figure; a thin line leads to the place of one that had to make way. */
export function MapMarks({ spec, layout, target }: { spec: ChartSpec; layout: MapLayout; target: DrawingTarget }) {
  if (layout.marks.length === 0) return null;
  const { markLegend, type } = layout;
  const text = { direction: spec.direction, fontSize: type.fontSize };
  const first = layout.marks[0]?.seriesIndex ?? 0;
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
      {markLegend.title.map((place) => (
        <DrawingText key={place.y} place={place} {...text} fill={toColour("textSecond", target)} />
      ))}
      {markLegend.samples.map(({ x, y, radius, text: place }) => (
        <g key={y}>
          <circle cx={x} cy={y} r={radius} fill={toSeriesColour(spec.series[first]?.slot ?? 0, target)} />
          <DrawingText place={place} {...text} fill={toColour("text", target)} />
        </g>
      ))}
    </g>
  );
}

function hasMoved({ x, y, homeX, homeY, radius }: PlacedMapMark): boolean {
  return Math.hypot(x - homeX, y - homeY) > radius;
}
