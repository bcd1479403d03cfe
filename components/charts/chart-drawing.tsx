import type { DrawingSize } from "@/lib/charts/layout";
import type { DrawingTarget } from "@/lib/charts/palette";
import type { ChartSpec } from "@/lib/charts/spec";
import { BarsChart } from "./bars-chart";
import { ColumnsChart } from "./columns-chart";
import { LanesChart } from "./lanes-chart";
import { ReadingsChart } from "./readings-chart";
import { TrendChart } from "./trend-chart";

/**
 * The one drawing of a chart: on the server (in a worker), in the browser and in files. `decorative` when what surrounds it already says in
 * words what it shows.
 */
export function ChartDrawing(props: { spec: ChartSpec; size: DrawingSize; target?: DrawingTarget; decorative?: boolean }) {
  const drawing = { spec: props.spec, size: props.size, target: props.target ?? "screen", decorative: props.decorative ?? false } as const;
  if (props.spec.kind === "columns") return <ColumnsChart {...drawing} />;
  if (props.spec.kind === "readings") return <ReadingsChart {...drawing} />;
  if (props.spec.kind === "lanes" || props.spec.kind === "dumbbells") return <LanesChart {...drawing} />;
  return props.spec.kind === "trend" ? <TrendChart {...drawing} /> : <BarsChart {...drawing} />;
}
