import { scaleLinear } from "d3-scale";
import { formatYear } from "@/lib/format/day";
import { formatValue } from "@/lib/format/number";
import type { Reader } from "@/lib/format/reader";
import { countPeriods, toMonthLabels } from "./period-axis";
import type { CategoryAxis, ValueAxis } from "./spec";
import { isOfWholes } from "./units";

/** Instant of a day's midnight in UTC, the unit of a time axis. */
export function toTime(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Value axis from zero to a round number above the highest value, with about five ticks; every second one is minor. A unit that is counted has no halves. */
export function toValueAxis(highest: number, unit: string, reader: Reader): ValueAxis {
  const scale = scaleLinear()
    .domain([0, highest > 0 ? highest : 1])
    .nice(5);
  const [from = 0, to = 1] = scale.domain();
  const places = scale.ticks(5).filter((at) => !isOfWholes(unit) || Number.isInteger(at));
  const ticks = places.map((at, position) => ({
    at,
    label: formatValue(at, unit, reader),
    minor: position % 2 === 1 && places.length > 3,
  }));
  return { domain: [from, to], ticks };
}

/** Fewer months are ticked month by month: years would leave one label, which says nothing of when. */
const MONTHS_OF_YEARS = 24;
/** Readings of a few weeks stand within this many months. */
const LEAST_MONTHS = 6;

/** Time axis over whole years around the days given, or over whole months where the days lie close together. */
export function toTimeAxis(days: string[], title: string, reader: Reader): CategoryAxis {
  const months = days.map((day) => countPeriods(day, "month"));
  const [first, last] = [Math.min(...months), Math.max(...months)];
  return last > first && last - first < MONTHS_OF_YEARS ? toMonthAxis(first, last, title, reader) : toYearAxis(days, title, reader);
}

/** Ticked at the first day of a month, so that about six labels stand side by side. */
function toMonthAxis(first: number, last: number, title: string, reader: Reader): CategoryAxis {
  const slack = Math.max(0, Math.ceil((LEAST_MONTHS - (last - first + 1)) / 2));
  const [from, to] = [first - slack, last + slack + 1];
  const step = [1, 2, 3, 4].find((size) => (to - from) / size <= 6) ?? 6;
  const toStart = (month: number) => Date.UTC(Math.floor(month / 12), month % 12, 1);
  const toLabel = toMonthLabels(from, to - 1, reader);
  const ticks = [];
  for (let month = from; month < to; month += step) {
    ticks.push({ at: toStart(month), label: toLabel(month), minor: ((month - from) / step) % 2 === 1 });
  }
  return { kind: "time", title, domain: [toStart(from), toStart(to)], ticks };
}

/** Ticked at 1 January so that about eight labels stand side by side. */
export function toYearAxis(days: string[], title: string, reader: Reader): CategoryAxis {
  const years = days.map((day) => Number(day.slice(0, 4)));
  const from = Math.min(...years);
  const to = Math.max(...years) + 1;
  const step = [1, 2, 5, 10, 20, 50].find((size) => (to - from) / size <= 9) ?? 100;
  const ticks = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) {
    ticks.push({ at: toTime(`${year}-01-01`), label: formatYear(year, reader), minor: (year / step) % 2 === 1 });
  }
  return { kind: "time", title, domain: [toTime(`${from}-01-01`), toTime(`${to}-01-01`)], ticks };
}

/** One slot a place, from the top. */
export function toPlaceAxis(names: string[], title: string): CategoryAxis {
  return { kind: "places", title, domain: [0, names.length], ticks: names.map((label, at) => ({ at, label, minor: false })) };
}
