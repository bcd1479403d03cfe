import { type DrawingTarget, toColour } from "@/lib/charts/palette";
import type { ChartSpec } from "@/lib/charts/spec";
import { breakRadius, type TimeGround } from "@/lib/charts/time-ground";
import { DrawingText } from "./drawing-text";

/** What lies under lines and columns: the time axis, the unit and numbers of the value axis, and breaks of method. */
export function TrendGround({ spec, layout, target }: { spec: ChartSpec; layout: TimeGround; target: DrawingTarget }) {
  const { plot, type } = layout;
  const bottom = plot.y + plot.height;
  const second = toColour("textSecond", target);
  const text = { direction: spec.direction, fontSize: type.fontSize, fill: second };
  return (
    <g>
      <path
        d={layout.valueTicks.map(({ y }) => `M${plot.x} ${y}h${plot.width}`).join("")}
        stroke={toColour("hairline", target)}
        fill="none"
      />
      <path
        d={`M${plot.x} ${bottom}h${plot.width}${layout.timeTicks.map((x) => `M${x} ${bottom}v4`).join("")}`}
        stroke={second}
        fill="none"
      />
      {layout.cutOff && <CutOffMark x={plot.x} y={bottom} stroke={second} ground={toColour("ground", target)} />}
      <DrawingText place={layout.unit} {...text} />
      {layout.valueTicks.map((tick) => (
        <DrawingText key={tick.y} place={tick.text} {...text} />
      ))}
      {layout.timeLabels.map((place) => (
        <DrawingText key={place.x} place={place} {...text} />
      ))}
      {layout.breaks.map(({ x, circleY, number }) => (
        <g key={number}>
          <path d={`M${x} ${circleY + breakRadius}V${bottom}`} stroke={second} strokeWidth={1} strokeDasharray="3 2" />
          <circle cx={x} cy={circleY} r={breakRadius} fill={toColour("ground", target)} stroke={second} />
          <DrawingText
            place={{ x, y: circleY, anchor: "middle", text: number }}
            direction={spec.direction}
            fontSize={type.fontSize}
            fill={second}
          />
        </g>
      ))}
    </g>
  );
}

/** Two short strokes through the foot of the value axis: it does not begin at zero. */
function CutOffMark({ x, y, stroke, ground }: { x: number; y: number; stroke: string; ground: string }) {
  return (
    <g fill="none">
      <path d={`M${x + 4} ${y}h6`} stroke={ground} strokeWidth={3} />
      <path d={`M${x + 2} ${y + 4}l4 -8M${x + 8} ${y + 4}l4 -8`} stroke={stroke} />
    </g>
  );
}
