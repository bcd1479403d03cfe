import { type Located, toLocatorLayout } from "@/lib/charts/map/locator-layout";
import { type DrawingTarget, toColour, toMapColour, toSeriesColour } from "@/lib/charts/palette";
import type { Boundaries } from "@/lib/geo/boundaries";

type LocatorMapProps = Located & {
  boundaries: Boundaries;
  /** What the map shows, in words: "Duhok governorate, in the north of Iraq". */
  alternative: string;
  /** Pixels, at most; it shrinks with the room that it has. */
  width?: number;
  target?: DrawingTarget;
};

/** Where a place is: its area filled, a point as a dot, all other areas as faint lines. Drawn on the server; there is nothing to point at. */
export function LocatorMap({ boundaries, alternative, width = 200, target = "screen", areas, point }: LocatorMapProps) {
  const layout = toLocatorLayout(boundaries, { ...(areas && { areas }), ...(point && { point }) });
  const scale = layout.width / width;
  const margin = Math.ceil(2 * scale);
  return (
    <svg
      role="img"
      aria-label={alternative}
      viewBox={`${-margin} ${-margin} ${layout.width + 2 * margin} ${layout.height + 2 * margin}`}
      style={{ inlineSize: "100%", maxInlineSize: width, blockSize: "auto" }}
      fill="none"
      strokeLinejoin="round"
    >
      {layout.marked !== "" && <path d={layout.marked} fillRule="evenodd" fill={toMapColour(layout.point ? 1 : 3, target)} />}
      <path d={layout.borders} stroke={toSeriesColour(0, target)} strokeOpacity={0.6} strokeWidth={round(0.75 * scale)} />
      {layout.point && (
        <circle
          cx={layout.point.x}
          cy={layout.point.y}
          r={round(5 * scale)}
          fill={toColour("accent", target)}
          stroke={toColour("ground", target)}
          strokeWidth={round(1.5 * scale)}
        />
      )}
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
