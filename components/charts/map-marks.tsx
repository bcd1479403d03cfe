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
  const moved = layout.marks.filter((mark) => toLeaderLength(mark) >= LEAST_LEADER);
  return (
    <g>
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
      {moved.length > 0 && <Leaders marks={moved} colour={toColour("text", target)} />}
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

/** From a circle's edge to the place it stands for. */
function toLeaderLength({ x, y, homeX, homeY, radius }: PlacedMapMark): number {
  return Math.hypot(x - homeX, y - homeY) - radius;
}

/** A shorter line would be a stub that leads nowhere, and a circle so near is where it should be for the eye. */
const LEAST_LEADER = 5;

/** Over the circles, since those that stand at a place cover it; a dot ends each line. */
function Leaders({ marks, colour }: { marks: readonly PlacedMapMark[]; colour: string }) {
  const lines = marks.map((mark) => {
    const { x, y, homeX, homeY, radius } = mark;
    const share = radius / (toLeaderLength(mark) + radius);
    return `M${round(homeX)} ${round(homeY)}L${round(x + (homeX - x) * share)} ${round(y + (homeY - y) * share)}`;
  });
  return (
    <g>
      <path d={lines.join("")} fill="none" stroke={colour} strokeWidth={0.75} />
      {marks.map(({ homeX, homeY }) => (
        <circle key={`${homeX} ${homeY}`} cx={round(homeX)} cy={round(homeY)} r={1.25} fill={colour} />
      ))}
    </g>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
