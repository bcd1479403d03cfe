import type { PaletteTheme } from "@/lib/charts/palette";
import type { ChartSpec } from "@/lib/charts/spec";
import { toTextWidth } from "@/lib/charts/text-width";
import { toOfficeLanguage } from "../text";
import { axisIds, toAxesXml } from "./axes-xml";
import { type ChartStyle, noLine, type Share, toChartStyle, toLayout, toLine, toRichText, toTextProperties } from "./chart-style";
import { type NativeChart, toPoint } from "./native-chart";
import { toNumberFormat } from "./number-format";
import { chooseLabels } from "./point-labels";
import { toSeriesXml } from "./series-xml";
import { toSerial } from "./workbook";

/** The chart part. `size` is in points; `workbookId` names the relationship to the workbook. */
export function toChartXml(
  chart: NativeChart,
  spec: ChartSpec,
  size: { width: number; height: number },
  theme: PaletteTheme,
  workbookId: string,
) {
  const rows = chart.kind === "bar" ? chart.categories.length * (chart.stacked ? 1 : Math.max(1, chart.series.length)) : 0;
  const style = toChartStyle(spec, theme, rows > 24 ? 9 : rows > 16 ? 10 : 11);
  const labelled = chooseLabels(chart);
  const points = chart.series.flatMap(({ cells }) => cells.flatMap((cell) => toPoint(cell) ?? []));
  const format = toNumberFormat(spec, points);
  const ground = layOut(chart, style, size);
  const series = chart.series.map((_, index) => toSeriesXml(chart, index, labelled, format, style));
  const ids = `<c:axId val="${axisIds.category}"/><c:axId val="${axisIds.value}"/>`;
  const breaks = chart.kind === "scatter" ? spec.breaks.map((one, index) => toBreakXml(one, chart.series.length + index, style)) : [];
  const shape =
    chart.kind === "scatter"
      ? `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series.join("")}${breaks.join("")}${ids}</c:scatterChart>`
      : `<c:barChart><c:barDir val="${chart.kind === "bar" ? "bar" : "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join("")}<c:gapWidth val="${ground.gapWidth}"/><c:overlap val="${chart.stacked ? 100 : 0}"/>${ids}</c:barChart>`;
  const axes = toAxesXml({ chart, format, style, unit: ground.unit, skip: ground.skip });
  const plot = `<c:plotArea>${toLayout(ground.plot, true)}${shape}${axes}<c:spPr><a:noFill/>${noLine}</c:spPr></c:plotArea>`;
  return [
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<c:date1904 val="0"/><c:lang val="${toOfficeLanguage(spec.locale)}"/><c:roundedCorners val="0"/>`,
    `<c:chart><c:autoTitleDeleted val="1"/>${plot}${ground.legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`,
    `<c:spPr><a:noFill/>${noLine}</c:spPr>${toTextProperties(style, { colour: style.colours.text })}`,
    `<c:externalData r:id="${workbookId}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`,
  ].join("");
}

type Ground = { plot: Share; unit: Share; legend: string; skip: number; gapWidth: number };

/** Where plot, unit and legend stand, so that names and values have their room. */
function layOut(chart: NativeChart, style: ChartStyle, { width, height }: { width: number; height: number }): Ground {
  const { spec, fontSize } = style;
  const line = fontSize * (spec.locale === "en" ? 1.35 : 1.6);
  const measure = (text: string) => toTextWidth(text, fontSize);
  const legend = placeLegend(chart, style, width, line);
  const unitTop = legend.height;
  const rtl = spec.direction === "rtl";
  const widest = (texts: string[]) => Math.max(0, ...texts.map(measure));
  const ticks = widest(spec.valueAxis.ticks.map(({ label }) => label));
  const values = widest(chart.series.flatMap(({ cells }) => cells.flatMap((cell) => toPoint(cell)?.shortText ?? [])));
  const toShares = (left: number, top: number, right: number, bottom: number): Share => ({
    x: left / width,
    y: top / height,
    width: (width - left - right) / width,
    height: (height - top - bottom) / height,
  });
  if (chart.kind === "bar") {
    const names = Math.min(widest(chart.categories), width * 0.42) + 14;
    const [left, right] = rtl ? [values + 16, names] : [names, values + 16];
    const unitX = rtl ? width - names - measure(spec.unit) - 4 : names;
    const plot = toShares(left, unitTop + 2 * line + 8, right, 4);
    return { plot, unit: { x: unitX / width, y: unitTop / height }, legend: legend.xml, skip: 1, gapWidth: chart.stacked ? 40 : 45 };
  }
  const right = chart.kind === "scatter" ? values + 18 : 10;
  const breakRow = chart.kind === "scatter" && spec.breaks.length > 0 ? line : 0;
  const plot = toShares(ticks + 12, unitTop + line * 1.5 + breakRow + 4, right, line + 10);
  const room = (width - ticks - 12 - right) / Math.max(1, chart.categories.length);
  const skip = Math.max(1, Math.ceil((widest(chart.categories) + 10) / room));
  return { plot, unit: { x: 0, y: unitTop / height }, legend: legend.xml, skip, gapWidth: chart.categories.length > 60 ? 12 : 35 };
}

/** Names at the top from the reading side; series without a direct name, and breaks, are left out of it. */
function placeLegend({ kind, series }: NativeChart, style: ChartStyle, width: number, line: number): { xml: string; height: number } {
  const { spec, fontSize, colours } = style;
  const named = series.filter(({ inLegend }) => inLegend);
  const explains = series.length > 1 || series.some((one) => one.inLegend && one.series.fill !== undefined);
  if (named.length === 0 || !explains) return { xml: "", height: 0 };
  const total = named.reduce((sum, one) => sum + toTextWidth(one.series.label, fontSize) + 48, 0);
  const rows = Math.ceil(total / width);
  const breaks = kind === "scatter" ? spec.breaks.length : 0;
  const hidden = [...series.map(({ inLegend }) => inLegend), ...Array.from({ length: breaks }, () => false)].flatMap((shown, index) =>
    shown ? [] : [`<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`],
  );
  return {
    xml: `<c:legend><c:legendPos val="t"/>${hidden.join("")}<c:overlay val="0"/>${toTextProperties(style, { colour: colours.text })}</c:legend>`,
    height: rows * line + 10,
  };
}

/** A change of method: a thin upright with the number of its note. It is no figure, and so is not in the workbook. */
function toBreakXml({ at, number }: ChartSpec["breaks"][number], index: number, style: ChartStyle): string {
  const { spec, colours } = style;
  const [low, high] = spec.valueAxis.domain;
  const day = toSerial(at);
  const numbers = (values: number[]) =>
    `<c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="2"/>${values.map((value, place) => `<c:pt idx="${place}"><c:v>${value}</c:v></c:pt>`).join("")}</c:numLit>`;
  const shown =
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';
  const label = `<c:dLbl><c:idx val="1"/>${toRichText(number, style, { colour: colours.textSecond, bold: true })}<c:spPr><a:noFill/>${noLine}</c:spPr><c:dLblPos val="t"/>${shown}</c:dLbl>`;
  const labels = `<c:dLbls>${label}${shown.replace('showVal val="1"', 'showVal val="0"')}</c:dLbls>`;
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${number}</c:v></c:tx><c:spPr>${toLine(colours.textSecond, 1, "sysDash")}</c:spPr><c:marker><c:symbol val="none"/></c:marker>${labels}<c:xVal>${numbers([day, day])}</c:xVal><c:yVal>${numbers([low, high])}</c:yVal><c:smooth val="0"/></c:ser>`;
}
