import { isDay } from "../map/day";
import { isMissing, type Parsed, toLatinDigits } from "./number";

/** A span of days, both included. */
export type Period = { start: string; end: string };

/** Which comes first in `11/1/19`; without it, such a date is refused unless only one reading is a day. */
export type DateOrder = "month/day" | "day/month";

const MONTHS: Record<string, number> = {};
const NAMES = [
  "january jan كانون_الثاني يناير",
  "february feb شباط فبراير",
  "march mar آذار اذار مارس",
  "april apr نيسان ابريل أبريل",
  "may أيار ايار مايو",
  "june jun حزيران يونيو",
  "july jul تموز يوليو",
  "august aug آب اب أغسطس اغسطس",
  "september sep sept أيلول ايلول سبتمبر",
  "october oct تشرين_الأول تشرين_الاول أكتوبر اكتوبر",
  "november nov تشرين_الثاني نوفمبر",
  "december dec كانون_الأول كانون_الاول ديسمبر",
];
for (const [index, names] of NAMES.entries()) for (const name of names.split(" ")) MONTHS[name.replace("_", " ")] = index + 1;

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?)?$/;
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/;
const NUMERIC = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/;
const DAY_MONTH_YEAR = /^(\d{1,2})[ -]([\p{L} ]+?)\.?,?[ -](\d{4}|\d{2})$/u;
const MONTH_DAY_YEAR = /^(\p{L}+)\.? (\d{1,2}),? (\d{4})$/u;
const MONTH_YEAR = /^([\p{L} ]+?)\.?,?[ -](\d{4}|\d{2})$/u;

/** Days of a workbook count from here; so small a number is a year or something else. */
const SERIAL = { first: 20_000, last: 80_000, epoch: Date.UTC(1899, 11, 30) };

/**
 * A day as `YYYY-MM-DD`: the calendar date as written, whatever time of day and zone stand beside it. Reads `2024-04-30`,
 * `2024-04-30T00:00:00Z`, `2 Sep 2013`, `2-Sep-13`, `11/30/19`, a workbook's serial number. Null where the cell gives none.
 *
 * @param order how to read `11/1/19`, where the format is known to write it one way
 */
export function parseDay(text: string, order?: DateOrder): Parsed<string> {
  if (isMissing(text)) return { ok: true, value: null };
  const written = toLatinDigits(text).replace(/\s+/g, " ");
  const iso = ISO.exec(written) ?? YEAR_FIRST.exec(written);
  if (iso) return toDay(iso[1], iso[2], iso[3]);
  const named = DAY_MONTH_YEAR.exec(written);
  if (named) return toDay(named[3], String(MONTHS[(named[2] ?? "").toLowerCase()] ?? ""), named[1]);
  const american = MONTH_DAY_YEAR.exec(written);
  if (american) return toDay(american[3], String(MONTHS[(american[1] ?? "").toLowerCase()] ?? ""), american[2]);
  const numeric = NUMERIC.exec(written);
  if (numeric) return readNumeric(numeric[1] ?? "", numeric[2] ?? "", numeric[3] ?? "", order);
  if (/^\d{5}(?:\.\d+)?$/.test(written) && Number(written) >= SERIAL.first && Number(written) <= SERIAL.last)
    return { ok: true, value: new Date(SERIAL.epoch + Math.floor(Number(written)) * 86_400_000).toISOString().slice(0, 10) };
  return { ok: false, reason: "is not a day; write it as YYYY-MM-DD, as in 2014-08-03" };
}

/** The span of a day, a month (`2023-12`, `Dec 2023`) or a year (`2005`); null where the cell gives none. */
export function parsePeriod(text: string, order?: DateOrder): Parsed<Period> {
  if (isMissing(text)) return { ok: true, value: null };
  const written = toLatinDigits(text).replace(/\s+/g, " ");
  if (/^\d{4}(?:\.0+)?$/.test(written)) return toPeriod(written.slice(0, 4), undefined);
  const month = /^(\d{4})[-/](\d{1,2})$/.exec(written);
  if (month) return toPeriod(month[1], month[2]);
  const day = parseDay(text, order);
  if (day.ok) return day.value === null ? { ok: true, value: null } : { ok: true, value: { start: day.value, end: day.value } };
  const named = MONTH_YEAR.exec(written);
  const number = named && MONTHS[(named[1] ?? "").toLowerCase()];
  if (named && number) return toPeriod(toFullYear(named[2] ?? ""), String(number));
  return day;
}

/** The span of a year, or of one of its months. */
export function toPeriod(year: string | undefined, month: string | undefined): Parsed<Period> {
  const first = `${year}-${(month ?? "1").padStart(2, "0")}-01`;
  if (!isDay(first)) return { ok: false, reason: "is not in the calendar between 1900 and 2100" };
  const last = new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).getUTCDate();
  return { ok: true, value: { start: first, end: `${year}-${(month ?? "12").padStart(2, "0")}-${last}` } };
}

function readNumeric(first: string, second: string, year: string, order: DateOrder | undefined): Parsed<string> {
  const monthFirst = toDay(year, first, second);
  const dayFirst = toDay(year, second, first);
  if (order) return order === "month/day" ? monthFirst : dayFirst;
  if (monthFirst.ok && dayFirst.ok && monthFirst.value !== dayFirst.value)
    return { ok: false, reason: `can be read as ${monthFirst.value} or ${dayFirst.value}; write it as YYYY-MM-DD` };
  return monthFirst.ok ? monthFirst : dayFirst;
}

function toDay(year: string | undefined, month: string | undefined, day: string | undefined): Parsed<string> {
  const written = `${toFullYear(year ?? "")}-${(month ?? "").padStart(2, "0")}-${(day ?? "").padStart(2, "0")}`;
  return isDay(written) ? { ok: true, value: written } : { ok: false, reason: "is not a day of the calendar between 1900 and 2100" };
}

function toFullYear(year: string): string {
  if (year.length !== 2) return year;
  return Number(year) < 70 ? `20${year}` : `19${year}`;
}
