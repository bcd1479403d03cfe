import { hasRange } from "@/lib/charts/layout-parts";
import type { ChartPoint, ChartSpec } from "@/lib/charts/spec";
import { formatPlain } from "@/lib/format/number";
import { getTranslator } from "@/lib/i18n/translator";
import type { ChartExport } from "../chart-export";
import { chooseLabels } from "./chart/label-places";
import { type NativeChart, toPoint } from "./chart/native-chart";
import { isInexact } from "./chart/point-labels";

/** Figures that a line on the slide names before it counts the rest. */
const mostNamed = 6;

type Figure = { point: ChartPoint; label: string };

/**
 * What the marks of a native chart mean, and what it can't show, in words: hollow figures, ranges, figures that are not reported, doubtful,
 * computed, or not exact and without room for their sign.
 */
export function listMarkNotes(chart: NativeChart, spec: ChartSpec): string[] {
  const t = getTranslator(spec);
  const figures = chart.series.flatMap(({ series, cells }) =>
    cells.flatMap((cell): Figure[] => {
      const point = toPoint(cell);
      return point ? [{ point, label: chart.series.length > 1 ? series.label : "" }] : [];
    }),
  );
  const pick = (keep: (point: ChartPoint) => boolean) => figures.filter(({ point }) => keep(point));
  const name = (kept: Figure[], toText = toName) => toList(kept, spec, toText);
  const notes: string[] = [];
  const preliminary = pick((point) => point.preliminary && point.value !== null);
  if (preliminary.length > 0) notes.push(t("exportSlide.preliminary", { list: name(preliminary) }));
  if (figures.some(({ point }) => hasRange(point))) notes.push(t("exportSlide.ranges"));
  const unnamed = chart.kind === "bar" ? [] : chart.series.filter(({ inLegend }) => !inLegend && chart.series.length > 1);
  if (unnamed.length > 0) {
    const names = [...new Set(unnamed.map(({ series }) => series.label))];
    notes.push(t("exportSlide.unnamed", { list: toShortList(names, spec) }));
  }
  const labels = chooseLabels(chart, spec);
  const inexact = pick((point) => isInexact(point) && !labels.has(point));
  if (inexact.length > 0) notes.push(t("exportSlide.inexact", { list: name(inexact, toValue) }));
  // Rows say it in their names.
  const missing = chart.kind === "bar" && (chart.stacked || chart.series.length === 1) ? [] : pick(({ value }) => value === null);
  if (missing.length > 0) notes.push(t("exportSlide.notReported", { list: name(missing) }));
  const doubtful = pick((point) => point.doubtful && point.value !== null);
  if (doubtful.length > 0) notes.push(t("exportSlide.doubtful", { list: name(doubtful) }));
  return notes;
}

/** That this site computed figures of a chart, however it is drawn. */
export function listComputedNotes(spec: ChartSpec): string[] {
  const t = getTranslator(spec);
  const all = spec.series.flatMap(({ points, label }) => points.map((point) => ({ point, label })));
  const computed = all.filter(({ point }) => point.computed && point.value !== null);
  if (computed.length === 0) return [];
  if (computed.length === all.filter(({ point }) => point.value !== null).length) return [t("exportSlide.computedAll")];
  return [t("exportSlide.computed", { list: toList(computed, spec, toName) })];
}

/** The notes of a chart, without what explains marks that only our own drawing has. */
export function listOwnNotes({ spec, withheld }: ChartExport, native: boolean): string[] {
  const t = getTranslator(spec);
  const ofDrawing = native ? [t("chart.columns.zeroNote"), t("chart.columns.missingNote")] : [];
  const reasons = spec.comparability && spec.comparability.verdict !== "comparable" ? spec.comparability.reasons : [];
  const notes = spec.notes.filter((note) => !ofDrawing.includes(note));
  return [...new Set([...spec.breaks.map(({ text }) => text), ...reasons, ...notes, ...withheld.map(({ sentence }) => sentence)])];
}

/** What must not be read past: that figures must not be compared, or only with care. */
export function listCautions({ warning, comparability }: ChartSpec): string[] {
  const verdict = comparability && comparability.verdict !== "comparable" ? [comparability.text] : [];
  const all = [...new Set([...(warning ? [warning] : []), ...verdict])];
  return all.filter((text) => !all.some((other) => other !== text && other.includes(text)));
}

function toName({ point, label }: Figure): string {
  return label === "" ? point.category : `${point.category} (${label})`;
}

function toValue(figure: Figure): string {
  return `${toName(figure)} ${figure.point.shortText}`;
}

function toList(figures: Figure[], spec: ChartSpec, toText: (figure: Figure) => string): string {
  return toShortList(figures.map(toText), spec);
}

function toShortList(names: string[], spec: ChartSpec): string {
  const t = getTranslator(spec);
  const list = names.slice(0, mostNamed).join(t("list.separator"));
  const rest = names.length - mostNamed;
  return rest > 0 ? t("exportSlide.more", { list, count: rest, text: formatPlain(rest, spec) }) : list;
}
