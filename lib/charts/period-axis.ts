import { formatPartialDate, formatYear } from "@/lib/format/day";
import type { Reader } from "@/lib/format/reader";
import { getTranslator } from "@/lib/i18n/translator";
import type { AxisTick, CategoryAxis } from "./spec";

/** The periods of one drawing: years and months are never side by side, since a year's figure is not twelve times higher. */
export type ColumnSpan = "year" | "month";

export type PeriodAxis = CategoryAxis & {
  /** Place of a day on the axis: its slot and how far into it. The first day of a period is a whole number. */
  toPosition: (day: string) => number;
};

/** One slot a year or month, from the earliest to the latest day given, with about eight labels. */
export function toPeriodAxis(days: string[], span: ColumnSpan, title: string, reader: Reader): PeriodAxis {
  const sorted = [...days].sort();
  const [first = "", last = ""] = [sorted[0], sorted.at(-1)];
  const start = countPeriods(first, span);
  const slots = countPeriods(last, span) - start + 1;
  const ticks = span === "year" ? toYearTicks(start, slots, reader) : toMonthTicks(start, slots, reader);
  const toPosition = (day: string) => countPeriods(day, span) - start + toShare(day, span);
  return { kind: "periods", title, domain: [0, slots], ticks, toPosition };
}

/** Periods since the year 0. */
export function countPeriods(day: string, span: ColumnSpan): number {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return span === "year" ? year : year * 12 + month - 1;
}

function toShare(day: string, span: ColumnSpan): number {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const start = span === "year" ? Date.UTC(year, 0, 1) : Date.UTC(year, month - 1, 1);
  const end = span === "year" ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, month, 1);
  return (Date.parse(`${day}T00:00:00Z`) - start) / (end - start);
}

/** Years are named in the middle of their slot, counted back from the latest, which is always named. */
function toYearTicks(start: number, slots: number, reader: Reader): AxisTick[] {
  const step = [1, 2, 5, 10, 20, 50].find((size) => slots / size <= 12) ?? 100;
  const latest = start + slots - 1;
  const ticks: AxisTick[] = [];
  for (let year = latest; year >= start; year -= step) {
    ticks.unshift({ at: year - start + 0.5, label: formatYear(year, reader), minor: ((latest - year) / step) % 2 === 1 });
  }
  return ticks;
}

/** A few months are named each in its slot, counted back from the latest; many are ticked between December and January. */
function toMonthTicks(start: number, slots: number, reader: Reader): AxisTick[] {
  const ticks: AxisTick[] = [];
  if (slots <= 24) {
    const step = [1, 2, 3, 4].find((size) => slots / size <= 6) ?? 6;
    const toLabel = toMonthLabels(start, start + slots - 1, reader);
    for (let slot = (slots - 1) % step; slot < slots; slot += step) {
      ticks.push({ at: slot + 0.5, label: toLabel(start + slot), minor: ((slots - 1 - slot) / step) % 2 === 1 });
    }
    return ticks;
  }
  const years = slots / 12;
  const step = [1, 2, 5, 10, 20].find((size) => years / size <= 9) ?? 50;
  for (let year = Math.ceil(start / 12 / step) * step; year * 12 <= start + slots; year += step) {
    ticks.push({ at: year * 12 - start, label: formatYear(year, reader), minor: (year / step) % 2 === 1 });
  }
  return ticks;
}

/** Names months of an axis, given since the year 0: with their year where the axis has months of several. */
export function toMonthLabels(first: number, last: number, reader: Reader): (month: number) => string {
  const sameYear = Math.floor(first / 12) === Math.floor(last / 12);
  return (month) => {
    const number = (month % 12) + 1;
    if (sameYear) return getTranslator(reader)(`date.months.${String(number) as "1"}`);
    return formatPartialDate(`${Math.floor(month / 12)}-${String(number).padStart(2, "0")}`, reader);
  };
}
