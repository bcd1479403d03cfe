import type { BoundariesStamp } from "@/lib/geo/boundaries";

/** What a chart of places is on a map. All figures are those of the chart's points; nothing here is one. */
export type ChartMap = {
  /** Which boundaries it is drawn on; the set itself is fetched by its version. */
  boundaries: BoundariesStamp;
  areas: MapArea[];
  /** From the lowest values to the highest; none is empty. */
  classes: MapClass[];
  /** Areas without a figure: how many, and the words for them in the legend. None where the map is of its circles alone. */
  noFigure: { count: number; text: string };
  /** Sized circles at places; empty where a map has none. */
  marks: MapMark[];
  markLegend: { title: string; samples: { value: number; text: string }[] } | null;
  /** What it is, before the chart's title: "Map". */
  name: string;
  /** How to go through its areas by keyboard, a sentence. */
  keyboardHint: string;
  legendTitle: string;
  /** Who the boundaries are from, a sentence. */
  credit: string;
  disclaimer: string;
};

export type MapArea = {
  /** P-code. */
  code: string;
  name: string;
  /** The point that gives its value; null where the chart has none for it. */
  point: { seriesIndex: number; pointIndex: number } | null;
  /** Null: no figure. */
  classIndex: number | null;
};

/** Values from `from` up to, but not with, `to`; null is open. */
export type MapClass = {
  from: number;
  to: number | null;
  count: number /** Range and count as read. */;
  text: string /** Where its place among the classes does not decide. */;
  colour?: number;
};

/** On the grid of the boundaries. */
export type MapMark = { x: number; y: number; seriesIndex: number; pointIndex: number };
