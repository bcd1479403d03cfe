import type { MapLayout } from "@/lib/charts/map/map-layout";
import type { MapPlace } from "@/lib/charts/map/map-places";
import { toColour } from "@/lib/charts/palette";

/** A line around the area or circle that is being read, on a sheet over the map so that the map itself need not be drawn again. */
export function MapFocus({ layout: { size, scale, offset }, place }: { layout: MapLayout; place: MapPlace }) {
  const [ground, text] = [toColour("ground", "screen"), toColour("text", "screen")];
  return (
    <svg
      aria-hidden="true"
      direction="ltr"
      viewBox={`0 0 ${size.width} ${size.height}`}
      className="pointer-events-none absolute inset-0 overflow-visible"
      style={{ width: "100%", height: "100%" }}
    >
      {place.kind === "area" ? (
        <g transform={`translate(${offset.x} ${offset.y}) scale(${scale})`} fill="none" strokeLinejoin="round">
          <path d={place.area.path} stroke={ground} strokeWidth={5 / scale} />
          <path d={place.area.path} stroke={text} strokeWidth={2 / scale} />
        </g>
      ) : (
        <g fill="none">
          <circle cx={place.x} cy={place.y} r={place.mark.radius + 3} stroke={ground} strokeWidth={4} />
          <circle cx={place.x} cy={place.y} r={place.mark.radius + 3} stroke={text} strokeWidth={1.5} />
        </g>
      )}
    </svg>
  );
}
