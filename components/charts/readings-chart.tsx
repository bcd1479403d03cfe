import { hasRange } from "@/lib/charts/layout-parts";
import { toMarkerPath } from "@/lib/charts/marker-path";
import { type DrawingTarget, slotStyles, toColour, toSeriesColour } from "@/lib/charts/palette";
import { type PlacedReading, type ReadingsLayout, readingArrow, toReadingsLayout } from "@/lib/charts/readings-layout";
import type { ChartSpec } from "@/lib/charts/spec";
import { toOpenEnd } from "@/lib/domain/qualifier";
import type { DrawingProps } from "./drawing-frame";
import { DrawingText } from "./drawing-text";
import { PlainFrame } from "./plain-frame";
import { TextGrounds } from "./text-grounds";

const radius = 5;

/** What several bodies say of the same thing, one row a figure: a dot, its published range, and who says so when. */
export function ReadingsChart(props: DrawingProps) {
  const { spec, size, target } = props;
  const layout = toReadingsLayout(spec, size);
  const { plot, type } = layout;
  const second = toColour("textSecond", target);
  const text = { direction: spec.direction, fontSize: type.fontSize };
  const foot = layout.reversed ? plot.x + plot.width : plot.x;
  const toUpright = (x: number) => layout.lanes.map(({ from, to }) => `M${x} ${from}V${to}`).join("");
  return (
    <PlainFrame {...props} fontSize={type.fontSize}>
      <path d={layout.valueTicks.map(toUpright).join("")} stroke={toColour("hairline", target)} fill="none" />
      <path d={toUpright(foot)} stroke={second} fill="none" />
      <TextGrounds places={layout.readings.map((reading) => reading.text)} fontSize={type.fontSize} fill={toColour("ground", target)} />
      <DrawingText place={layout.unit} {...text} fill={second} />
      {layout.valueLabels.map((place) => (
        <DrawingText key={place.x} place={place} {...text} fill={second} />
      ))}
      {layout.readings.map((reading) => (
        <Reading key={reading.point.at} reading={reading} spec={spec} layout={layout} target={target} />
      ))}
    </PlainFrame>
  );
}

type ReadingProps = { reading: PlacedReading; spec: ChartSpec; layout: ReadingsLayout; target: DrawingTarget };

function Reading({ reading, spec, layout, target }: ReadingProps) {
  const { point, x, y } = reading;
  const slot = spec.series[reading.seriesIndex]?.slot ?? 0;
  const [colour, ground, second] = [toSeriesColour(slot, target), toColour("ground", target), toColour("textSecond", target)];
  const text = { direction: spec.direction, fontSize: layout.type.fontSize };
  const ends = toEnds(reading, layout);
  const marker = toMarkerPath(slotStyles[slot].marker, x, y, radius);
  return (
    <g>
      {reading.names.map((place) => (
        <DrawingText key={place.y} place={place} {...text} fill={toColour("text", target)} strong />
      ))}
      {reading.when.map((place) => (
        <DrawingText key={place.y} place={place} {...text} fill={second} />
      ))}
      {ends !== "" && <path d={ends} fill="none" stroke={colour} strokeWidth={1.75} strokeLinecap="round" strokeLinejoin="round" />}
      {point.value !== null &&
        (point.preliminary || point.doubtful ? (
          <path d={marker} fill={ground} stroke={colour} strokeWidth={1.75} />
        ) : (
          <path d={marker} fill={colour} stroke={ground} strokeWidth={1.25} />
        ))}
      <DrawingText place={reading.text} {...text} fill={point.value === null ? second : toColour("text", target)} />
    </g>
  );
}

/** A whisker for a range, an arrow for an end that the source leaves open. */
function toEnds({ point, x, y }: PlacedReading, layout: ReadingsLayout): string {
  const parts: string[] = [];
  const outward = layout.reversed ? -1 : 1;
  if (hasRange(point)) {
    const [low, high] = [layout.toX(point.lower ?? point.value ?? 0), layout.toX(point.upper ?? point.value ?? 0)];
    parts.push(`M${low} ${y}H${high}M${low} ${y - 4}v8M${high} ${y - 4}v8`);
  }
  const end = point.value === null ? null : toOpenEnd(point.qualifier);
  if (end !== null) {
    const way = end === "above" ? outward : -outward;
    const tip = x + way * readingArrow;
    parts.push(`M${x + way * radius} ${y}H${tip}M${tip - way * 4} ${y - 4}L${tip} ${y}L${tip - way * 4} ${y + 4}`);
  }
  return parts.join("");
}
