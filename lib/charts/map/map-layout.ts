import { setDigits } from "@/lib/format/digits";
import { type Boundaries, type BoundaryArea, type Ring, toRings } from "@/lib/geo/boundaries";
import { mostLines } from "../lanes-layout";
import { type Box, type DrawingSize, type PlacedText, type TypeScale, toTypeScale } from "../layout-parts";
import type { ChartPoint, ChartSpec } from "../spec";
import { toLines } from "../text-width";
import { toAreaPath } from "./area-path";
import type { ChartMap, MapArea } from "./chart-map";
import { toHatch } from "./hatch";
import { toClassColour } from "./map-colours";
import { placeAreaLabels } from "./map-labels";
import { type MapLegend, placeMapLegend } from "./map-legend";
import { type MarkLegend, placeMarkLegend } from "./mark-legend";
import { toLandTest } from "./on-land";
import { type PlacedMark, placeMarks, toMarkScale } from "./place-marks";

export type PlacedArea = {
  area: MapArea;
  /** In units of the grid. */
  rings: Ring[];
  path: string;
  /** Where its name or number, and what is said of it, stands, in pixels. */
  x: number;
  y: number;
  /** Null: no figure, hatched. */
  colourIndex: number | null;
};

export type MapLabel = PlacedText & {
  /** Colour of the area beneath, where the text lies within it. */ on: number | null;
  inside: boolean;
  /** The key beside the map says whose it is. */ isNumber: boolean;
};

export type PlacedMapMark = PlacedMark & { seriesIndex: number; pointIndex: number; point: ChartPoint };

export type MapLayout = {
  kind: "map";
  size: DrawingSize;
  type: TypeScale;
  /** From units of the grid to pixels. */
  scale: number;
  offset: { x: number; y: number };
  areas: PlacedArea[];
  /** Hatching of all areas without a figure, in units of the grid. */
  hatch: string;
  labels: MapLabel[];
  marks: PlacedMapMark[];
  legend: MapLegend;
  markLegend: MarkLegend;
  /** Credit and disclaimer, where the drawing goes on its own. */
  foot: PlacedText[];
  /** That what is shown must not be compared, above credit and disclaimer. */
  warning: PlacedText[];
};

const LEGEND_WIDTH = 208;
const GUTTER = 20;
const MARGIN = 2;
const FOOT_GAP = 8;
/** Of the map's width lies between two lines of hatching: both drawings of a page then hold the same lines, which are sent but once. */
const HATCH_SPACING = 1 / 60;

type Options = { /** Credit and disclaimer are written under the map. */ foot: boolean };

/**
 * Where everything in a map stands; its height comes of what it holds. The map itself is never mirrored; in Arabic and Kurdish its legend stands at the other side.
 */
export function toMapLayout(spec: ChartSpec, map: ChartMap, boundaries: Boundaries, size: DrawingSize, options: Options): MapLayout {
  const type = toTypeScale(spec, size.narrow);
  const warning = spec.warning ? toLines(spec.warning, type.fontSize, size.width, mostLines) : [];
  const foot = [...warning, ...(options.foot ? listFootLines(map, size, type) : [])];
  const footHeight = foot.length > 0 ? foot.length * type.lineHeight + FOOT_GAP : 0;
  const box = toMapBox(spec, map, size, footHeight);
  const scale = box.width / map.boundaries.width;
  const toPixels = ([x, y]: readonly [number, number]): [number, number] => [box.x + x * scale, box.y + y * scale];
  const areas = map.areas.flatMap((area): PlacedArea[] => {
    const found = boundaries.areas.find(({ code }) => code === area.code);
    return found ? [placeArea(area, found, boundaries, map, toPixels(found.pole))] : [];
  });
  const toRadius = toMarkScale(listMarkValues(spec, map), size.narrow ? 14 : 20, (box.width * box.height) / 4);
  const isShown = toLandTest(areas.map(({ rings }) => rings));
  const isOnLand = (x: number, y: number) => isShown([(x - box.x) / scale, (y - box.y) / scale]);
  const marks = toMarks(spec, map, toRadius, { box, scale, isOnLand });
  const labels = placeAreaLabels(
    areas.map(({ area, rings, x, y }) => ({ name: area.name, rings: rings.map((ring) => ring.map(toPixels)), pole: [x, y] })),
    type,
    { x: 0, y: 0, width: size.width, height: box.y + box.height },
    marks.map(({ x, y, radius }) => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius })),
  );
  const numbered = areas.flatMap((area, index) => (labels[index]?.kind === "number" ? [{ ...area, index }] : []));
  // Numbered as one reads: from the top.
  numbered.sort((a, b) => a.y - b.y);
  const numbers = new Map(numbered.map(({ index }, position) => [index, setDigits(String(position + 1), spec.digits)]));
  const texts = areas.flatMap((area, index): MapLabel[] => {
    const label = labels[index];
    if (!label || label.kind === "none") return [];
    const inside = label.kind === "number" || label.inside;
    const lines = label.kind === "name" ? label.lines : [numbers.get(index) ?? ""];
    return lines.map((text, line) => ({
      x: label.x,
      y: label.y + (line - (lines.length - 1) / 2) * (type.lineHeight - 2),
      anchor: "middle",
      text,
      on: area.colourIndex,
      inside,
      isNumber: label.kind === "number",
    }));
  });
  const keys = numbered.map(({ area, index }) => `${numbers.get(index)} ${area.name}`);
  const legendFrame = toLegendFrame(spec, size, box, type);
  const legend = placeMapLegend(map, keys, legendFrame);
  const markLegend = placeMarkLegend(map, toRadius, { ...legendFrame, top: legendFrame.top + legend.height + 12 });
  const legendBottom = legendFrame.top + legend.height + (markLegend.height > 0 ? 12 + markLegend.height : 0);
  const bottom = Math.max(box.y + box.height, legendBottom);
  const footTexts = placeFoot(foot, spec, size, type, bottom + FOOT_GAP);
  return {
    kind: "map",
    size: { ...size, height: Math.ceil(bottom + footHeight + MARGIN) },
    type,
    scale,
    offset: { x: box.x, y: box.y },
    areas,
    hatch: map.noFigure.count > 0 ? toHatches(areas, Math.round(map.boundaries.width * HATCH_SPACING)) : "",
    labels: texts,
    marks,
    legend,
    markLegend,
    foot: footTexts.slice(warning.length),
    warning: footTexts.slice(0, warning.length),
  };
}

