import type { ChartPoint } from "@/lib/charts/spec";
import { type ChartStyle, toRichText, toTextProperties } from "./chart-style";
import { type NativeChart, type NativeSeries, toPoint } from "./native-chart";
import { countDecimals, type NumberFormat } from "./number-format";

/** With so few figures each is labelled; with more, the highest, the latest of each series, and those that are not exact. */
const mostLabelled = 16;
/** More signs than this would lie on each other. */
const mostQualified = 12;

/** Which figures have their value beside them. */
export type Labelled = { points: Set<ChartPoint> /** Figures that are not exact and have no label. */; unlabelled: ChartPoint[] };

/** The value says less than its source without its sign or its range. */
export function isInexact(point: ChartPoint): boolean {
  return point.value !== null && point.qualifier !== "exact" && point.qualifier !== "provisional";
}

export function chooseLabels({ kind, series }: NativeChart): Labelled {
  const shown = series.map((one) => one.cells.flatMap((cell) => toPoint(cell) ?? []).filter(({ value }) => value !== null));
  const all = shown.flat();
  if (kind === "bar" || (kind === "column" && all.length <= mostLabelled)) return { points: new Set(all), unlabelled: [] };
  const inexact = all.filter(isInexact);
  const signs = inexact.length <= mostQualified ? inexact : [];
  const latest = shown.flatMap((points, index) => (series[index]?.inLegend || series.length === 1 ? (points.at(-1) ?? []) : []));
  const highest = all.reduce<ChartPoint[]>((best, point) => ((best[0]?.value ?? -1) >= (point.value ?? 0) ? best : [point]), []);
  const zeros = kind === "column" ? all.filter(({ value }) => value === 0) : [];
  const points = new Set([...latest, ...highest, ...signs, ...(zeros.length <= mostQualified ? zeros : [])]);
  return { points, unlabelled: inexact.filter((point) => !points.has(point)) };
}

const shown = (value: 0 | 1) =>
  `<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

/**
 * Labels of a series. An exact value is written by its format and follows when it is changed; one that is not exact, or has other decimals
 * than the rest, is written as its source has it.
 */
export function toLabelsXml(
  series: NativeSeries,
  labelled: Labelled,
  kind: NativeChart["kind"],
  format: NumberFormat,
  style: ChartStyle,
): string {
  const text = { colour: kind === "scatter" ? style.colours.seriesText[series.series.slot] : style.colours.text, size: style.fontSize };
  const last = series.cells.findLastIndex((cell) => (toPoint(cell)?.value ?? null) !== null);
  const labels = series.cells.map((cell, index) => {
    const point = toPoint(cell);
    if (!point || point.value === null || !labelled.points.has(point)) return "";
    const position = kind === "scatter" ? (index === last ? "r" : "t") : "outEnd";
    const own = isInexact(point) || countDecimals(point.value) !== format.decimals ? toRichText(point.shortText, style, text) : "";
    const number =
      own === "" ? `<c:numFmt formatCode="${format.label.replaceAll('"', "&quot;").replaceAll(">", "&gt;")}" sourceLinked="0"/>` : "";
    const plain = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>";
    return `<c:dLbl><c:idx val="${index}"/>${own}${number}${plain}${own === "" ? toTextProperties(style, text) : ""}<c:dLblPos val="${position}"/>${shown(1)}</c:dLbl>`;
  });
  return `<c:dLbls>${labels.join("")}${toTextProperties(style, text)}${shown(0)}</c:dLbls>`;
}
