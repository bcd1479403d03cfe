import type { DrawingSize } from "@/lib/charts/layout";
import { type DrawingTarget, toFontFamily } from "@/lib/charts/palette";
import type { ChartSpec } from "@/lib/charts/spec";

/** Where the drawing stands decides its colours; a live drawing is described by what surrounds it. */
export type DrawingProps = { spec: ChartSpec; size: DrawingSize; target: DrawingTarget; decorative: boolean };

/** Properties that every Recharts chart of ours gets: fixed size, no motion, no pointer handling of Recharts' own, described in words. */
export function toFrame({ spec, size, target, decorative }: DrawingProps, fontSize: number) {
  return {
    width: size.width,
    height: size.height,
    accessibilityLayer: false,
    direction: "ltr",
    fontFamily: toFontFamily(target, spec.direction),
    fontSize,
    // The drawing keeps its shape at whatever width it is shown.
    style: { width: "100%", height: "auto", aspectRatio: `${size.width} / ${size.height}`, cursor: "inherit" },
    ...(decorative ? { "aria-hidden": true } : { role: "img", "aria-label": `${spec.title}. ${spec.sentence}` }),
  } as const;
}

/** Axes give Recharts its scales and take no room: margins come from our layout, labels from `DrawingText`. */
export const bareAxis = { axisLine: false, tickLine: false, tick: false, interval: 0, allowDataOverflow: true } as const;

/** Marks lie above Recharts' lines and bars. */
export const marksLayer = 900;
