import { arrowLength, type BarsLayout, type PlacedBar } from "@/lib/charts/bars-layout";
import { hasRange } from "@/lib/charts/layout-parts";
import { type DrawingTarget, toColour, toSeriesColour, toSeriesTextColour } from "@/lib/charts/palette";
import type { ChartSpec } from "@/lib/charts/spec";
import { toOpenEnd } from "@/lib/domain/qualifier";
import { DrawingText } from "./drawing-text";
import { TextGrounds } from "./text-grounds";

/** Names, values, ranges and open ends around the bars. */
export function BarsMarks({ spec, layout, target }: { spec: ChartSpec; layout: BarsLayout; target: DrawingTarget }) {
  const { plot, type } = layout;
  const second = toColour("textSecond", target);
  const text = { direction: spec.direction, fontSize: type.fontSize };
  const foot = layout.reversed ? plot.x + plot.width : plot.x;
  return (
    <g>
      <path d={`M${foot} ${plot.y}v${plot.height}`} stroke={second} />
      <TextGrounds places={layout.bars.map((bar) => bar.text)} fontSize={type.fontSize} fill={toColour("ground", target)} />
      <DrawingText place={layout.unit} {...text} fill={second} />
      {layout.valueLabels.map((place) => (
        <DrawingText key={place.x} place={place} {...text} fill={second} />
      ))}
      {layout.categories.map((place) => (
        <DrawingText key={place.y} place={place} {...text} fill={toColour("text", target)} />
      ))}
      {layout.bars.map((bar) => (
        <g key={`${bar.seriesIndex} ${bar.pointIndex}`}>
          <BarEnd bar={bar} layout={layout} stroke={toColour("text", target)} />
          <DrawingText place={bar.text} {...text} fill={bar.point.value === null ? second : toColour("text", target)} />
        </g>
      ))}
      {layout.legend.map(({ seriesIndex, sample, text: first, rest }) => {
        const slot = spec.series[seriesIndex]?.slot ?? 0;
        const side = layout.type.fontSize - 2;
        return (
          <g key={seriesIndex}>
            <rect x={sample.x} y={sample.y + (sample.height - side) / 2} width={side} height={side} fill={toSeriesColour(slot, target)} />
            {[first, ...rest].map((place) => (
              <DrawingText key={place.y} place={place} {...text} fill={toSeriesTextColour(slot, target)} strong />
            ))}
          </g>
        );
      })}
    </g>
  );
}

/** A whisker for a range, an arrow for an end that the source leaves open. */
function BarEnd({ bar, layout, stroke }: { bar: PlacedBar; layout: BarsLayout; stroke: string }) {
  const { point, y, valueX } = bar;
  const outward = layout.reversed ? -1 : 1;
  const parts: string[] = [];
  if (hasRange(point)) {
    const [low, high] = [layout.toX(point.lower ?? point.value ?? 0), layout.toX(point.upper ?? point.value ?? 0)];
    parts.push(`M${low} ${y}H${high}M${low} ${y - 3}v6M${high} ${y - 3}v6`);
  }
  const end = point.value === null ? null : toOpenEnd(point.qualifier);
  if (end !== null) {
    const way = end === "above" ? outward : -outward;
    const tip = valueX + way * arrowLength;
    parts.push(`M${valueX} ${y}H${tip}M${tip - way * 4} ${y - 3.5}L${tip} ${y}L${tip - way * 4} ${y + 3.5}`);
  }
  return parts.length === 0 ? null : <path d={parts.join("")} fill="none" stroke={stroke} strokeWidth={1.25} strokeLinejoin="round" />;
}
