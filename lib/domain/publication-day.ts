import type { Source } from "./observation";

/**
 * Whether a document had certainly been published by a day (`YYYY-MM-DD`): where only its month or year is known, the last day of
 * that counts. A document without a date is not taken to have been.
 */
export function wasPublishedBy({ publishedOn }: Pick<Source, "publishedOn">, day: string): boolean {
  if (publishedOn === null) return false;
  return toLatestDay(publishedOn) <= day;
}

function toLatestDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const last = new Date(`${date}-01T00:00:00Z`);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return last.toISOString().slice(0, 10);
}