/** As large as width and height allow; a narrow map takes the whole width and is as tall as it has to be. */
function toMapBox(spec: ChartSpec, map: ChartMap, size: DrawingSize, footHeight: number): Box {
  const aspect = map.boundaries.height / map.boundaries.width;
  if (size.narrow) return { x: MARGIN, y: MARGIN, width: size.width - 2 * MARGIN, height: (size.width - 2 * MARGIN) * aspect };
  const room = size.width - LEGEND_WIDTH - GUTTER - MARGIN;
  const width = Math.min(room, (size.height - footHeight - 2 * MARGIN) / aspect);
  const x = spec.direction === "rtl" ? size.width - MARGIN - width : MARGIN;
  return { x, y: MARGIN, width, height: width * aspect };
}

function toLegendFrame(spec: ChartSpec, size: DrawingSize, box: Box, type: TypeScale) {
  const { direction } = spec;
  if (size.narrow) return { x: 0, top: box.y + box.height + 10, width: size.width, direction, type, columns: 2 };
  const x = direction === "rtl" ? box.x - GUTTER - LEGEND_WIDTH : box.x + box.width + GUTTER;
  return { x, top: MARGIN, width: LEGEND_WIDTH, direction, type, columns: 1 };
}

function placeArea(area: MapArea, shape: BoundaryArea, boundaries: Boundaries, map: ChartMap, [x, y]: [number, number]): PlacedArea {
  const rings = toRings(boundaries, shape);
  const colourIndex = area.classIndex === null ? null : toClassColour(map.classes, area.classIndex);
  return { area, rings, path: toAreaPath(rings), x, y, colourIndex };
}

function toHatches(areas: readonly PlacedArea[], spacing: number): string {
  return areas.flatMap(({ colourIndex, rings }) => (colourIndex === null ? [toHatch(rings, spacing)] : [])).join("");
}

function listMarkValues(spec: ChartSpec, map: ChartMap): (number | null)[] {
  return map.marks.map(({ seriesIndex, pointIndex }) => spec.series[seriesIndex]?.points[pointIndex]?.value ?? null);
}

/** The largest first, so that a small one that touches it is drawn over it. */
function toMarks(
  spec: ChartSpec,
  map: ChartMap,
  toRadius: (value: number | null) => number,
  { box, scale, isOnLand }: { box: Box; scale: number; isOnLand: (x: number, y: number) => boolean },
): PlacedMapMark[] {
  const wanted = map.marks.flatMap((mark) => {
    const point = spec.series[mark.seriesIndex]?.points[mark.pointIndex];
    return point ? [{ ...mark, point }] : [];
  });
  const circles = wanted.map(({ x, y, point }) => ({ x: box.x + x * scale, y: box.y + y * scale, radius: toRadius(point.value) }));
  const placed = placeMarks(circles, box, isOnLand);
  return wanted
    .flatMap(({ seriesIndex, pointIndex, point }, index) => {
      const circle = placed[index];
      return circle ? [{ ...circle, seriesIndex, pointIndex, point }] : [];
    })
    .sort((a, b) => b.radius - a.radius);
}

function listFootLines(map: ChartMap, size: DrawingSize, { fontSize }: TypeScale): string[] {
  return [map.credit, map.disclaimer].flatMap((text) => toLines(text, fontSize, size.width, 6));
}

function placeFoot(lines: readonly string[], { direction }: ChartSpec, size: DrawingSize, type: TypeScale, top: number): PlacedText[] {
  const [x, anchor] = direction === "rtl" ? ([size.width, "right"] as const) : ([0, "left"] as const);
  return lines.map((text, line) => ({ x, y: top + (line + 0.5) * type.lineHeight, anchor, text }));
}
