import { hasRange } from "@/lib/charts/layout-parts";
import { toMarkerPath } from "@/lib/charts/marker-path";
import { type DrawingTarget, toColour, toSeriesColour } from "@/lib/charts/palette";
import { openEndReach, type PlacedPoint, type TrendLayout, type TrendSeries, toCorners } from "@/lib/charts/trend-layout";
import { toOpenEnd } from "@/lib/domain/qualifier";

/** Markers, ranges and open ends: how exact each figure is. */
export function TrendMarks({ layout, target }: { layout: TrendLayout; target: DrawingTarget }) {
  return (
    <g>
      {layout.drawingOrder.map((index) => {
        const one = layout.series[index];
        return one && <SeriesMarks key={one.series.key} one={one} layout={layout} target={target} />;
      })}
    </g>
  );
}

function SeriesMarks({ one, layout, target }: { one: TrendSeries; layout: TrendLayout; target: DrawingTarget }) {
  const colour = toSeriesColour(one.series.slot, target);
  const shape = one.style.marker;
  const toPath = (points: PlacedPoint[]) => points.map(({ x, y }) => toMarkerPath(shape, x, y, one.markerRadius)).join("");
  const filled = toPath(one.marked.filter(({ point }) => !point.preliminary));
  const hollow = toPath(one.marked.filter(({ point }) => point.preliminary));
  const { bands, whiskers } = splitRanges(one.runs);
  const whiskerPath = whiskers.map((placed) => toWhisker(placed, layout)).join("");
  const arrows = one.runs.flat().map(toArrow).join("");
  return (
    <g fill={colour} stroke={colour}>
      {bands.map((run) => (
        <path key={run[0]?.x} d={toBand(run, layout)} fillOpacity={0.18} stroke="none" />
      ))}
      {whiskerPath !== "" && <path d={whiskerPath} fill="none" strokeWidth={1.5} />}
      {arrows !== "" && <path d={arrows} fill="none" strokeWidth={1.5} strokeLinecap="round" strokeLinejoin="round" />}
      {filled !== "" && <path d={filled} stroke={toColour("ground", target)} />}
      {hollow !== "" && <path d={hollow} fill={toColour("ground", target)} strokeWidth={1.5} />}
    </g>
  );
}

/** Ranges of two or more joined points are a band, others a whisker each. */
function splitRanges(runs: PlacedPoint[][]): { bands: PlacedPoint[][]; whiskers: PlacedPoint[] } {
  const stretches = runs.flatMap((run) => {
    const found: PlacedPoint[][] = [[]];
    for (const placed of run) {
      if (hasRange(placed.point)) found.at(-1)?.push(placed);
      else found.push([]);
    }
    return found;
  });
  return { bands: stretches.filter((stretch) => stretch.length > 1), whiskers: stretches.filter((stretch) => stretch.length === 1).flat() };
}

function toEnds({ point }: PlacedPoint, layout: TrendLayout): { low: number; high: number } {
  const value = point.value ?? 0;
  return { low: layout.toY(point.lower ?? value), high: layout.toY(point.upper ?? value) };
}

function toBand(run: PlacedPoint[], layout: TrendLayout): string {
  const toLine = (end: "low" | "high") =>
    toCorners(
      run.map((placed) => ({ x: placed.x, y: toEnds(placed, layout)[end] })),
      layout.steps,
    );
  return `M${[...toLine("high"), ...toLine("low").reverse()].map(({ x, y }) => `${x} ${y}`).join("L")}z`;
}

function toWhisker(placed: PlacedPoint, layout: TrendLayout): string {
  const { low, high } = toEnds(placed, layout);
  return `M${placed.x} ${low}v${high - low}m-4 0h8m-8 ${low - high}h8`;
}

function toArrow({ point, x, y }: PlacedPoint): string {
  const end = toOpenEnd(point.qualifier);
  if (end === null) return "";
  const way = end === "above" ? -1 : 1;
  const tip = y + way * openEndReach;
  return `M${x} ${y + way * 4}V${tip}M${x - 4} ${tip - way * 4}L${x} ${tip}L${x + 4} ${tip - way * 4}`;
}
