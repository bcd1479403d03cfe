/** The first and the last day (`YYYY-MM-DD`) of a date that may be a day, a month or a year. */
export function toDaySpan(date: string): { first: string; last: string } {
  if (date.length === 10) return { first: date, last: date };
  if (date.length === 4) return { first: `${date}-01-01`, last: `${date}-12-31` };
  const end = new Date(`${date}-01T00:00:00Z`);
  end.setUTCMonth(end.getUTCMonth() + 1, 0);
  return { first: `${date}-01`, last: end.toISOString().slice(0, 10) };
}
