import { type LaneMark, laneMarkRadius } from "@/lib/charts/lane-marks";
import { type LanesLayout, laneArrow, toLanesLayout } from "@/lib/charts/lanes-layout";
import { hasRange } from "@/lib/charts/layout-parts";
import { toMarkerPath } from "@/lib/charts/marker-path";
import { type DrawingTarget, slotStyles, toColour, toSeriesColour, toSeriesTextColour } from "@/lib/charts/palette";
import type { ChartSpec } from "@/lib/charts/spec";
import { toOpenEnd } from "@/lib/domain/qualifier";
import type { DrawingProps } from "./drawing-frame";
import { DrawingText } from "./drawing-text";
import { LanesGround } from "./lanes-ground";
import { PlainFrame } from "./plain-frame";
import { TextGrounds } from "./text-grounds";

const barHeight = 7;

/**
 * Rows of lanes: what all figures of a lane have in common is a pale bar from zero, from the lowest to the highest runs a line, and each
 * figure is a mark, hollow where it is preliminary. Two figures of one row are joined by a line instead where the chart is of dumbbells.
 */
export function LanesChart(props: DrawingProps) {
  const { spec, size, target } = props;
  const layout = toLanesLayout(spec, size);
  const { type } = layout;
  const text = { direction: spec.direction, fontSize: type.fontSize };
  const isDumbbells = spec.kind === "dumbbells";
  return (
    <PlainFrame {...props} fontSize={type.fontSize}>
      <LanesGround spec={spec} layout={layout} target={target} />
      {layout.lanes.map(({ row, lane, slot, y, low, high }) => {
        const foot = layout.toX(spec.valueAxis.domain[0]);
        const colour = isDumbbells ? toColour("textSecond", target) : toSeriesColour(slot, target);
        return (
          <g key={`${row} ${lane}`}>
            {!isDumbbells && (
              <rect
                x={Math.min(foot, low)}
                y={y - barHeight / 2}
                width={Math.abs(low - foot)}
                height={barHeight}
                fill={colour}
                fillOpacity={0.22}
              />
            )}
            {low !== high && <path d={`M${low} ${y}H${high}`} stroke={colour} strokeWidth={isDumbbells ? 2 : 1.75} fill="none" />}
          </g>
        );
      })}
      <Joins spec={spec} layout={layout} target={target} />
      {[...layout.marks].sort(hollowFirst).map((mark) => (
        <Mark key={`${mark.seriesIndex} ${mark.pointIndex}`} mark={mark} spec={spec} layout={layout} target={target} />
      ))}
      <TextGrounds places={layout.lanes.flatMap(({ text }) => text)} fontSize={text.fontSize} fill={toColour("ground", target)} />
      {layout.lanes.flatMap(({ row, lane, slot, text: lines }) =>
        lines.map((place) => (
          <DrawingText
            key={`${row} ${lane} ${place.y}`}
            place={place}
            {...text}
            fill={isDumbbells ? toColour("text", target) : toSeriesTextColour(slot, target)}
          />
        )),
      )}
    </PlainFrame>
  );
}

/** A filled mark lies over a hollow one of the same value. */
function hollowFirst(a: LaneMark, b: LaneMark): number {
  return Number(b.point.preliminary) - Number(a.point.preliminary);
}

type PartProps = { spec: ChartSpec; layout: LanesLayout; target: DrawingTarget };

/** Thin lines from row to row, through figures of one series. */
function Joins({ spec, layout, target }: PartProps) {
  return spec.series.map(({ key, slot, direct }, index) => {
    const marks = layout.marks.filter(({ seriesIndex }) => seriesIndex === index).sort((a, b) => a.point.at - b.point.at);
    if (!direct || marks.length < 2 || spec.kind === "dumbbells") return null;
    const d = marks.map(({ x, y, point }, at) => `${at === 0 || point.gapBefore ? "M" : "L"}${x} ${y}`).join("");
    return (
      <path
        key={key}
        d={d}
        fill="none"
        stroke={toSeriesColour(slot, target)}
        strokeWidth={1}
        strokeDasharray={slotStyles[slot].dash ?? undefined}
        strokeOpacity={0.7}
      />
    );
  });
}

function Mark({ mark, spec, layout, target }: PartProps & { mark: LaneMark }) {
  const { point, x, y, seriesIndex } = mark;
  const slot = spec.series[seriesIndex]?.slot ?? 0;
  const [colour, ground] = [toSeriesColour(slot, target), toColour("ground", target)];
  const ends = toEnds(mark, layout);
  const hollow = point.preliminary || point.doubtful;
  return (
    <g>
      {ends !== "" && <path d={ends} fill="none" stroke={colour} strokeWidth={1.5} strokeLinejoin="round" />}
      <path
        d={toMarkerPath(slotStyles[slot].marker, x, y, laneMarkRadius)}
        fill={hollow ? ground : colour}
        stroke={hollow ? colour : ground}
        strokeWidth={hollow ? 1.6 : 1}
      />
    </g>
  );
}

/** A whisker for a range, an arrow for an end that the source leaves open. */
function toEnds({ point, x, y }: LaneMark, layout: LanesLayout): string {
  const parts: string[] = [];
  const outward = layout.reversed ? -1 : 1;
  if (hasRange(point)) {
    const [low, high] = [layout.toX(point.lower ?? point.value ?? 0), layout.toX(point.upper ?? point.value ?? 0)];
    parts.push(`M${low} ${y}H${high}M${low} ${y - 4}v8M${high} ${y - 4}v8`);
  }
  const end = toOpenEnd(point.qualifier);
  if (end !== null) {
    const way = end === "above" ? outward : -outward;
    const tip = x + way * laneArrow;
    parts.push(`M${x} ${y}H${tip}M${tip - way * 4} ${y - 3.5}L${tip} ${y}L${tip - way * 4} ${y + 3.5}`);
  }
  return parts.join("");
}
