import { type SlotStyle, slotStyles } from "./palette";
import type { ChartSeries } from "./spec";

/** Own styles of the slots, then dashes and markers in pairs that no slot has. */
const order: readonly SlotStyle[] = [
  ...Object.values(slotStyles),
  { dash: null, marker: "square" },
  { dash: "2 3", marker: "circle" },
  { dash: "10 4", marker: "triangle" },
  { dash: null, marker: "star" },
  { dash: "5 3", marker: "diamond" },
  { dash: null, marker: "triangle" },
  { dash: "10 4", marker: "circle" },
];

/**
 * Dash and marker of each series. The first of a slot has the slot's own; further lines of its colour, and grey ones, take what no other line
 * has, so that a legend tells them apart without colour too. What is named on demand only keeps its slot's.
 */
export function toLineStyles(series: readonly Pick<ChartSeries, "slot" | "direct">[]): SlotStyle[] {
  const isFirst = ({ slot, direct }: Pick<ChartSeries, "slot" | "direct">, index: number) =>
    direct && slot !== 0 && series.findIndex((other) => other.direct && other.slot === slot) === index;
  const taken = new Set(series.filter(isFirst).map(({ slot }) => toKey(slotStyles[slot])));
  return series.map((one, index) => {
    const own = slotStyles[one.slot];
    if (!one.direct || isFirst(one, index)) return own;
    const style = [own, ...order].find((candidate) => !taken.has(toKey(candidate))) ?? own;
    taken.add(toKey(style));
    return style;
  });
}

function toKey({ dash, marker }: SlotStyle): string {
  return `${dash} ${marker}`;
}
