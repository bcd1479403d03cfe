import { type LaneMark, placeLaneMarks } from "./lane-marks";
import { barRoom, findFitting, findTexts, isOpen, listPoints, listRows, rowGap, standAbove } from "./lane-rows";
import {
  type Anchor,
  type Box,
  type DrawingSize,
  type LegendItem,
  listTicks,
  type PlacedText,
  placeLegend,
  placeTickLabels,
  type Scale,
  type TypeScale,
  toExtent,
  toScale,
  toTypeScale,
} from "./layout-parts";
import type { ChartSpec } from "./spec";
import { toLines, toTextWidth } from "./text-width";

/** One lane of a row: all figures that are counted in the same way. `low` and `high` are where its lowest and highest figures lie. */
export type PlacedLane = {
  row: number;
  lane: number;
  slot: ChartSpec["series"][number]["slot"];
  y: number;
  low: number;
  high: number;
  text: PlacedText[];
};

export type LanesLayout = {
  kind: "lanes";
  size: DrawingSize;
  type: TypeScale;
  plot: Box;
  /** Figures grow leftward in Arabic and Kurdish, from the side where reading starts. */
  reversed: boolean;
  toX: Scale;
  unit: PlacedText;
  /** Wrapped, and above everything. */
  warning: PlacedText[];
  valueTicks: number[];
  valueLabels: PlacedText[];
  /** Heights between which hairlines run: only beside the lanes where names stand above them. */
  stretches: { from: number; to: number }[];
  names: PlacedText[];
  /** Heights of the hairlines between rows. */
  dividers: number[];
  lanes: PlacedLane[];
  marks: LaneMark[];
  legend: LegendItem[];
};

/** A warning is never cut. */
export const mostLines = 99;
const labelGap = 14;
const textShare = 0.42;
const sampleWidth = 12;
/** From a lane's highest mark to what is written behind it. */
const textGap = 10;
/** From a figure's middle to the tip of the arrow that leaves its end open. */
export const laneArrow = 15;

/** One row a subject; its name beside its lanes, or above them in a narrow drawing. */
export function toLanesLayout(spec: ChartSpec, size: DrawingSize): LanesLayout {
  const type = toTypeScale(spec, size.narrow);
  const { fontSize, lineHeight } = type;
  const rtl = spec.direction === "rtl";
  const mirror = (x: number) => (rtl ? size.width - x : x);
  const [reading, outward]: [Anchor, 1 | -1] = rtl ? ["right", -1] : ["left", 1];
  const rows = listRows(spec, size, type);
  const head = toHead(spec, size, type);
  const start = size.narrow
    ? 6
    : Math.ceil(Math.max(0, ...rows.flatMap(({ names }) => names.map((name) => toTextWidth(name, fontSize))))) + labelGap;
  const end = start + toPlotWidth(spec, size, size.width - start, fontSize);
  const toX = toScale(spec.valueAxis.domain, mirror(start), mirror(end));
  const isAbove = standAbove(spec, size, type);

  const lanes: PlacedLane[] = [];
  const names: PlacedText[] = [];
  const dividers: number[] = [];
  const stretches: { from: number; to: number }[] = [];
  let top = head.height;
  rows.forEach((row, at) => {
    if (at > 0) dividers.push(top);
    const nameTop = top + rowGap / 2;
    const laneTop = size.narrow ? nameTop + row.names.length * lineHeight : nameTop + (row.height - rowGap - row.lanesHeight) / 2;
    row.names.forEach((text, line) => {
      names.push({ x: mirror(0), y: nameTop + (line + 0.5) * lineHeight, anchor: reading, text });
    });
    let laneY = laneTop;
    row.lanes.forEach(({ lane, lines, height }) => {
      const points = listPoints(spec, at, lane);
      const extents = points.flatMap(({ point }) => toExtent(point) ?? []);
      const low = toX(Math.min(...extents.map((extent) => extent.low)));
      const high = toX(Math.max(...extents.map((extent) => extent.high)));
      const y = isAbove ? laneY + height - barRoom / 2 - 2 : laneY + height / 2;
      const x = high + outward * (textGap + (isOpen(points) ? laneArrow : 0));
      const text = isAbove
        ? lines.map((line, index): PlacedText => ({ x: mirror(0), y: laneY + (index + 0.5) * lineHeight, anchor: reading, text: line }))
        : [{ x, y, anchor: reading, text: findFitting(findTexts(spec, at, lane), fontSize, rtl ? x : size.width - x) }];
      lanes.push({ row: at, lane, slot: spec.series[points[0]?.seriesIndex ?? 0]?.slot ?? 0, y, low, high, text });
      if (isAbove) stretches.push({ from: y - barRoom / 2, to: y + barRoom / 2 });
      laneY += height;
    });
    if (!isAbove) stretches.push({ from: laneTop, to: laneY });
    top += row.height;
  });

  const ticks = listTicks(spec.valueAxis, size.narrow);
  const plot: Box = { x: Math.min(mirror(start), mirror(end)), y: head.height, width: end - start, height: top - head.height };
  return {
    kind: "lanes",
    size,
    type,
    plot,
    reversed: rtl,
    toX,
    unit: { x: mirror(size.narrow ? 0 : start), y: head.unitY, anchor: reading, text: spec.unit },
    warning: head.warning,
    valueTicks: ticks.map((tick) => toX(tick.at)),
    valueLabels: placeTickLabels(ticks, toX, head.tickY, fontSize, size.width),
    stretches: size.narrow ? stretches : [{ from: plot.y, to: plot.y + plot.height }],
    names,
    dividers,
    lanes,
    marks: placeLaneMarks(spec, lanes, toX),
    legend: head.legend,
  };
}

