import type { Anchor, Box, PlacedText, TypeScale } from "../layout-parts";
import { toLines, toTextWidth } from "../text-width";
import type { ChartMap } from "./chart-map";
import { toClassColour } from "./map-colours";

export type MapLegendItem = {
  sample: Box;
  /** Null: no figure. */
  colourIndex: number | null;
  text: PlacedText;
  /** What does not fit beside the sample, below that. */
  rest: PlacedText[];
};

export type MapLegend = { title: PlacedText[]; items: MapLegendItem[]; keys: PlacedText[]; height: number };

type Frame = { x: number; top: number; width: number; direction: "ltr" | "rtl"; type: TypeScale; columns: number };

const SAMPLE_WIDTH = 22;
const GAP = 8;

/** Title, a row for each class with its count, the areas without a figure, and the names that stand as numbers on the map. */
export function placeMapLegend(map: ChartMap, keys: readonly string[], frame: Frame): MapLegend {
  const { x, top, width, type, direction } = frame;
  const { fontSize, lineHeight } = type;
  const anchor: Anchor = direction === "rtl" ? "right" : "left";
  const toX = (away: number) => (direction === "rtl" ? x + width - away : x + away);
  const entries = [
    ...map.classes.map(({ text }, index) => ({ text, colourIndex: toClassColour(map.classes, index) })),
    ...(map.noFigure.count > 0 ? [{ text: map.noFigure.text, colourIndex: null }] : []),
  ];
  const title = (entries.length > 0 ? toLines(map.legendTitle, fontSize, width, 3) : []).map((text, line) => ({
    x: toX(0),
    y: top + (line + 0.5) * lineHeight,
    anchor,
    text,
  }));
  const itemsTop = top + title.length * lineHeight + 4;
  const rowHeight = lineHeight + 3;
  const columns = fitsColumns(entries, frame) ? frame.columns : 1;
  const columnWidth = width / columns;
  const rows = Math.ceil(entries.length / columns);
  /** Lines below the first that the items of a single column have taken so far. */
  let extra = 0;
  const items = entries.map(({ text, colourIndex }, index): MapLegendItem => {
    const away = Math.floor(index / rows) * columnWidth;
    const y = itemsTop + ((index % rows) + 0.5) * rowHeight + extra * lineHeight;
    const height = fontSize;
    const lines = toLines(text, fontSize, columnWidth - SAMPLE_WIDTH - GAP, 3).map((line, number) => ({
      x: toX(away + SAMPLE_WIDTH + GAP),
      y: y + number * lineHeight,
      anchor,
      text: line,
    }));
    const [first = { x: toX(away), y, anchor, text: "" }, ...rest] = lines;
    extra += rest.length;
    const sampleX = direction === "rtl" ? toX(away) - SAMPLE_WIDTH : toX(away);
    return {
      sample: { x: sampleX, y: y - height / 2, width: SAMPLE_WIDTH, height },
      colourIndex,
      text: first,
      rest,
    };
  });
  const keysTop = itemsTop + rows * rowHeight + extra * lineHeight + (keys.length > 0 ? 8 : 0);
  const placedKeys = flow(keys, fontSize, width).map(({ text, away, row }) => ({
    x: toX(away),
    y: keysTop + (row + 0.5) * lineHeight,
    anchor,
    text,
  }));
  const last = placedKeys.at(-1);
  return { title, items, keys: placedKeys, height: (last ? last.y + lineHeight / 2 : keysTop) - top };
}

function fitsColumns(entries: readonly { text: string }[], { columns, width, type }: Frame): boolean {
  return entries.every(({ text }) => toTextWidth(text, type.fontSize) + SAMPLE_WIDTH + GAP <= width / columns - 4);
}

/** Texts in rows, broken where the width ends. */
function flow(texts: readonly string[], fontSize: number, width: number) {
  let [row, used] = [0, 0];
  return texts.map((text) => {
    const textWidth = toTextWidth(text, fontSize);
    if (used > 0 && used + textWidth > width) [row, used] = [row + 1, 0];
    const placed = { text, away: used, row };
    used += textWidth + 14;
    return placed;
  });
}
