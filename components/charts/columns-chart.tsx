import { type ColumnsLayout, columnArrow, type PlacedColumn, toColumnsLayout } from "@/lib/charts/columns-layout";
import { type FillStyle, toHatchPath } from "@/lib/charts/fill-styles";
import { type Box, hasRange } from "@/lib/charts/layout-parts";
import { type DrawingTarget, toColour, toSeriesColour } from "@/lib/charts/palette";
import { breakRadius } from "@/lib/charts/time-ground";
import { toOpenEnd } from "@/lib/domain/qualifier";
import { ColumnsLabels } from "./columns-labels";
import type { DrawingProps } from "./drawing-frame";
import { PlainFrame } from "./plain-frame";
import { TrendGround } from "./trend-ground";

/** What happened in each period: upright columns from zero, publishers and parts side by side. */
export function ColumnsChart(props: DrawingProps) {
  const { spec, size, target } = props;
  const layout = toColumnsLayout(spec, size);
  const bottom = layout.plot.y + layout.plot.height;
  return (
    <PlainFrame {...props} fontSize={layout.type.fontSize}>
      <TrendGround spec={spec} layout={layout} target={target} />
      {spec.series.map(({ key, slot }, index) => (
        <SeriesColumns
          key={key}
          columns={layout.columns.filter(({ seriesIndex }) => seriesIndex === index)}
          style={layout.fills[index] ?? "solid"}
          colour={toSeriesColour(slot, target)}
          bottom={bottom}
          target={target}
        />
      ))}
      <BreaksOverColumns layout={layout} target={target} />
      <path d={`M${layout.plot.x} ${bottom}h${layout.plot.width}`} stroke={toColour("textSecond", target)} />
      <Ends columns={layout.columns} toY={layout.toY} stroke={toColour("text", target)} />
      <ColumnsLabels spec={spec} layout={layout} target={target} />
    </PlainFrame>
  );
}

/** Where a break's dashed line passes behind columns, its gaps are cut into them. */
function BreaksOverColumns({ layout, target }: { layout: ColumnsLayout; target: DrawingTarget }) {
  if (layout.breaks.length === 0) return null;
  const bottom = layout.plot.y + layout.plot.height;
  const lines = layout.breaks.map(({ x, circleY }) => `M${x} ${circleY + breakRadius}V${bottom}`).join("");
  return <path d={lines} fill="none" stroke={toColour("ground", target)} strokeDasharray="2 3" strokeDashoffset={-3} />;
}

type SeriesColumnsProps = { columns: PlacedColumn[]; style: FillStyle; colour: string; bottom: number; target: DrawingTarget };

function SeriesColumns({ columns, style, colour, bottom, target }: SeriesColumnsProps) {
  const standing = columns.filter(({ box }) => box.height > 0);
  const full = standing.filter(({ point }) => !point.preliminary).map(({ box }) => box);
  const hollow = standing.filter(({ point }) => point.preliminary).map(({ box }) => box);
  const zeros = columns.filter(({ point }) => point.value === 0);
  const missing = columns.filter(({ point }) => point.value === null);
  return (
    <g fill={colour} stroke={colour}>
      <AreaMarks boxes={full} style={style} ground={toColour("ground", target)} />
      {hollow.length > 0 && (
        <path d={hollow.map((box) => toBoxPath(box, 0.6)).join("")} fill={toColour("ground", target)} strokeWidth={1.2} />
      )}
      {zeros.length > 0 && (
        <path d={zeros.map((column) => toRing(column, bottom)).join("")} fill={toColour("ground", target)} strokeWidth={1.2} />
      )}
      {missing.length > 0 && <path d={missing.map((column) => toCross(column, bottom)).join("")} fill="none" strokeWidth={1.2} />}
    </g>
  );
}

/** Areas in the current colour by their style; also the samples of the legend. */
export function AreaMarks({ boxes, style, ground }: { boxes: Box[]; style: FillStyle; ground: string }) {
  if (boxes.length === 0) return null;
  const areas = boxes.map((box) => toBoxPath(box, 0)).join("");
  if (style === "solid") return <path d={areas} stroke="none" shapeRendering={boxes[0] && boxes[0].width < 3 ? "crispEdges" : undefined} />;
  const outline = boxes.map((box) => toBoxPath(box, 0.5)).join("");
  return (
    <>
      <path d={outline} fill={ground} />
      <path d={style === "tinted" ? outline : boxes.map((box) => toHatchPath(box, style)).join("")} fillOpacity={0.35} />
    </>
  );
}

function toBoxPath({ x, y, width, height }: Box, inset: number): string {
  const [wide, high] = [Math.max(width - 2 * inset, 0.5), Math.max(height - 2 * inset, 0.5)];
  return `M${x + inset} ${y + inset}h${wide}v${high}h${-wide}z`;
}

function toMarkRadius({ width }: Box): number {
  return Math.min(2.5, Math.max(width / 2, width >= 3 ? 2 : 1));
}

/** Zero is a figure: a ring on the axis. */
function toRing({ x, box }: PlacedColumn, bottom: number): string {
  const radius = toMarkRadius(box);
  const y = bottom - radius - 2;
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
}

/** Not reported: a cross on the axis. */
function toCross({ x, box }: PlacedColumn, bottom: number): string {
  const reach = toMarkRadius(box);
  const y = bottom - reach - 2;
  return `M${x - reach} ${y - reach}l${2 * reach} ${2 * reach}M${x - reach} ${y + reach}l${2 * reach} ${-2 * reach}`;
}

/** Whiskers for ranges, arrows for ends that a source leaves open. */
function Ends({ columns, toY, stroke }: { columns: PlacedColumn[]; toY: (value: number) => number; stroke: string }) {
  const parts = columns.flatMap(({ point, x, y, box, tipY }) => {
    const marks: string[] = [];
    const cap = Math.min(4, Math.max(box.width / 2 - 0.5, 1));
    if (hasRange(point)) {
      const [low, high] = [toY(point.lower ?? point.value ?? 0), toY(point.upper ?? point.value ?? 0)];
      marks.push(`M${x} ${low}v${high - low}m${-cap} 0h${2 * cap}m${-2 * cap} ${low - high}h${2 * cap}`);
    }
    const end = point.value === null ? null : toOpenEnd(point.qualifier);
    const head = Math.min(3.5, Math.max(box.width / 2, 1.5));
    if (end === "above") marks.push(`M${x} ${tipY + columnArrow}V${tipY}M${x - head} ${tipY + 4}L${x} ${tipY}L${x + head} ${tipY + 4}`);
    if (end === "below") marks.push(`M${x} ${y}v${columnArrow}M${x - head} ${y + columnArrow - 4}l${head} 4l${head} -4`);
    return marks;
  });
  return parts.length === 0 ? null : <path d={parts.join("")} fill="none" stroke={stroke} strokeWidth={1.25} strokeLinejoin="round" />;
}
