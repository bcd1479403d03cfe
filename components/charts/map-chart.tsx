import type { MapLayout } from "@/lib/charts/map/map-layout";
import { type DrawingTarget, toColour, toMapColour, toSeriesColour } from "@/lib/charts/palette";
import type { ChartSpec } from "@/lib/charts/spec";
import { MapLabels } from "./map-labels";
import { MapLegend } from "./map-legend";
import { MapMarks } from "./map-marks";
import { PlainFrame } from "./plain-frame";

type MapChartProps = { spec: ChartSpec; layout: MapLayout; target: DrawingTarget; decorative: boolean };

/** Figures of places on their areas: the darker (on dark ground: the brighter), the higher; hatched where there is no figure. */
export function MapChart({ spec, layout, target, decorative }: MapChartProps) {
  const { areas, scale, offset } = layout;
  const fills = [...new Set(areas.map(({ colourIndex }) => colourIndex))];
  const ground = toColour("ground", target);
  const grey = toSeriesColour(0, target);
  const line = { strokeWidth: round(1 / scale) };
  return (
    <PlainFrame spec={spec} size={layout.size} target={target} decorative={decorative} fontSize={layout.type.fontSize}>
      <g
        transform={`translate(${round(offset.x)} ${round(offset.y)}) scale(${round(scale, 1e5)})`}
        fillRule="evenodd"
        strokeLinejoin="round"
      >
        {/* A line around the whole country, under the areas, so that the lightest of them end somewhere. */}
        <path d={areas.map(({ path }) => path).join("")} fill="none" stroke={grey} strokeWidth={round(2.5 / scale)} />
        {fills.map((colourIndex) => (
          <path
            key={colourIndex}
            d={areas.flatMap((area) => (area.colourIndex === colourIndex ? [area.path] : [])).join("")}
            fill={colourIndex === null ? ground : toMapColour(colourIndex, target)}
            stroke={colourIndex === null ? grey : ground}
            {...line}
          />
        ))}
        {layout.hatch !== "" && <path d={layout.hatch} fill="none" stroke={grey} {...line} />}
      </g>
      <MapLabels layout={layout} direction={spec.direction} target={target} />
      <MapMarks spec={spec} layout={layout} target={target} />
      <MapLegend layout={layout} direction={spec.direction} target={target} />
    </PlainFrame>
  );
}

function round(value: number, parts = 100): number {
  return Math.round(value * parts) / parts;
}
