import { DrawingText } from "@/components/charts/drawing-text";
import { toColour, toSeriesColour } from "@/lib/charts/palette";
import { markRadius, type PlacedMark, type TimelineInput, toTimelineLayout } from "@/lib/charts/timeline-layout";

/** As wide as a page's column on a desktop. */
const WIDTH = 1072;

/** The events in lanes along the years. The list that stands below says the same in words, so the drawing is hidden from who listens. */
export function TimelineDrawing({ input }: { input: TimelineInput }) {
  const { width, height, fontSize, ticks, plot, lanes } = toTimelineLayout(input, WIDTH);
  const [ink, second, hairline, ground] = (["text", "textSecond", "hairline", "ground"] as const).map((name) => toColour(name, "screen"));
  const text = { direction: input.direction, fontSize };
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${round(height)}`}
      direction="ltr"
      fontFamily="var(--font-drawing)"
      fontSize={fontSize}
      style={{ inlineSize: "100%", blockSize: "auto" }}
    >
      <path d={ticks.map(({ x }) => `M${round(x)} ${plot.top}V${round(plot.bottom)}`).join("")} stroke={hairline} fill="none" />
      <path d={lanes.map(({ top }) => `M0 ${round(top)}H${width}`).join("")} stroke={hairline} fill="none" />
      {ticks.map(({ label }) => label && <DrawingText key={label.text} place={label} {...text} fill={second ?? ""} />)}
      {lanes.map(({ name, marks, series }) => (
        <g key={name.text}>
          <DrawingText place={name} {...text} fill={second ?? ""} halo={ground ?? ""} strong />
          <path d={marks.map(toMarkPath).join("")} fill={toColour("accent", "screen")} />
          {marks.map(({ mark, label, numbered }) => (
            <DrawingText key={mark.key} place={label} {...text} fill={ink ?? ""} halo={ground ?? ""} strong={numbered} />
          ))}
          {series && (
            <>
              <path
                d={series.columns
                  .map(({ x, y, width, height }) => `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`)
                  .join("")}
                fill={toSeriesColour(3, "screen")}
              />
              <DrawingText place={series.name} {...text} fill={second ?? ""} halo={ground ?? ""} />
              {series.highest && <DrawingText place={series.highest} {...text} fill={ink ?? ""} halo={ground ?? ""} />}
            </>
          )}
        </g>
      ))}
    </svg>
  );
}

/** A dot for a day, a bar with round ends for what lasted. */
function toMarkPath({ x0, x1, y }: PlacedMark): string {
  const r = markRadius;
  const length = round(x1 - x0);
  return `M${round(x0)} ${round(y - r)}h${length}a${r} ${r} 0 0 1 0 ${2 * r}h${-length}a${r} ${r} 0 0 1 0 ${-2 * r}z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
