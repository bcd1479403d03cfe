import type { Observation } from "@/lib/domain/observation";
import { formatYear } from "@/lib/format/day";
import type { Reader } from "@/lib/format/reader";

/** First and last year of the figures shown, as read; null where there is none. */
export function toYearsShown(observations: Pick<Observation, "referencePeriodEnd">[], reader: Reader): { from: string; to: string } | null {
  const years = observations.map(({ referencePeriodEnd }) => Number(referencePeriodEnd.slice(0, 4)));
  if (years.length === 0) return null;
  return { from: formatYear(Math.min(...years), reader), to: formatYear(Math.max(...years), reader) };
}
