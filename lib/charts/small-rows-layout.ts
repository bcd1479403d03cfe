import { type Anchor, type PlacedText, type TypeScale, toExtent, toScale } from "./layout-parts";
import type { ChartPoint, ChartSeries, ChartSpec } from "./spec";
import { toLines } from "./text-width";

export type SmallMark = { slot: ChartSeries["slot"]; point: ChartPoint; x: number };

export type SmallRow = { key: string; y: number; marks: SmallMark[]; names: PlacedText[]; texts: PlacedText[] };

export type SmallRowsLayout = {
  width: number;
  height: number;
  type: TypeScale;
  /** Values grow leftward in Arabic and Kurdish, from the side where reading starts. */
  outward: 1 | -1;
  toX: (value: number) => number;
  /** Where zero stands, and between which heights. */
  foot: { x: number; top: number; bottom: number };
  head: PlacedText[];
  rows: SmallRow[];
};

const nameShare = 0.42;
const textShare = 0.3;
const gap = 10;
const rowGap = 8;
/** Words are never cut: a column grows in height instead. */
const anyLines = 12;

/** Readings or turnouts in as little room as their words need: who or when, a mark on one scale, and the value as it is read. */
export function toSmallRowsLayout(spec: ChartSpec, width: number): SmallRowsLayout {
  const arabicScript = spec.locale !== "en";
  const fontSize = arabicScript ? 13 : 12;
  const lineHeight = Math.round(fontSize * (arabicScript ? 1.55 : 1.35));
  const rtl = spec.direction === "rtl";
  const mirror = (x: number) => (rtl ? width - x : x);
  const anchor: Anchor = rtl ? "right" : "left";
  const [nameWidth, textWidth] = [width * nameShare, width * textShare];
  const [start, end] = [nameWidth + gap, width - textWidth - gap];
  const rows = listRows(spec);
  const highest = Math.max(0, ...rows.flatMap(({ marks }) => marks.map(({ point }) => toExtent(point)?.high ?? 0)));
  const toX = toScale([0, highest], mirror(start), mirror(end));
  const head = toLines([spec.unit, ...listBases(spec)].join(" · "), fontSize, width, anyLines);
  const place =
    (x: number, top: number) =>
    (text: string, line: number): PlacedText => ({
      x: mirror(x),
      y: top + (line + 0.5) * lineHeight,
      anchor,
      text,
    });
  const top = head.length * lineHeight + rowGap / 2;
  let y = top;
  const placed = rows.map(({ key, name, text, marks }): SmallRow => {
    const names = toLines(name, fontSize, nameWidth, anyLines);
    const texts = toLines(text, fontSize, textWidth, anyLines);
    const lines = Math.max(names.length, texts.length);
    const rowTop = y + rowGap / 2;
    y += lines * lineHeight + rowGap;
    const inMiddle = (count: number) => rowTop + ((lines - count) * lineHeight) / 2;
    return {
      key,
      y: rowTop + (lines * lineHeight) / 2,
      marks: marks.map(({ slot, point }) => ({ slot, point, x: toX(point.value ?? 0) })),
      names: names.map(place(0, inMiddle(names.length))),
      texts: texts.map(place(width - textWidth, inMiddle(texts.length))),
    };
  });
  return {
    width,
    height: y,
    type: { fontSize, lineHeight },
    outward: rtl ? -1 : 1,
    toX,
    foot: { x: mirror(start), top, bottom: y },
    head: head.map(place(0, 0)),
    rows: placed,
  };
}

/** Whether a chart of this kind is drawn so. */
export function hasSmallRows({ kind }: Pick<ChartSpec, "kind">): boolean {
  return kind === "readings" || kind === "lanes";
}

/** What all figures of the drawing were divided by, where it is said once. */
function listBases({ legend }: ChartSpec): string[] {
  const bases = legend?.filter(({ hollow }) => !hollow) ?? [];
  return bases.length === 1 && bases[0] ? [bases[0].label] : [];
}

type Row = { key: string; name: string; text: string; marks: Omit<SmallMark, "x">[] };

function listRows(spec: ChartSpec): Row[] {
  return spec.laneTexts ? listLanes(spec, listBases(spec).length > 0) : listReadings(spec);
}

function listReadings(spec: ChartSpec): Row[] {
  return spec.series
    .flatMap(({ label, slot, points }) =>
      points.map((point) => ({
        at: point.at,
        row: {
          key: String(point.at),
          name: [label, point.category].join(" · "),
          text: [point.text, ...(point.preliminary ? [spec.labels.preliminary] : [])].join(" · "),
          marks: [{ slot, point }],
        },
      })),
    )
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
}

/** A row a lane of an election; what the figures were divided by is left out where the head says it for all. */
function listLanes({ series, laneTexts = [] }: ChartSpec, baseIsSaid: boolean): Row[] {
  return laneTexts.map(({ at, lane, texts }): Row => {
    const marks = series.flatMap((one) =>
      one.lane === lane ? one.points.filter((point) => point.at === at).map((point) => ({ slot: one.slot, point })) : [],
    );
    return {
      key: `${at} ${lane}`,
      name: marks[0]?.point.category ?? "",
      text: (baseIsSaid ? texts[1] : undefined) ?? texts[0],
      marks,
    };
  });
}
