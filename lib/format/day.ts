import { type Reader, toIntlLocale } from "./reader";

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day (`YYYY-MM-DD`) as read: "31 December 2024". */
export function formatDay(day: string, reader: Reader): string {
  return format(day, reader, { day: "numeric", month: "long", year: "numeric" });
}

/** A day, month or year as far as it is known: "31 December 2024", "December 2024", "2024". */
export function formatPartialDate(date: string, reader: Reader): string {
  if (date.length === 4) return formatYear(Number(date), reader);
  if (date.length === 7) return format(`${date}-01`, reader, { month: "long", year: "numeric" });
  return formatDay(date, reader);
}

export function formatYear(year: number, reader: Reader): string {
  return format(`${String(year).padStart(4, "0")}-01-01`, reader, { year: "numeric" });
}

/** A reference period as read, both days included: a day, a month, a year, or "1 March – 15 April 2020". */
export function formatPeriod(start: string, end: string, reader: Reader): string {
  if (start === end) return formatDay(end, reader);
  if (start.endsWith("-01-01") && end === `${start.slice(0, 4)}-12-31`) return formatYear(Number(start.slice(0, 4)), reader);
  if (start.endsWith("-01") && start.slice(0, 7) === end.slice(0, 7) && end === lastDayOfMonth(end)) {
    return formatPartialDate(end.slice(0, 7), reader);
  }
  return `${formatDay(start, reader)} – ${formatDay(end, reader)}`;
}

/** An instant's day in UTC, as read. */
export function formatInstantDay(instant: string, reader: Reader): string {
  return formatDay(instant.slice(0, 10), reader);
}

function lastDayOfMonth(day: string): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + 1, 0);
  return date.toISOString().slice(0, 10);
}

function format(day: string, reader: Reader, options: Intl.DateTimeFormatOptions): string {
  const locale = toIntlLocale(reader);
  const key = `${locale} ${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (!made) {
    // The Gregorian calendar is said, because an Intl locale may bring another; a day has no time zone, so it is read in UTC.
    made = new Intl.DateTimeFormat(locale, { ...options, calendar: "gregory", timeZone: "UTC" });
    formats.set(key, made);
  }
  return made.format(new Date(`${day}T00:00:00Z`));
}
