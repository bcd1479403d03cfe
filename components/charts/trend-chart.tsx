import { Line, LineChart, XAxis, YAxis, ZIndexLayer } from "recharts";
import { toSeriesColour } from "@/lib/charts/palette";
import { type TrendLayout, type TrendSeries, toTrendLayout } from "@/lib/charts/trend-layout";
import { bareAxis, type DrawingProps, marksLayer, toFrame } from "./drawing-frame";
import { TrendGround } from "./trend-ground";
import { TrendLabels } from "./trend-labels";
import { TrendMarks } from "./trend-marks";

/** Figures over time, one line a series, in steps where a count holds until the next; a gap in a series is a gap in its line. */
export function TrendChart(props: DrawingProps) {
  const { spec, size, target } = props;
  const layout = toTrendLayout(spec, size);
  const { plot } = layout;
  const margin = { top: plot.y, left: plot.x, right: size.width - plot.x - plot.width, bottom: size.height - plot.y - plot.height };
  return (
    <LineChart {...toFrame(props, layout.type.fontSize)} margin={margin}>
      <XAxis {...bareAxis} type="number" dataKey="at" domain={spec.categoryAxis.domain} ticks={[]} height={0} />
      <YAxis {...bareAxis} type="number" domain={spec.valueAxis.domain} ticks={layout.valueTicks.map((tick) => tick.at)} width={0} />
      <TrendGround spec={spec} layout={layout} target={target} />
      {sortByLayer(layout).map((one) => (
        <Line
          key={one.series.key}
          data={toRows(one)}
          dataKey="value"
          type={layout.steps ? "stepAfter" : "linear"}
          stroke={toSeriesColour(one.series.slot, target)}
          strokeWidth={2}
          strokeDasharray={one.style.dash ?? undefined}
          strokeLinejoin="round"
          dot={false}
          activeDot={false}
          legendType="none"
          isAnimationActive={false}
        />
      ))}
      <ZIndexLayer zIndex={marksLayer}>
        <TrendMarks layout={layout} target={target} />
        <TrendLabels spec={spec} layout={layout} target={target} />
      </ZIndexLayer>
    </LineChart>
  );
}

function sortByLayer({ series, drawingOrder }: TrendLayout): TrendSeries[] {
  return drawingOrder.flatMap((index) => series[index] ?? []);
}

/** A row without a value between two runs makes Recharts lift the pen; one beside a lone figure keeps it from adding a marker of its own. */
function toRows({ runs }: TrendSeries): { at: number; value: number | null }[] {
  const only = runs.length === 1 && runs[0]?.length === 1 ? runs[0][0] : undefined;
  if (only) return [only.point, { at: only.point.at, value: null }];
  return runs.flatMap((run, index) => {
    const rows = run.map(({ point }) => ({ at: point.at, value: point.value }));
    return index === 0 ? rows : [{ at: rows[0]?.at ?? 0, value: null }, ...rows];
  });
}
