import { scaleLinear } from "d3-scale";
import { formatYear } from "@/lib/format/day";
import { formatValue } from "@/lib/format/number";
import type { Reader } from "@/lib/format/reader";
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

/** Time axis over whole years around the days given, ticked at 1 January so that about eight labels stand side by side. */
export function toTimeAxis(days: string[], title: string, reader: Reader): CategoryAxis {
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