/** As high as its lanes are. */
export function toLanesHeight(spec: ChartSpec, size: DrawingSize): number {
  const type = toTypeScale(spec, size.narrow);
  return toHead(spec, size, type).height + listRows(spec, size, type).reduce((sum, { height }) => sum + height, 0) + 4;
}

/** Warning, legend, unit and scale, from the top. */
function toHead(spec: ChartSpec, size: DrawingSize, type: TypeScale) {
  const { lineHeight, fontSize } = type;
  const [x, anchor] = spec.direction === "rtl" ? ([size.width, "right"] as const) : ([0, "left"] as const);
  const warning = (spec.warning ? toLines(spec.warning, fontSize, size.width, mostLines) : []).map(
    (text, line): PlacedText => ({ x, y: (line + 0.5) * lineHeight, anchor, text }),
  );
  const legendTop = warning.length > 0 ? warning.length * lineHeight + 8 : 0;
  const labels = (spec.legend ?? []).map(({ label }, seriesIndex) => ({ seriesIndex, label }));
  const legend = placeLegend(labels, { width: size.width, top: legendTop, sampleWidth, direction: spec.direction, type });
  const unitTop = legendTop + legend.height + (legend.height > 0 ? 8 : 0);
  const unitY = unitTop + lineHeight / 2;
  const tickY = unitY + lineHeight;
  return { warning, legend: legend.items, unitY, tickY, height: Math.ceil(tickY + lineHeight / 2 + 4) };
}

/** As wide as can be while the shortest text of each lane fits behind it, and in a wide drawing the next longer one where that takes no more than its share. */
function toPlotWidth(spec: ChartSpec, size: DrawingSize, available: number, fontSize: number): number {
  const [from, to] = spec.valueAxis.domain;
  const lastTick = spec.valueAxis.ticks.at(-1);
  const behindLanes = standAbove(spec, size, toTypeScale(spec, size.narrow)) ? [] : (spec.laneTexts ?? []);
  const widths = behindLanes.map(({ at, lane, texts }) => {
    const wanted = texts.slice(size.narrow ? -1 : -2).map((text) => toTextWidth(text, fontSize));
    const longest = wanted.find((width) => width <= available * textShare) ?? wanted.at(-1) ?? 0;
    const points = listPoints(spec, at, lane);
    const highest = Math.max(from, ...points.map(({ point }) => toExtent(point)?.high ?? from));
    const share = (highest - from) / (to - from);
    const behind = longest + textGap + (isOpen(points) ? laneArrow : 0) + 6;
    return share > 0 ? (available - behind) / share : available;
  });
  return Math.floor(Math.min(available - (lastTick ? toTextWidth(lastTick.label, fontSize) / 2 : 0), ...widths));
}
