import { escapeXml } from "../xml";
import { type ChartStyle, noLine, type Share, toLayout, toLine, toRichText, toTextProperties } from "./chart-style";
import type { NativeChart } from "./native-chart";
import type { NumberFormat } from "./number-format";
import { toSerial } from "./workbook";

export const axisIds = { category: 111_111_111, value: 222_222_222 };

type Axes = {
  chart: NativeChart;
  format: NumberFormat;
  style: ChartStyle;
  unit: Share /** One category in so many is named. */;
  skip: number;
};

/** Both axes. Values from zero as the drawing has them, with the unit once at their top; hairlines and no frame. */
export function toAxesXml(axes: Axes): string {
  if (axes.chart.kind === "scatter") return toDayAxis(axes) + toValueAxis(axes);
  return (axes.chart.months ? toMonthAxis(axes.style) : toNamesAxis(axes)) + toValueAxis(axes);
}

function toValueAxis({ chart, format, style, unit }: Axes): string {
  const { spec, colours } = style;
  const [min, max] = spec.valueAxis.domain;
  const [first, second] = spec.valueAxis.ticks;
  const reversed = chart.kind === "bar" && spec.direction === "rtl";
  const step = first && second ? `<c:majorUnit val="${second.at - first.at}"/>` : "";
  const title = `<c:title>${toRichText(spec.unit, style, { colour: colours.textSecond }, ' rot="0" vert="horz"')}${toLayout(unit)}<c:overlay val="1"/></c:title>`;
  return [
    `<c:valAx><c:axId val="${axisIds.value}"/><c:scaling><c:orientation val="${reversed ? "maxMin" : "minMax"}"/><c:max val="${max}"/><c:min val="${min}"/></c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${chart.kind === "bar" ? "t" : "l"}"/><c:majorGridlines><c:spPr>${toLine(colours.hairline, 0.75)}</c:spPr></c:majorGridlines>${title}`,
    `<c:numFmt formatCode="${escapeXml(format.axis)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`,
    `<c:spPr>${noLine}</c:spPr>${toTextProperties(style, { colour: colours.textSecond })}<c:crossAx val="${axisIds.category}"/><c:crosses val="${chart.kind === "scatter" ? "min" : "autoZero"}"/>`,
    `<c:crossBetween val="${chart.kind === "scatter" ? "midCat" : "between"}"/>${step}</c:valAx>`,
  ].join("");
}

/** Rows from the top, whose names stand at the reading side; or periods from the left. */
function toNamesAxis({ chart, style, skip }: Axes): string {
  const { colours, spec } = style;
  const bars = chart.kind === "bar";
  const side = bars ? (spec.direction === "rtl" ? "r" : "l") : "b";
  return [
    `<c:catAx><c:axId val="${axisIds.category}"/><c:scaling><c:orientation val="${bars ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/><c:axPos val="${side}"/>`,
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>`,
    `<c:spPr>${toLine(colours.textSecond, 0.75)}</c:spPr>${toTextProperties(style, { colour: bars ? colours.text : colours.textSecond }, ' rot="0" vert="horz"')}`,
    `<c:crossAx val="${axisIds.value}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="50"/><c:tickLblSkip val="${skip}"/><c:tickMarkSkip val="${skip}"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
  ].join("");
}

/** Months along true time, ticked by years. */
function toMonthAxis({ spec, colours, ...style }: ChartStyle): string {
  const [first, second] = spec.categoryAxis.ticks.filter(({ at }) => Number.isInteger(at));
  const step = first && second ? Math.max(1, Math.round((second.at - first.at) / 12)) : 1;
  return [
    `<c:dateAx><c:axId val="${axisIds.category}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>`,
    `<c:numFmt formatCode="${toYearCode(spec)}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>`,
    `<c:spPr>${toLine(colours.textSecond, 0.75)}</c:spPr>${toTextProperties({ spec, colours, ...style }, { colour: colours.textSecond }, ' rot="0" vert="horz"')}`,
    `<c:crossAx val="${axisIds.value}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblOffset val="50"/><c:baseTimeUnit val="months"/><c:majorUnit val="${step}"/><c:majorTimeUnit val="years"/></c:dateAx>`,
  ].join("");
}

function toYearCode({ digits }: ChartStyle["spec"]): string {
  return digits === "arab" ? "[$-2000801]yyyy" : "yyyy";
}

/** A year and a quarter of a day: so many days apart, ticks that begin on 2 January stay within the first days of their years. */
const year = 365.25;

/** True dates, ticked by whole years. */
function toDayAxis({ style }: Axes): string {
  const { spec, colours } = style;
  const { domain, ticks } = spec.categoryAxis;
  const [first, second] = ticks;
  const toYear = (time: number) => new Date(time).getUTCFullYear();
  const step = first && second ? Math.max(1, toYear(second.at) - toYear(first.at)) : 1;
  // The axis begins at or before its first year, whole steps before a tick.
  const before = first ? Math.ceil((toYear(first.at) - toYear(domain[0])) / step) : 0;
  const min = toSerial(first?.at ?? domain[0]) + 1 - before * step * year;
  const max = toSerial(domain[1]) + 1;
  return [
    `<c:valAx><c:axId val="${axisIds.category}"/><c:scaling><c:orientation val="minMax"/><c:max val="${max}"/><c:min val="${min}"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>`,
    `<c:numFmt formatCode="${toYearCode(spec)}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>`,
    `<c:spPr>${toLine(colours.textSecond, 0.75)}</c:spPr>${toTextProperties(style, { colour: colours.textSecond }, ' rot="0" vert="horz"')}`,
    `<c:crossAx val="${axisIds.value}"/><c:crosses val="min"/><c:crossBetween val="midCat"/><c:majorUnit val="${step * year}"/></c:valAx>`,
  ].join("");
}
