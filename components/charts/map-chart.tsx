import type { MapLayout } from "@/lib/charts/map/map-layout";
import { type DrawingTarget, toColour, toFontFamily, toMapColour, toSeriesColour } from "@/lib/charts/palette";
import type { ChartSpec } from "@/lib/charts/spec";
import { MapLabels } from "./map-labels";
import { MapLegend } from "./map-legend";
import { MapMarks } from "./map-marks";

type MapChartProps = { spec: ChartSpec; layout: MapLayout; target: DrawingTarget; decorative: boolean };

/** Figures of places on their areas: the darker (on dark ground: the brighter), the higher; hatched where there is no figure. */
export function MapChart({ spec, layout, target, decorative }: MapChartProps) {
  const { size, type, areas, scale, offset } = layout;
  const fills = [...new Set(areas.map(({ colourIndex }) => colourIndex))];
  const border = toColour("ground", target);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it is named by its label, or hidden where what surrounds it says the same
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      direction="ltr"
      fontFamily={toFontFamily(target, spec.direction)}
      fontSize={type.fontSize}
      style={{ width: "100%", height: "auto", aspectRatio: `${size.width} / ${size.height}`, cursor: "inherit" }}
      {...(decorative ? { "aria-hidden": true } : { role: "img", "aria-label": `${spec.title}. ${spec.sentence}` })}
    >
      <g
        transform={`translate(${round(offset.x)} ${round(offset.y)}) scale(${round(scale, 1e5)})`}
        fillRule="evenodd"
        strokeLinejoin="round"
      >
        {/* A line around the whole country, under the areas, so that the lightest of them end somewhere. */}
        <path d={areas.map(({ path }) => path).join("")} fill="none" stroke={toSeriesColour(0, target)} strokeWidth={round(2.5 / scale)} />
        {fills.map((colourIndex) => (
          <path
            key={colourIndex}
            d={areas.flatMap((area) => (area.colourIndex === colourIndex ? [area.path] : [])).join("")}
            fill={colourIndex === null ? border : toMapColour(colourIndex, target)}
            stroke={colourIndex === null ? toSeriesColour(0, target) : border}
            strokeWidth={round(1 / scale)}
          />
        ))}
        {layout.hatch !== "" && <path d={layout.hatch} fill="none" stroke={toSeriesColour(0, target)} strokeWidth={round(1 / scale)} />}
      </g>
      <MapLabels layout={layout} direction={spec.direction} target={target} />
      <MapMarks spec={spec} layout={layout} target={target} />
      <MapLegend layout={layout} direction={spec.direction} target={target} />
    </svg>
  );
}

function round(value: number, parts = 100): number {
  return Math.round(value * parts) / parts;
}
