import { getTranslator } from "@/lib/i18n/translator";
import { formatPlain } from "./number";
import type { Reader } from "./reader";

type Month = `${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`;

/** A day (`YYYY-MM-DD`) as read: "31 December 2024". Months bear the names used in Iraq, from our own message files. */
export function formatDay(day: string, reader: Reader): string {
  const t = getTranslator(reader);
  return t("date.day", {
    day: formatPlain(Number(day.slice(8, 10)), reader),
    month: t(`date.months.${toMonth(day)}`),
    year: formatYear(Number(day.slice(0, 4)), reader),
  });
}

/** A day, month or year as far as it is known: "31 December 2024", "December 2024", "2024". */
export function formatPartialDate(date: string, reader: Reader): string {
  if (date.length === 10) return formatDay(date, reader);
  const year = formatYear(Number(date.slice(0, 4)), reader);
  if (date.length === 4) return year;
  const t = getTranslator(reader);
  return t("date.month", { month: t(`date.months.${toMonth(date)}`), year });
}

export function formatYear(year: number, reader: Reader): string {
  return formatPlain(year, reader);
}

/** A reference period as read, both days included: a day, a month, a year, or "1 March 2020 – 15 April 2020". */
export function formatPeriod(start: string, end: string, reader: Reader): string {
  if (start === end) return formatDay(end, reader);
  if (start.endsWith("-01-01") && end === `${start.slice(0, 4)}-12-31`) return formatYear(Number(start.slice(0, 4)), reader);
  if (start.endsWith("-01") && start.slice(0, 7) === end.slice(0, 7) && end === toLastDayOfMonth(end)) {
    return formatPartialDate(end.slice(0, 7), reader);
  }
  return `${formatDay(start, reader)} – ${formatDay(end, reader)}`;
}

/** An instant's day in UTC, as read. */
export function formatInstantDay(instant: string, reader: Reader): string {
  return formatDay(instant.slice(0, 10), reader);
}

function toMonth(date: string): Month {
  return String(Number(date.slice(5, 7))) as Month;
}

function toLastDayOfMonth(day: string): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + 1, 0);
  return date.toISOString().slice(0, 10);
}
