import { type Reader, toIntlLocale } from "./reader";

const formats = new Map<string, Intl.NumberFormat>();

/** A number as read: grouped, with as many decimals as it has (at most two). */
export function formatNumber(value: number, reader: Reader): string {
  return getFormat(reader, {}).format(value);
}

/** A percentage of 0 to 100 as read: "56.11%". */
export function formatPercent(value: number, reader: Reader): string {
  return getFormat(reader, { style: "percent" }).format(value / 100);
}

/** A value in its unit as read: percentages with their sign, all else as a bare number. */
export function formatValue(value: number, unit: string, reader: Reader): string {
  return unit === "percent" ? formatPercent(value, reader) : formatNumber(value, reader);
}

/** A whole number without grouping: years, edition numbers. */
export function formatPlain(value: number, reader: Reader): string {
  return getFormat(reader, { useGrouping: false }).format(value);
}

function getFormat(reader: Reader, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const locale = toIntlLocale(reader);
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, ...options });
  formats.set(key, made);
  return made;
}
