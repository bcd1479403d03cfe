import type { ChartSpec } from "@/lib/charts/spec";
import { formatPartialDate, formatYear } from "@/lib/format/day";

/**
 * What each period of columns is called. A period with a figure bears that figure's name; one without is counted from the years that the
 * axis names, and has no name where that says nothing.
 */
export function toSlotNames(spec: ChartSpec): string[] {
  const slots = Math.round(spec.categoryAxis.domain[1]);
  const points = spec.series.flatMap((one) => one.points).filter(({ undrawn }) => !undrawn);
  const known = new Map(points.map((point) => [point.at, point.category]));
  return Array.from({ length: slots }, (_, slot) => known.get(slot) ?? toCounted(slot, spec));
}

function toCounted(slot: number, spec: ChartSpec): string {
  for (const { at, label } of spec.categoryAxis.ticks) {
    const year = toYear(label);
    if (year === null) continue;
    if (!Number.isInteger(at)) return formatYear(year + slot - Math.floor(at), spec);
    const months = year * 12 + slot - at;
    return formatPartialDate(`${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`, spec);
  }
  return "";
}

/** First day of each month, where the axis names years between months; null where its slots are years, or few and named. */
export function toSlotMonths({ categoryAxis }: ChartSpec): number[] | null {
  const tick = categoryAxis.ticks.find(({ at, label }) => Number.isInteger(at) && toYear(label) !== null);
  const year = tick && toYear(tick.label);
  if (!tick || !year) return null;
  return Array.from({ length: Math.round(categoryAxis.domain[1]) }, (_, slot) => Date.UTC(year, slot - tick.at, 1));
}

/** `2025` and `٢٠٢٥`. */
function toYear(label: string): number | null {
  const plain = label.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  return /^\d{4}$/.test(plain) ? Number(plain) : null;
}
