import type { Indicator, SeriesBreak } from "@/lib/domain/indicator";
import type { Observation } from "@/lib/domain/observation";
import type { ChartControl } from "./spec";
import type { SeriesRule } from "./trend-series";

/** Figures of one indicator at one place, and what is said around them; how they are drawn follows from the kind of indicator. */
export type TrendInput = Omit<SeriesRule, "unit" | "kind"> & {
  slug: string;
  part?: string;
  /** As they stand in the address; `span` chooses between years and months where there are both. */
  parameters: Record<string, string>;
  indicator: Pick<Indicator, "unit" | "kind">;
  /** Says which time is shown, so it may be made from the figures that are drawn. */
  title: string | ((drawn: Observation[]) => string);
  emptyMessage: string;
  /** Oldest first. */
  observations: Observation[];
  breaks: SeriesBreak[];
  notes: string[];
  controls: ChartControl[];
  /** Years stand as lines: where many counters stand side by side, columns would be too thin to tell apart. */
  asLines?: boolean;
};

export function toTitle({ title }: Pick<TrendInput, "title">, drawn: Observation[]): string {
  return typeof title === "string" ? title : title(drawn);
}

/** The same where figures of periods of different length may stand in one series: each is drawn with its period, and no line joins them. */
export function toUnspanned(input: TrendInput): TrendInput {
  return { ...input, indicator: { ...input.indicator, kind: "stock" } };
}
