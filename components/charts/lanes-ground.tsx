import type { LanesLayout } from "@/lib/charts/lanes-layout";
import { toMarkerPath } from "@/lib/charts/marker-path";
import { type DrawingTarget, slotStyles, toColour, toSeriesColour, toSeriesTextColour } from "@/lib/charts/palette";
import type { ChartSpec } from "@/lib/charts/spec";
import { DrawingText } from "./drawing-text";

/** What lanes stand on: warning, legend, scale, names of rows and hairlines between them. */
export function LanesGround({ spec, layout, target }: { spec: ChartSpec; layout: LanesLayout; target: DrawingTarget }) {
  const { plot, type } = layout;
  const [second, hairline, ground] = [toColour("textSecond", target), toColour("hairline", target), toColour("ground", target)];
  const text = { direction: spec.direction, fontSize: type.fontSize };
  const toUpright = (x: number) => layout.stretches.map(({ from, to }) => `M${x} ${from}V${to}`).join("");
  const foot = layout.toX(spec.valueAxis.domain[0]);
  return (
    <g>
      {layout.warning.map((place) => (
        <DrawingText key={place.y} place={place} {...text} fill={toColour("warning", target)} strong />
      ))}
      {layout.legend.map(({ seriesIndex, sample, text: first, rest }) => {
        const { slot = 0, hollow = false } = spec.legend?.[seriesIndex] ?? {};
        const colour = toSeriesColour(slot, target);
        const marker = toMarkerPath(slotStyles[slot].marker, sample.x + sample.width / 2, sample.y + sample.height / 2, 4.5);
        return (
          <g key={seriesIndex}>
            <path d={marker} fill={hollow ? ground : colour} stroke={colour} strokeWidth={1.6} />
            {[first, ...rest].map((place) => (
              <DrawingText key={place.y} place={place} {...text} fill={toSeriesTextColour(slot, target)} />
            ))}
          </g>
        );
      })}
      <path d={layout.dividers.map((y) => `M0 ${y}H${layout.size.width}`).join("")} stroke={hairline} fill="none" />
      <path d={layout.valueTicks.map(toUpright).join("")} stroke={hairline} fill="none" />
      <path d={spec.valueAxis.domain[0] < 0 ? toUpright(layout.toX(0)) : toUpright(foot)} stroke={second} fill="none" />
      <DrawingText place={layout.unit} {...text} fill={second} />
      {layout.valueLabels.map((place) => (
        <DrawingText key={place.x} place={place} {...text} fill={second} />
      ))}
      {layout.names.map((place) => (
        <DrawingText key={`${plot.x} ${place.y}`} place={place} {...text} fill={toColour("text", target)} strong={layout.size.narrow} />
      ))}
    </g>
  );
}
