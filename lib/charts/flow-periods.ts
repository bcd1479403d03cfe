import type { Observation } from "@/lib/domain/observation";
import { toPeriodSpan } from "@/lib/domain/period-span";
import type { ColumnSpan } from "./period-axis";

/** How figures of what happened in periods can be drawn. */
export type FlowPeriods =
  /** Periods of one length, as columns. `others` are of no such length: they stand in the table only. */
  | { draw: "columns"; span: ColumnSpan; offered: ColumnSpan[]; drawn: Observation[]; others: Observation[] }
  /** Most periods are of uneven length: each figure by itself, with its period. */
  | { draw: "readings" }
  /** Most figures are of single days, as an election's. */
  | { draw: "trend" };

/**
 * Years or months, never both in one drawing: the span wanted, else years, unless months reach over more calendar years than whole years
 * do.
 */
export function toFlowPeriods(observations: Observation[], wanted?: string): FlowPeriods {
  const bySpan = { day: [], month: [], year: [], other: [] } as Record<ReturnType<typeof toPeriodSpan>, Observation[]>;
  for (const observation of observations)
    bySpan[toPeriodSpan(observation.referencePeriodStart, observation.referencePeriodEnd)].push(observation);
  const { day, month, year, other } = bySpan;
  if (month.length + year.length < day.length + other.length) return { draw: day.length > other.length ? "trend" : "readings" };
  const offered = (["year", "month"] as const).filter((span) => bySpan[span].length > 0);
  const standard: ColumnSpan = countYears(month) > countYears(year) ? "month" : "year";
  const span = offered.find((one) => one === wanted) ?? standard;
  return { draw: "columns", span, offered, drawn: bySpan[span], others: [...day, ...other] };
}

function countYears(observations: Observation[]): number {
  return new Set(observations.map(({ referencePeriodStart }) => referencePeriodStart.slice(0, 4))).size;
}
