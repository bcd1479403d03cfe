import type { ChartPoint } from "@/lib/charts/spec";
import { type ChartStyle, toRichText, toTextProperties } from "./chart-style";
import type { LabelSide } from "./label-places";
import { type NativeChart, type NativeSeries, toPoint } from "./native-chart";
import { countDecimals, type NumberFormat } from "./number-format";

/** With so few figures each is labelled; with more, the highest, the latest of each series, and those that are not exact. */
const mostLabelled = 16;
/** More signs than this would lie on each other. */
const mostSigns = 12;

/** Figures that have their value beside them, and on which side. */
export type Labels = ReadonlyMap<ChartPoint, LabelSide>;

/** The value says less than its source without its sign. */
export function isInexact(point: ChartPoint): boolean {
  return point.value !== null && point.qualifier !== "exact" && point.qualifier !== "provisional";
}

/** Figures that should be labelled, the most telling first. */
export function listWanted({ kind, series }: NativeChart): ChartPoint[] {
  const shown = series.map((one) => one.cells.flatMap((cell) => toPoint(cell) ?? []).filter(({ value }) => value !== null));
  const all = shown.flat();
  const inexact = all.filter(isInexact);
  const signs = inexact.length <= mostSigns ? inexact : [];
  const latest = shown.flatMap((points, index) => (series[index]?.inLegend || series.length === 1 ? (points.at(-1) ?? []) : []));
  const byHeight = [...all].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const zeros = kind === "column" ? all.filter(({ value }) => value === 0).slice(0, mostSigns) : [];
  const others = all.length <= mostLabelled ? byHeight : [];
  return [...new Set([...byHeight.slice(0, 1), ...latest, ...signs, ...zeros, ...others])];
}

const shown = (value: 0 | 1) =>
  `<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

/**
 * Labels of a series. An exact value is written by its format and follows when it is changed; one that is not exact, or has other decimals
 * than the rest, is written as its source has it.
 */
export function toLabelsXml(
  { series, cells }: NativeSeries,
  labels: Labels,
  kind: NativeChart["kind"],
  format: NumberFormat,
  style: ChartStyle,
): string {
  const text = { colour: kind === "scatter" ? style.colours.seriesText[series.slot] : style.colours.text, size: style.fontSize };
  const each = cells.map((cell, index) => {
    const point = toPoint(cell);
    const side = point && labels.get(point);
    if (!point || point.value === null || !side) return "";
    const inked = side === "inBase" ? { ...text, colour: style.colours.ground } : text;
    const own = isInexact(point) || countDecimals(point.value) !== format.decimals;
    const content = own
      ? toRichText(point.shortText, style, inked)
      : `<c:numFmt formatCode="${escapeCode(format.label)}" sourceLinked="0"/>`;
    const plain = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>";
    return `<c:dLbl><c:idx val="${index}"/>${content}${plain}${own ? "" : toTextProperties(style, inked)}<c:dLblPos val="${side}"/>${shown(1)}</c:dLbl>`;
  });
  return `<c:dLbls>${each.join("")}${toTextProperties(style, text)}${shown(0)}</c:dLbls>`;
}

function escapeCode(code: string): string {
  return code.replaceAll('"', "&quot;").replaceAll(">", "&gt;");
}
