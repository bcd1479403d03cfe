import type { PaletteTheme } from "@/lib/charts/palette";
import type { ChartSpec } from "@/lib/charts/spec";
import { toOfficeLanguage } from "../text";
import { axisIds, toAxesXml } from "./axes-xml";
import { toFontSize, toGround, toShare } from "./chart-ground";
import { type ChartStyle, noLine, type Share, toChartStyle, toLayout, toLine, toRichText, toTextProperties } from "./chart-style";
import { chooseLabels } from "./label-places";
import { type NativeChart, toPoint } from "./native-chart";
import { toNumberFormat } from "./number-format";
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
  const style = toChartStyle(spec, theme, toFontSize(chart, size.width));
  const labels = chooseLabels(chart, spec);
  const points = chart.series.flatMap(({ cells }) => cells.flatMap((cell) => toPoint(cell) ?? []));
  const format = toNumberFormat(spec, points);
  const ground = toGround(chart, spec, size);
  const series = chart.series.map((_, index) => toSeriesXml(chart, index, labels, format, style));
  const ids = `<c:axId val="${axisIds.category}"/><c:axId val="${axisIds.value}"/>`;
  const breaks = chart.kind === "scatter" ? spec.breaks.map((one, index) => toBreakXml(one, chart.series.length + index, style)) : [];
  const shape =
    chart.kind === "scatter"
      ? `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series.join("")}${breaks.join("")}${ids}</c:scatterChart>`
      : `<c:barChart><c:barDir val="${chart.kind === "bar" ? "bar" : "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join("")}<c:gapWidth val="${ground.gapWidth}"/><c:overlap val="${chart.stacked ? 100 : 0}"/>${ids}</c:barChart>`;
  const axes = toAxesXml({ chart, format, style, unit: toShare(ground.unit, size), skip: ground.skip });
  const plot = `<c:plotArea>${toLayout(toShare(ground.plot, size), true)}${shape}${axes}<c:spPr><a:noFill/>${noLine}</c:spPr></c:plotArea>`;
  return [
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<c:date1904 val="0"/><c:lang val="${toOfficeLanguage(spec.locale)}"/><c:roundedCorners val="0"/>`,
    `<c:chart><c:autoTitleDeleted val="1"/>${plot}${toLegendXml(chart, toShare(ground.legend, size), style)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`,
    `<c:spPr><a:noFill/>${noLine}</c:spPr>${toTextProperties(style, { colour: style.colours.text })}`,
    `<c:externalData r:id="${workbookId}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`,
  ].join("");
}

/** Names in a row from the reading side; series without a direct name, and breaks, are left out of it. */
function toLegendXml({ kind, series }: NativeChart, place: Share, style: ChartStyle): string {
  if (!place.height) return "";
  const breaks = kind === "scatter" ? style.spec.breaks.length : 0;
  const shown = [...series.map(({ inLegend }) => inLegend), ...Array.from({ length: breaks }, () => false)];
  const hidden = shown
    .map((one, index) => (one ? "" : `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`))
    .join("");
  return `<c:legend><c:legendPos val="t"/>${hidden}${toLayout(place)}<c:overlay val="0"/>${toTextProperties(style, { colour: style.colours.text })}</c:legend>`;
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
