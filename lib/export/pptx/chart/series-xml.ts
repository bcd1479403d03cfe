import { hasRange } from "@/lib/charts/layout-parts";
import { toLineStyles } from "@/lib/charts/line-styles";
import { type SlotStyle, slotStyles } from "@/lib/charts/palette";
import { escapeXml, toSolidFill } from "../xml";
import { type ChartStyle, noLine, toLine } from "./chart-style";
import { type NativeChart, type NativeSeries, toPoint } from "./native-chart";
import type { NumberFormat } from "./number-format";
import { type Labels, toLabelsXml } from "./point-labels";
import { toSerial, toSeriesRange } from "./workbook";

const dashes: Record<string, string> = { "10 4": "lgDash", "2 3": "sysDot", "9 3 2 3": "lgDashDot", "5 3": "dash" };
const symbols = { circle: "circle", square: "square", triangle: "triangle", diamond: "diamond", cross: "plus", star: "star" } as const;
/** With more figures in a line, markers would hide it. */
const mostMarked = 70;
const mostLargeMarkers = 16;

/** One series with its place in the workbook, its look, labels and ranges. */
export function toSeriesXml(chart: NativeChart, index: number, labels: Labels, format: NumberFormat, style: ChartStyle): string {
  const one = chart.series[index];
  if (!one) return "";
  const range = toSeriesRange(chart, index);
  const name = `<c:tx><c:strRef><c:f>${range.name}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(one.series.label)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
  const head = `<c:idx val="${index}"/><c:order val="${index}"/>${name}`;
  const texts = toLabelsXml(one, labels, chart.kind, format, style);
  const values = toNumbers(
    range.values,
    one.cells.map((cell) => toPoint(cell)?.value ?? null),
    "General",
  );
  if (chart.kind === "scatter") {
    const days = one.cells.map((cell) => (cell === null ? null : toSerial("point" in cell ? cell.point.at : cell.gapAt)));
    // A legend has to tell apart what our own drawing names at the ends of its lines.
    const styles = toLineStyles(chart.series.map(({ series, inLegend }) => ({ slot: series.slot, direct: inLegend })));
    const own = styles[index] ?? slotStyles[one.series.slot];
    const look = toLineLook(one, own, style);
    const ranges =
      toRanges(one, 'errDir val="y"', style.colours.series[one.series.slot]) + (style.spec.steps ? toSteps(one, own, style) : "");
    return `<c:ser>${head}${look}${texts}${ranges}<c:xVal>${toNumbers(range.categories, days, "yyyy\\-mm\\-dd")}</c:xVal><c:yVal>${values}</c:yVal><c:smooth val="0"/></c:ser>`;
  }
  const categories = chart.months
    ? toNumbers(range.categories, chart.months.map(toSerial), "yyyy\\-mm")
    : `<c:strRef><c:f>${range.categories}</c:f><c:strCache><c:ptCount val="${chart.categories.length}"/>${chart.categories.map((category, at) => `<c:pt idx="${at}"><c:v>${escapeXml(category)}</c:v></c:pt>`).join("")}</c:strCache></c:strRef>`;
  return `<c:ser>${head}${toBarLook(one, style)}${texts}${toRanges(one, null, style.colours.text)}<c:cat>${categories}</c:cat><c:val>${values}</c:val></c:ser>`;
}

function toNumbers(range: string, values: (number | null)[], format: string): string {
  return `<c:numRef><c:f>${range}</c:f>${toCache("numCache", values, format)}</c:numRef>`;
}

/** What is not reported has no point: it is neither zero nor drawn. */
function toCache(element: "numCache" | "numLit", values: (number | null)[], format: string): string {
  const points = values.map((value, at) => (value === null ? "" : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`)).join("");
  return `<c:${element}><c:formatCode>${format}</c:formatCode><c:ptCount val="${values.length}"/>${points}</c:${element}>`;
}

