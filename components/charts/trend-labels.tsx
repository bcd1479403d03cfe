import type { EndLabel } from "@/lib/charts/end-labels";
import type { LegendItem, PlacedText } from "@/lib/charts/layout-parts";
import { toMarkerPath } from "@/lib/charts/marker-path";
import { type DrawingTarget, toColour, toSeriesColour, toSeriesTextColour } from "@/lib/charts/palette";
import type { ChartSpec } from "@/lib/charts/spec";
import type { TrendLayout } from "@/lib/charts/trend-layout";
import { DrawingText } from "./drawing-text";
import { TextGrounds } from "./text-grounds";

type Props = { spec: ChartSpec; layout: TrendLayout; target: DrawingTarget };

/** Names and last values at line ends, and the legend of a narrow drawing. */
export function TrendLabels({ spec, layout, target }: Props) {
  const leaders = layout.endLabels.map((label) => <Leader key={label.seriesIndex} label={label} spec={spec} target={target} />);
  const places = layout.endLabels.flatMap((label) => listPlaces(label, layout));
  return (
    <g>
      {leaders}
      <TextGrounds places={places} fontSize={layout.type.fontSize} fill={toColour("ground", target)} />
      {layout.endLabels.map((label) => (
        <EndLabelText key={label.seriesIndex} label={label} spec={spec} layout={layout} target={target} />
      ))}
      {layout.legend.map((item) => (
        <LegendEntry key={item.seriesIndex} item={item} spec={spec} layout={layout} target={target} />
      ))}
    </g>
  );
}

function Leader({ label: { leader, seriesIndex }, spec, target }: Omit<Props, "layout"> & { label: EndLabel }) {
  if (!leader) return null;
  return (
    <path
      d={`M${leader.x1} ${leader.y1}L${leader.x2} ${leader.y2}`}
      stroke={toSeriesColour(spec.series[seriesIndex]?.slot ?? 0, target)}
      strokeOpacity={0.6}
      strokeWidth={0.75}
    />
  );
}

function EndLabelText({ label, spec, layout, target }: Props & { label: EndLabel }) {
  const slot = spec.series[label.seriesIndex]?.slot ?? 0;
  return listPlaces(label, layout).map((place, index) => (
    <DrawingText
      key={place.y}
      place={place}
      direction={spec.direction}
      fontSize={layout.type.fontSize}
      fill={toSeriesTextColour(slot, target)}
      strong={label.lines[index]?.strong ?? false}
    />
  ));
}

function listPlaces({ x, y, lines }: EndLabel, { type }: TrendLayout): PlacedText[] {
  return lines.map(({ text }, index) => ({ x, y: y + index * type.lineHeight, anchor: "left", text }));
}

function LegendEntry({ item, spec, layout, target }: Props & { item: LegendItem }) {
  const slot = spec.series[item.seriesIndex]?.slot ?? 0;
  const style = layout.series[item.seriesIndex]?.style;
  const { sample, text, rest } = item;
  const colour = toSeriesColour(slot, target);
  const y = sample.y + sample.height / 2;
  return (
    <g>
      <path d={`M${sample.x} ${y}h${sample.width}`} stroke={colour} strokeWidth={2} strokeDasharray={style?.dash ?? undefined} />
      <path
        d={toMarkerPath(style?.marker ?? "circle", sample.x + sample.width / 2, y, 4)}
        fill={colour}
        stroke={toColour("ground", target)}
      />
      {[text, ...rest].map((place) => (
        <DrawingText
          key={place.y}
          place={place}
          direction={spec.direction}
          fontSize={layout.type.fontSize}
          fill={toSeriesTextColour(slot, target)}
          strong
        />
      ))}
    </g>
  );
}
