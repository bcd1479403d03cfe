import type { PlacedText } from "@/lib/charts/layout-parts";
import type { Direction } from "@/lib/i18n/locales";

const anchors = { left: "start", middle: "middle", right: "end" } as const;

/**
 * A text in a drawing. The drawing as a whole is set left to right, so that "start" is the left side in every renderer; a text that is read
 * from the right is isolated by U+2067 … U+2069 instead, which browsers and file renderers understand alike.
 */
export function DrawingText(props: {
  place: PlacedText;
  direction: Direction;
  fontSize: number;
  fill: string;
  strong?: boolean;
  /** Ground colour drawn around the letters, to keep them clear of lines. */
  halo?: string;
}) {
  const { place, direction, fontSize, fill, strong, halo } = props;
  return (
    <text
      x={place.x}
      // Letters stand on the baseline: their middle is about a third of the size above it. `dominant-baseline` differs between renderers.
      y={place.y + fontSize * 0.35}
      textAnchor={anchors[place.anchor]}
      fill={fill}
      fontWeight={strong ? 600 : undefined}
      {...(halo ? { stroke: halo, strokeWidth: 3, strokeLinejoin: "round", paintOrder: "stroke" } : {})}
    >
      {toIsolated(place.text, direction)}
    </text>
  );
}

function toIsolated(text: string, direction: Direction): string {
  return direction === "rtl" ? `\u2067${text}\u2069` : text;
}