/** A line and its markers; preliminary figures are hollow. */
function toLineLook({ series, cells }: NativeSeries, { dash, marker }: SlotStyle, { colours, spec }: ChartStyle): string {
  const colour = colours.series[series.slot];
  const line = spec.steps || cells.length === 1 ? noLine : toLine(colour, series.direct ? 2.25 : 1.5, toDash(dash));
  const crowded = cells.length > mostMarked;
  const isLone = (at: number) => !toPoint(cells[at - 1] ?? null) && !toPoint(cells[at + 1] ?? null);
  const toMarker = (size: number, hollow: boolean) => {
    const outline = hollow || marker === "cross" || marker === "star" ? toLine(colour, 1.5) : noLine;
    return `<c:marker><c:symbol val="${symbols[marker]}"/><c:size val="${size}"/><c:spPr>${toSolidFill(hollow ? colours.ground : colour)}${outline}</c:spPr></c:marker>`;
  };
  const special = cells.map((cell, at) => {
    const point = toPoint(cell);
    if (!point || (!point.preliminary && !(crowded && isLone(at)))) return "";
    return `<c:dPt><c:idx val="${at}"/>${toMarker(point.preliminary ? 8 : 5, point.preliminary)}<c:bubble3D val="0"/></c:dPt>`;
  });
  const usual =
    crowded && !spec.steps
      ? '<c:marker><c:symbol val="none"/></c:marker>'
      : toMarker(crowded ? 4 : cells.length > mostLargeMarkers ? 5 : 7, false);
  return `<c:spPr>${line}</c:spPr>${usual}${special.join("")}`;
}

function toDash(dash: string | null): string {
  return (dash && dashes[dash]) || "solid";
}

/** A cumulative count holds until the next reading: a level line up to it. */
function toSteps({ series, cells }: NativeSeries, { dash }: SlotStyle, { colours }: ChartStyle): string {
  const levels = cells.map((cell, at) => {
    const [point, next] = [toPoint(cell), toPoint(cells[at + 1] ?? null)];
    return point?.value != null && next ? toSerial(next.at) - toSerial(point.at) : 0;
  });
  if (levels.every((length) => length === 0)) return "";
  const look = toLine(colours.series[series.slot], 2.25, toDash(dash));
  return `<c:errBars><c:errDir val="x"/><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="1"/><c:plus>${toCache("numLit", levels, "General")}</c:plus><c:minus>${toCache(
    "numLit",
    levels.map(() => 0),
    "General",
  )}</c:minus><c:spPr>${look}</c:spPr></c:errBars>`;
}

/** Whiskers from the lower to the upper end that the source gives. */
function toRanges({ cells }: NativeSeries, direction: string | null, colour: string): string {
  const points = cells.map(toPoint);
  if (!points.some((point) => point && hasRange(point))) return "";
  const toEnd = (end: "lower" | "upper") =>
    points.map((point) => (point?.value == null ? 0 : Math.round(Math.abs((point[end] ?? point.value) - point.value) * 1e6) / 1e6));
  return `<c:errBars>${direction ? `<c:${direction}/>` : ""}<c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/><c:plus>${toCache("numLit", toEnd("upper"), "General")}</c:plus><c:minus>${toCache("numLit", toEnd("lower"), "General")}</c:minus><c:spPr>${toLine(colour, 1.25)}</c:spPr></c:errBars>`;
}

/** Area of a series' slot and fill; preliminary figures are outlined. */
function toBarLook({ series, fill, cells }: NativeSeries, { colours }: ChartStyle): string {
  const colour = colours.series[series.slot];
  const hex = (text: string) => `<a:srgbClr val="${text.slice(1).toUpperCase()}"/>`;
  const patterns = { hatched: "wdUpDiag", backhatched: "wdDnDiag" };
  const area =
    fill === "solid"
      ? toSolidFill(colour)
      : fill === "tinted"
        ? `<a:solidFill><a:srgbClr val="${colour.slice(1).toUpperCase()}"><a:alpha val="35000"/></a:srgbClr></a:solidFill>`
        : `<a:pattFill prst="${patterns[fill]}"><a:fgClr>${hex(colour)}</a:fgClr><a:bgClr>${hex(colours.ground)}</a:bgClr></a:pattFill>`;
  const special = cells.map((cell, at) =>
    toPoint(cell)?.preliminary
      ? `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${toSolidFill(colours.ground)}${toLine(colour, 1.5)}</c:spPr></c:dPt>`
      : "",
  );
  return `<c:spPr>${area}${fill === "solid" ? noLine : toLine(colour, 1)}</c:spPr><c:invertIfNegative val="0"/>${special.join("")}`;
}
