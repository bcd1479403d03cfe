import type { Observation } from "./observation";

/** Those figures, of all given, that describe the latest day; several where several bodies counted for it. Not reported is no figure. */
export function listLatest<Figure extends Pick<Observation, "referencePeriodEnd" | "value">>(figures: Figure[]): Figure[] {
  const reported = figures.filter(({ value }) => value !== null);
  const latest = reported
    .map(({ referencePeriodEnd }) => referencePeriodEnd)
    .sort()
    .at(-1);
  return reported.filter(({ referencePeriodEnd }) => referencePeriodEnd === latest);
}

/** The latest figure of each body, whichever document gives it, latest first. */
export function listLatestOfEachBody(observations: Observation[]): Observation[] {
  const latest = new Map<string, Observation>();
  for (const observation of observations) {
    if (observation.value === null) continue;
    const body = (observation.source.quotedBody ?? observation.source.publisher).code;
    const known = latest.get(body);
    if (!known || isLater(observation, known)) latest.set(body, observation);
  }
  return [...latest.values()].sort((a, b) => b.referencePeriodEnd.localeCompare(a.referencePeriodEnd));
}

/** A body's own document goes before another that quotes it for the same day. */
function isLater(a: Observation, b: Observation): boolean {
  if (a.referencePeriodEnd !== b.referencePeriodEnd) return a.referencePeriodEnd > b.referencePeriodEnd;
  return a.source.quotedBody === null && b.source.quotedBody !== null;
}

/** Whether a figure for a day (`YYYY-MM-DD`) is more than two years old on another: it no longer says how things stand. */
export function isOutdated(day: string, today: string): boolean {
  const twoYearsBefore = `${Number(today.slice(0, 4)) - 2}${today.slice(4)}`;
  return day < twoYearsBefore;
}
