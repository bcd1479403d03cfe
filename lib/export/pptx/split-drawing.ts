import { toLayout } from "@/lib/charts/layout";
import type { ChartExport, Drawing } from "../chart-export";

/** Points on a slide for a pixel of a drawing, at least: its text of 13 pixels can then be read. */
const leastScale = 0.75;

/** A stretch of a drawing, in its pixels from the top. */
export type Stretch = { from: number; to: number };

/**
 * What of a drawing stands on each of the slides that it takes to read it: rows of lanes are cut apart between two rows, and each piece has
 * axis and legend above it. Other drawings, and maps, stay whole.
 */
export function splitDrawing(
  { spec, view, withheld }: ChartExport,
  drawing: Drawing,
  room: { width: number; height: number },
): Stretch[][] {
  const whole = [[{ from: 0, to: drawing.height }]];
  const most = room.height / leastScale;
  if (view === "map" || withheld.length > 0 || drawing.height <= most || drawing.width < 480) return whole;
  if (spec.kind !== "lanes" && spec.kind !== "dumbbells") return whole;
  const layout = toLayout(spec, { width: drawing.width, height: drawing.height, narrow: false });
  if (layout.kind !== "lanes") return whole;
  // The warning stands on the slide itself.
  const warned = layout.warning.map(({ y }) => y + layout.type.lineHeight / 2);
  const head: Stretch = { from: Math.max(0, ...warned), to: layout.plot.y };
  const edges = [head.to, ...layout.dividers, drawing.height];
  const pieces: Stretch[] = [];
  for (let at = 1; at < edges.length; at += 1) {
    const [from = 0, to = 0] = [edges[at - 1], edges[at]];
    const last = pieces.at(-1);
    if (last && head.to - head.from + (to - last.from) <= most) last.to = to;
    else pieces.push({ from, to });
  }
  return pieces.map((piece) => [head, piece]);
}
