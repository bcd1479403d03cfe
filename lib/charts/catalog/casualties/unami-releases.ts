import { groupBy } from "@/lib/domain/group-by";
import type { Observation } from "@/lib/domain/observation";

/** What UNAMI said of governorates for one month or longer period, of one group of people. */
export type Release = { start: string; end: string; group: string; members: Observation[] };

/** Releases, the newest first; of several that end in one month, only the one that names most places. */
export function listReleases(observations: readonly Observation[]): Release[] {
  const toKey = (one: Observation) => `${one.referencePeriodEnd} ${one.referencePeriodStart} ${one.populationGroup}`;
  const releases = [...groupBy(observations, toKey).values()].flatMap((members): Release[] => {
    const [first] = members;
    if (!first) return [];
    return [{ start: first.referencePeriodStart, end: first.referencePeriodEnd, group: first.populationGroup ?? "", members }];
  });
  releases.sort((a, b) => b.end.localeCompare(a.end) || b.members.length - a.members.length || b.start.localeCompare(a.start));
  return [...groupBy(releases, ({ end }) => end.slice(0, 7)).values()].flatMap((members) => members.slice(0, 1));
}

/**
 * The release of the month and year that a reader chose. A month that the year does not have gives its last one, so that going from year to
 * year always shows something.
 */
export function chooseRelease(releases: readonly Release[], { year, month }: { year?: string; month?: string }): Release | null {
  const ofYear = releases.filter(({ end }) => !year || end.startsWith(year));
  return ofYear.find(({ end }) => !month || end.slice(5, 7) === month) ?? ofYear[0] ?? null;
}
