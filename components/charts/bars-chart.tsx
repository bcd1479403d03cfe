import { Bar, BarChart, type BarShapeProps, XAxis, YAxis, ZIndexLayer } from "recharts";
import { toBarsLayout } from "@/lib/charts/bars-layout";
import { type DrawingTarget, toColour, toSeriesColour } from "@/lib/charts/palette";
import type { ChartPoint, ChartSpec } from "@/lib/charts/spec";
import { BarsGround } from "./bars-ground";
import { BarsMarks } from "./bars-marks";
import { bareAxis, type DrawingProps, marksLayer, toFrame } from "./drawing-frame";

/** Figures of places side by side: horizontal bars from zero, from the side where reading starts, in the order given. */
export function BarsChart(props: DrawingProps) {
  const { spec, size, target } = props;
  const layout = toBarsLayout(spec, size);
  const { plot } = layout;
  const margin = { top: plot.y, left: plot.x, right: size.width - plot.x - plot.width, bottom: size.height - plot.y - plot.height };
  const ticks = spec.valueAxis.ticks.filter((tick) => !(size.narrow && tick.minor)).map((tick) => tick.at);
  return (
    <BarChart {...toFrame(props, layout.type.fontSize)} layout="vertical" data={toRows(spec)} margin={margin} barGap={layout.barGap}>
      <XAxis {...bareAxis} type="number" domain={spec.valueAxis.domain} ticks={ticks} reversed={layout.reversed} height={0} />
      <YAxis {...bareAxis} type="category" dataKey="row" width={0} />
      <BarsGround layout={layout} target={target} />
      {spec.series.map((series) => (
        <Bar
          key={series.key}
          dataKey={series.key}
          barSize={layout.barHeight}
          fill={toSeriesColour(series.slot, target)}
          shape={(bar: BarShapeProps) => <BarRectangle bar={bar} point={toPoint(bar.payload, series.key)} target={target} />}
          activeBar={false}
          legendType="none"
          isAnimationActive={false}
        />
      ))}
      <ZIndexLayer zIndex={marksLayer}>
        <BarsMarks spec={spec} layout={layout} target={target} />
      </ZIndexLayer>
    </BarChart>
  );
}

type Row = { row: number; points: Record<string, ChartPoint> };

/** One row a place; a figure that is not reported has no bar. */
function toRows(spec: ChartSpec): Row[] {
  const rows = Math.round(spec.categoryAxis.domain[1] - spec.categoryAxis.domain[0]);
  return Array.from({ length: rows }, (_, row) => {
    const found = spec.series.flatMap((series) =>
      series.points.filter((point) => point.at === row).map((point) => [series.key, point] as const),
    );
    return { row, points: Object.fromEntries(found), ...Object.fromEntries(found.map(([key, point]) => [key, point.value])) };
  });
}

function toPoint(row: Row, seriesKey: string): ChartPoint | undefined {
  return row.points[seriesKey];
}

function BarRectangle({ bar, point, target }: { bar: BarShapeProps; point: ChartPoint | undefined; target: DrawingTarget }) {
  const { x = 0, y = 0, width = 0, height = 0, fill } = bar;
  if (!point) return null;
  const [left, long] = width < 0 ? [x + width, -width] : [x, width];
  if (!point.preliminary) return <rect x={left} y={y} width={long} height={height} fill={fill} />;
  // Half a stroke inwards, so that an outlined bar is as long as a filled one.
  return (
    <rect
      x={left + 0.75}
      y={y + 0.75}
      width={Math.max(long - 1.5, 0)}
      height={height - 1.5}
      fill={toColour("ground", target)}
      stroke={fill}
      strokeWidth={1.5}
    />
  );
}
