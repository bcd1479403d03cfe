import type { ChartPoint, ChartSpec } from "./spec";

/** One figure in words, for the panel on a point; every part is as the reader reads it. */
export type PointWords = { value: string; category: string; series: string; flags: string[]; source: string; note: string | null };

export function toPointWords(spec: ChartSpec, seriesIndex: number, point: ChartPoint): PointWords {
  const { labels } = spec;
  const source = spec.sources[point.source];
  return {
    value: point.text,
    category: point.category,
    series: spec.series[seriesIndex]?.label ?? "",
    flags: [...(point.preliminary ? [labels.preliminary] : []), ...(point.doubtful ? [labels.doubtful] : [])],
    source: source ? `${labels.source}: ${source.attribution}` : "",
    note: point.note,
  };
}

/** The same as one run of text, for a screen reader. */
export function toPointSentence({ value, category, series, flags, source, note }: PointWords, noteLabel: string): string {
  return [`${category}: ${value}`, series, ...flags, source, note ? `${noteLabel}: ${note}` : ""].filter((part) => part !== "").join(". ");
}
