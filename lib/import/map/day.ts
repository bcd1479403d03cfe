const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether text is a day as the format wants it, `YYYY-MM-DD`, and in the calendar, between 1900 and 2100. */
export function isDay(text: string): boolean {
  const parts = DAY.exec(text);
  return parts !== null && isInCalendar(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** Whether text is a day, a month (`2023-12`) or a year (`2005`). */
export function isPartialDate(text: string): boolean {
  const parts = PARTIAL.exec(text);
  return parts !== null && isInCalendar(Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1));
}

function isInCalendar(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Why text is no day, in words. */
export function describeDay(text: string): string {
  if (text === "") return "must not be empty; write a day as YYYY-MM-DD";
  return DAY.test(text) ? "is not a day of the calendar between 1900 and 2100" : "is not a day; write it as YYYY-MM-DD, as in 2014-08-03";
}

/** Why text is no partial date, in words. */
export function describePartialDate(text: string): string {
  return PARTIAL.test(text)
    ? "is not in the calendar between 1900 and 2100"
    : "is not a date; write as much as is known: 2014-08-03, 2014-08 or 2014";
}
