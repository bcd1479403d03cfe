import type { ChartContext } from "./definition";

const units = [
  "persons",
  "households",
  "percent",
  "camps",
  "settlements",
  "movements",
  "incidents",
  "votes",
  "seats",
  "graves",
  "cases",
] as const;
type Unit = (typeof units)[number];

function isUnit(unit: string): unit is Unit {
  return units.some((known) => known === unit);
}

/** What is counted one by one. */
export function isOfWholes(unit: string): boolean {
  return isUnit(unit) && unit !== "percent";
}

/** A unit as read beside an axis: "people". A unit that a data manager introduced stands as the catalogue has it. */
export function toUnitWord(unit: string, { t }: Pick<ChartContext, "t">): string {
  return isUnit(unit) ? t(`chart.unit.${unit}`) : unit.replaceAll("_", " ");
}

/** The same as the heading of a table's column: "People". */
export function toUnitHeading(unit: string, { t }: Pick<ChartContext, "t">): string {
  return isUnit(unit) ? t(`chart.unitHeading.${unit}`) : unit.replaceAll("_", " ");
}

/** The same after a count: "1 person", "12 people". A percentage bears its sign. */
export function toCountedUnit(unit: string, count: number, { t }: Pick<ChartContext, "t">): string {
  if (!isUnit(unit)) return unit.replaceAll("_", " ");
  return unit === "percent" ? "" : t(`chart.unitCounted.${unit}`, { count });
}
