import type { WarnedFigure } from "../../subject";

/** What a figure is, in words: `Displaced, North Examplia, 2020-12-31, Women (Examplia Statistics)`. */
export function sayFigure(figure: WarnedFigure): string {
  const { indicator, location, period, dimensions } = figure;
  const parts = [indicator.name, location.name, sayPeriod(period), ...Object.entries(dimensions).map(sayDimension)];
  return `${parts.join(", ")} (${sayPublisher(figure)})`;
}

/** A day, or the first and the last of a period. */
export function sayPeriod({ start, end }: WarnedFigure["period"]): string {
  return start === end ? end : `${start} to ${end}`;
}

/** Who reports it, and in whose name. */
export function sayPublisher({ publisher, quotedBody }: WarnedFigure): string {
  return quotedBody ? `${publisher.name}, quoting ${quotedBody.name}` : publisher.name;
}

/** `2.50` and `12.0` as they would be written. */
export function sayNumber(stored: string): string {
  return stored.includes(".") ? stored.replace(/\.?0+$/, "") : stored;
}

function sayDimension([column, { name }]: [string, { name: string }]): string {
  if (column === "origin") return `from ${name}`;
  if (column === "denominator") return `of ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return name;
}
