import type { MapLayout } from "@/lib/charts/map/map-layout";
import { type DrawingTarget, toColour, toMapColour, toMapTextColour } from "@/lib/charts/palette";
import type { Direction } from "@/lib/i18n/locales";
import { DrawingText } from "./drawing-text";

/** Names on areas in the text colour that their ground asks for; where one reaches over a border, its own ground goes with it. */
export function MapLabels({ layout, direction, target }: { layout: MapLayout; direction: Direction; target: DrawingTarget }) {
  return (
    <g>
      {layout.labels.map((label) => {
        const ground = label.on === null ? toColour("ground", target) : toMapColour(label.on, target);
        return (
          <DrawingText
            key={`${label.x} ${label.y}`}
            place={label}
            direction={direction}
            fontSize={layout.type.fontSize}
            fill={label.on === null ? toColour("text", target) : toMapTextColour(label.on, target)}
            // Hatching would run through the letters, and boundaries through numbers, whose areas are small.
            {...(label.inside && !label.isNumber && label.on !== null ? {} : { halo: ground })}
          />
        );
      })}
    </g>
  );
}
