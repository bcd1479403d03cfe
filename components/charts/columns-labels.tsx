import type { ColumnsLayout } from "@/lib/charts/columns-layout";
import { type DrawingTarget, toColour, toSeriesColour, toSeriesTextColour } from "@/lib/charts/palette";
import type { ChartSpec } from "@/lib/charts/spec";
import { AreaMarks } from "./columns-chart";
import { DrawingText } from "./drawing-text";
import { TextGrounds } from "./text-grounds";

/** Values above columns, and which fill is whose. */
export function ColumnsLabels({ spec, layout, target }: { spec: ChartSpec; layout: ColumnsLayout; target: DrawingTarget }) {
  const text = { direction: spec.direction, fontSize: layout.type.fontSize };
  const toSlot = (index: number) => spec.series[index]?.slot ?? 0;
  return (
    <g>
      <TextGrounds places={layout.labels} fontSize={layout.type.fontSize} fill={toColour("ground", target)} />
      {layout.labels.map(({ seriesIndex, ...place }) => (
        <DrawingText key={`${place.x} ${place.y}`} place={place} {...text} fill={toSeriesTextColour(toSlot(seriesIndex), target)} />
      ))}
      {layout.legend.map(({ seriesIndex, sample, text: first, rest }) => {
        const colour = toSeriesColour(toSlot(seriesIndex), target);
        const side = layout.type.fontSize - 1;
        const box = { x: sample.x, y: sample.y + (sample.height - side) / 2, width: side, height: side };
        return (
          <g key={seriesIndex}>
            <g fill={colour} stroke={colour}>
              <AreaMarks boxes={[box]} style={layout.fills[seriesIndex] ?? "solid"} ground={toColour("ground", target)} />
            </g>
            {[first, ...rest].map((place) => (
              <DrawingText key={place.y} place={place} {...text} fill={toSeriesTextColour(toSlot(seriesIndex), target)} strong />
            ))}
          </g>
        );
      })}
    </g>
  );
}
