import { hasRange } from "@/lib/charts/layout-parts";
import { toMarkerPath } from "@/lib/charts/marker-path";
import { slotStyles, toColour, toSeriesColour } from "@/lib/charts/palette";
import { type SmallMark, type SmallRow, type SmallRowsLayout, toSmallRowsLayout } from "@/lib/charts/small-rows-layout";
import type { ChartSpec } from "@/lib/charts/spec";
import { toOpenEnd } from "@/lib/domain/qualifier";
import { DrawingText } from "./drawing-text";

const radius = 4.5;
const arrow = 13;

/** A small drawing of a chart whose figures stand in rows; the full one has its scale, notes and sources. */
export function SmallRows({ spec, width }: { spec: ChartSpec; width: number }) {
  const layout = toSmallRowsLayout(spec, width);
  const { height, type, foot, head, rows } = layout;
  const text = { direction: spec.direction, fontSize: type.fontSize };
  const second = toColour("textSecond", "screen");
  return (
    <svg
      role="img"
      aria-label={`${spec.title}. ${spec.sentence}`}
      viewBox={`0 0 ${width} ${height}`}
      direction="ltr"
      fontFamily="var(--font-drawing)"
      fontSize={type.fontSize}
      style={{ inlineSize: "100%", blockSize: "auto" }}
    >
      {head.map((place) => (
        <DrawingText key={place.y} place={place} {...text} fill={second} />
      ))}
      <path d={rows.map((row) => toLead(row, foot.x)).join("")} stroke={toColour("hairline", "screen")} fill="none" />
      <path d={`M${round(foot.x)} ${round(foot.top)}V${round(foot.bottom)}`} stroke={second} fill="none" />
      {rows.map(({ key, y, marks, names, texts }) => (
        <g key={key}>
          {names.map((place) => (
            <DrawingText key={place.y} place={place} {...text} fill={second} />
          ))}
          {marks.map((mark) => (
            <Mark key={`${mark.point.at} ${mark.x} ${mark.point.source}`} mark={mark} y={y} layout={layout} />
          ))}
          {texts.map((place) => (
            <DrawingText key={place.y} place={place} {...text} fill={toColour("text", "screen")} />
          ))}
        </g>
      ))}
    </svg>
  );
}

/** From zero to the outermost mark, for the eye. */
function toLead({ y, marks }: SmallRow, footX: number): string {
  const known = marks.filter(({ point }) => point.value !== null);
  if (known.length === 0) return "";
  const ends = known.map(({ x }) => x).sort((a, b) => Math.abs(b - footX) - Math.abs(a - footX));
  return `M${round(footX)} ${round(y)}H${round(ends[0] ?? footX)}`;
}

function Mark({ mark: { slot, point, x }, y, layout }: { mark: SmallMark; y: number; layout: SmallRowsLayout }) {
  if (point.value === null) return null;
  const [colour, ground] = [toSeriesColour(slot, "screen"), toColour("ground", "screen")];
  const ends: string[] = [];
  if (hasRange(point)) {
    const [low, high] = [layout.toX(point.lower ?? point.value), layout.toX(point.upper ?? point.value)];
    ends.push(`M${round(low)} ${round(y)}H${round(high)}`);
  }
  const open = toOpenEnd(point.qualifier);
  if (open !== null) {
    const way = open === "above" ? layout.outward : -layout.outward;
    const tip = x + way * arrow;
    ends.push(`M${round(x)} ${round(y)}H${round(tip)}M${round(tip - way * 4)} ${round(y - 4)}l${way * 4} 4l${-way * 4} 4`);
  }
  const isOutlined = point.preliminary || point.doubtful;
  return (
    <>
      {ends.length > 0 && <path d={ends.join("")} fill="none" stroke={colour} strokeWidth={1.5} />}
      <path
        d={toMarkerPath(slotStyles[slot].marker, x, y, radius)}
        fill={isOutlined ? ground : colour}
        stroke={isOutlined ? colour : ground}
        strokeWidth={isOutlined ? 1.5 : 1}
      />
    </>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
