import type { Anchor, PlacedText, TypeScale } from "../layout-parts";
import { toFittingText } from "../text-width";
import type { ChartMap } from "./chart-map";

/** Circles of sample values, each in a row with its value. */
export type MarkLegend = { title: PlacedText[]; samples: { x: number; y: number; radius: number; text: PlacedText }[]; height: number };

type Frame = { x: number; top: number; width: number; direction: "ltr" | "rtl"; type: TypeScale };

/** What the sizes of a map's circles mean; nothing where it has none. */
export function placeMarkLegend({ markLegend }: ChartMap, toRadius: (value: number) => number, frame: Frame): MarkLegend {
  if (!markLegend) return { title: [], samples: [], height: 0 };
  const { x, top, width, direction, type } = frame;
  const anchor: Anchor = direction === "rtl" ? "right" : "left";
  const toX = (away: number) => (direction === "rtl" ? x + width - away : x + away);
  const title = { x: toX(0), y: top + type.lineHeight / 2, anchor, text: toFittingText(markLegend.title, type.fontSize, width) };
  const widest = Math.max(...markLegend.samples.map(({ value }) => toRadius(value)));
  let bottom = top + type.lineHeight + 4;
  const samples = markLegend.samples.map(({ value, text }) => {
    const radius = toRadius(value);
    const height = Math.max(2 * radius + 2, type.lineHeight);
    const y = bottom + height / 2;
    bottom += height;
    return { x: toX(widest + 1), y, radius, text: { x: toX(2 * widest + 10), y, anchor, text } };
  });
  return { title: [title], samples, height: bottom - top };
}
