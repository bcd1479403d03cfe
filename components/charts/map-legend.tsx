import type { MapLayout } from "@/lib/charts/map/map-layout";
import { type DrawingTarget, toColour, toMapColour, toSeriesColour } from "@/lib/charts/palette";
import type { Direction } from "@/lib/i18n/locales";
import { DrawingText } from "./drawing-text";

/** What colours mean and how many areas have each; names that stand as numbers on the map; where the boundaries are from. */
export function MapLegend({ layout, direction, target }: { layout: MapLayout; direction: Direction; target: DrawingTarget }) {
  const { legend, type, foot, warning } = layout;
  const grey = toSeriesColour(0, target);
  const text = { direction, fontSize: type.fontSize };
  return (
    <g>
      {legend.title.map((place) => (
        <DrawingText key={place.y} place={place} {...text} fill={toColour("textSecond", target)} />
      ))}
      {legend.items.map(({ sample, colourIndex, text: first, rest }) => (
        <g key={first.y + first.x * 1e4}>
          <rect
            {...sample}
            fill={colourIndex === null ? toColour("ground", target) : toMapColour(colourIndex, target)}
            stroke={grey}
            strokeWidth={0.75}
          />
          {colourIndex === null && <path d={toSampleHatch(sample)} fill="none" stroke={grey} />}
          {[first, ...rest].map((place) => (
            <DrawingText key={place.y} place={place} {...text} fill={toColour("text", target)} />
          ))}
        </g>
      ))}
      {warning.map((place) => (
        <DrawingText key={place.y} place={place} {...text} fill={toColour("warning", target)} strong />
      ))}
      {[...legend.keys, ...foot].map((place) => (
        <DrawingText key={`${place.x} ${place.y}`} place={place} {...text} fill={toColour("textSecond", target)} />
      ))}
    </g>
  );
}

const SPACING = 7;

/** The same slanting lines as on the map. */
function toSampleHatch({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
  const parts: string[] = [];
  for (let c = SPACING; c < width + height; c += SPACING) {
    const [from, to] = [Math.max(0, c - height), Math.min(width, c)];
    parts.push(`M${x + from} ${y + c - from}L${x + to} ${y + c - to}`);
  }
  return parts.join("");
}
