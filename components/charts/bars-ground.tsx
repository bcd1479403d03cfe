import type { BarsLayout } from "@/lib/charts/bars-layout";
import { type DrawingTarget, toColour } from "@/lib/charts/palette";

/** Hairlines under the bars. */
export function BarsGround({ layout, target }: { layout: BarsLayout; target: DrawingTarget }) {
  const { plot } = layout;
  return (
    <path d={layout.valueTicks.map((x) => `M${x} ${plot.y}v${plot.height}`).join("")} stroke={toColour("hairline", target)} fill="none" />
  );
}
