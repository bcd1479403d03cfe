import { formatPeriod } from "@/lib/format/day";
import type { ChartContext } from "../definition";
import { toAttribution } from "../source-list";
import type { ChartControl, ChartPoint } from "../spec";
import type { CampMeasure, Reading } from "./camps-readings";

const SLUG = "camps-by-governorate";

/** The highest figures, and which governorates have none. */
export function toCampsSentence(rows: ChartPoint[], { t }: ChartContext): string {
  const [top, ...others] = rows.filter(({ value }) => value !== null);
  if (!top) return "";
  const sentences = [t(`chart.${SLUG}.highest`, { place: top.category, value: top.text })];
  const next = others.filter(({ value }) => value !== 0).slice(0, 3);
  if (next.length > 0) {
    const list = next.map(({ category, text }) => t(`chart.${SLUG}.item`, { place: category, value: text }));
    sentences.push(t(`chart.${SLUG}.next`, { count: next.length, list: list.join(t("list.separator")) }));
  }
  const missing = rows.filter(({ text }) => text === t("chart.notReported")).map(({ category }) => category);
  if (missing.length > 0) sentences.push(t(`chart.${SLUG}.missing`, { list: missing.join(t("list.comma")) }));
  return sentences.join(" ");
}

/** What is counted, and by whom and when. */
export function toReadingControls(
  measure: CampMeasure,
  readings: Reading[],
  chosen: Reading | null,
  context: ChartContext,
): ChartControl[] {
  const { t } = context;
  const controls: ChartControl[] = [
    {
      name: "measure",
      label: t(`chart.${SLUG}.measure`),
      value: measure,
      options: (["people", "households", "camps"] as const).map((value) => ({ value, label: t(`chart.${SLUG}.${value}`) })),
    },
  ];
  return [...controls, ...toReadingOptions(readings, chosen, context)];
}

/** Which count is shown, where there are several. */
export function toReadingOptions(readings: Reading[], chosen: Reading | null, { t, reader }: ChartContext): ChartControl[] {
  const options = readings.flatMap(({ value, members: [first] }) => {
    if (!first) return [];
    const date = formatPeriod(first.referencePeriodStart, first.referencePeriodEnd, reader);
    return [{ value, label: t(`chart.${SLUG}.readingOption`, { date, publisher: toAttribution(first.source, { t, reader }) }) }];
  });
  return options.length > 1 ? [{ name: "reading", label: t(`chart.${SLUG}.reading`), value: chosen?.value ?? "", options }] : [];
}
