import {
  type Box,
  type DrawingSize,
  isCutOff,
  listTicks,
  type PlacedText,
  placeTickLabels,
  type Scale,
  type TypeScale,
  toScale,
} from "./layout-parts";
import type { ChartSpec } from "./spec";
import { toTextWidth } from "./text-width";

export type PlacedBreak = { x: number; circleY: number; number: string; text: string };

/** What lines and columns over time stand on: axes, unit and breaks of method. */
export type TimeGround = {
  plot: Box;
  type: TypeScale;
  toX: Scale;
  toY: Scale;
  unit: PlacedText;
  valueTicks: { at: number; y: number; text: PlacedText }[];
  timeTicks: number[];
  timeLabels: PlacedText[];
  cutOff: boolean;
  breaks: PlacedBreak[];
};

export const breakRadius = 8;

/**
 * Time runs left to right in every language. The value axis stands at the left in every language too: at the right, the reading side of
 * Arabic and Kurdish, its numbers would come between a line's end and its name.
 */
export function toTimeGround(
  spec: ChartSpec,
  size: DrawingSize,
  type: TypeScale,
  room: { legendHeight: number; right: number; headroom?: number },
): TimeGround {
  const { fontSize, lineHeight } = type;
  const ticks = listTicks(spec.valueAxis, size.narrow);
  const unitY = room.legendHeight + (room.legendHeight > 0 ? 6 : 0) + lineHeight / 2;
  const left = Math.ceil(Math.max(0, ...ticks.map((tick) => toTextWidth(tick.label, fontSize)))) + 8;
  const plotWidth = size.width - left - room.right;
  const toX = toScale(spec.categoryAxis.domain, left, left + plotWidth);
  // Numbers of breaks share the unit's row unless one would stand on it.
  const unitEnd = toTextWidth(spec.unit, fontSize) + 8;
  const breakRow = spec.breaks.some((seriesBreak) => toX(seriesBreak.at) - breakRadius < unitEnd);
  const circleTop = Math.ceil(unitY + lineHeight / 2 + 8 + (breakRow ? breakRadius * 2 + 2 : 0));
  const top = circleTop + (room.headroom ?? 0);
  const plot: Box = { x: left, y: top, width: plotWidth, height: size.height - top - Math.ceil(8 + lineHeight) };
  const toY = toScale(spec.valueAxis.domain, plot.y + plot.height, plot.y);
  const categoryTicks = listTicks(spec.categoryAxis, size.narrow);
  return {
    plot,
    type,
    toX,
    toY,
    unit: { x: 0, y: unitY, anchor: "left", text: spec.unit },
    valueTicks: ticks.map((tick) => ({
      at: tick.at,
      y: toY(tick.at),
      text: { x: left - 8, y: toY(tick.at), anchor: "right", text: tick.label },
    })),
    // The name of a slot stands in its middle and needs no tick.
    timeTicks: categoryTicks.filter(({ at }) => spec.categoryAxis.kind === "time" || Number.isInteger(at)).map((tick) => toX(tick.at)),
    timeLabels: placeTickLabels(
      categoryTicks,
      toX,
      size.height - lineHeight / 2,
      fontSize,
      size.width,
      spec.categoryAxis.kind === "periods" ? "last" : "first",
    ),
    cutOff: isCutOff(spec.valueAxis),
    breaks: placeBreaks(spec, toX, circleTop - breakRadius - 2),
  };
}

function placeBreaks(spec: ChartSpec, toX: Scale, circleY: number): PlacedBreak[] {
  const placed: PlacedBreak[] = [];
  for (const { at, number, text } of spec.breaks) {
    const x = toX(at);
    const near = placed.filter((other) => Math.abs(other.x - x) < breakRadius * 2 + 1).length;
    placed.push({ x, circleY: circleY + near * (breakRadius * 2 + 1), number, text });
  }
  return placed;
}
