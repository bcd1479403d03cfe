import { groupBy } from "@/lib/domain/group-by";
import type { Location } from "@/lib/domain/location";
import type { Observation } from "@/lib/domain/observation";
import { toOpenEnd } from "@/lib/domain/qualifier";
import { formatPeriod } from "@/lib/format/day";
import { toName } from "@/lib/format/reader";
import type { ChartContext } from "../../definition";
import { type DimensionWords, toPartName } from "../../dimension-words";

/** Figures of one incident that count the same people over the same time; only these may be held against each other. */
export type SameCount = { who: string; period: string; members: Observation[] };

/**
 * Figures by whom they count, the group with most figures first; within it by period, the earliest and longest first; within that what
 * most documents give first, then the highest.
 */
export function listSameCounts(
  observations: Observation[],
  { words, locations }: { words: DimensionWords; locations: Location[] },
  context: ChartContext,
): SameCount[] {
  const groups = [...groupBy(observations, toGroupKey).values()].sort((a, b) => b.length - a.length || toHighest(b) - toHighest(a));
  const periods = new Set(observations.map(toPeriodKey));
  return groups.flatMap((group) =>
    [...groupBy([...group].sort(byPeriod), toPeriodKey).values()].flatMap((members): SameCount[] => {
      const [first] = members;
      if (!first) return [];
      const { referencePeriodStart: start, referencePeriodEnd: end } = first;
      return [
        {
          who: toWho(first, words, locations, context),
          // Where all count the same time, the title says it.
          period: periods.size > 1 ? formatPeriod(start, end, context.reader) : "",
          members: sortByAgreement(members),
        },
      ];
    }),
  );
}

function toGroupKey({ populationGroup, sex, ageGroup, originCode }: Observation): string {
  return [populationGroup, sex, ageGroup, originCode].map((part) => part ?? "").join("|");
}

function toPeriodKey({ referencePeriodStart, referencePeriodEnd }: Observation): string {
  return `${referencePeriodStart}|${referencePeriodEnd}`;
}

function byPeriod(a: Observation, b: Observation): number {
  return a.referencePeriodStart.localeCompare(b.referencePeriodStart) || b.referencePeriodEnd.localeCompare(a.referencePeriodEnd);
}

/** What most documents give comes first, then the highest. */
function sortByAgreement(members: Observation[]): Observation[] {
  const agreeing = groupBy(members, toReach);
  const count = (one: Observation) => agreeing.get(toReach(one))?.length ?? 0;
  return [...members].sort((a, b) => count(b) - count(a) || toReach(b) - toReach(a));
}

/** Of two figures that are the same, one that is left open upwards is the higher. */
export function toReach({ value, qualifier }: Observation): number {
  return (value ?? -1) + (toOpenEnd(qualifier) === "above" ? 0.5 : 0);
}

function toHighest(observations: Observation[]): number {
  return Math.max(...observations.map(({ value }) => value ?? -1));
}

/** "Yazidis, female"; "From Sinjar" where only the origin of the people is stated. */
function toWho(observation: Observation, words: DimensionWords, locations: Location[], context: ChartContext): string {
  const { populationGroup, originCode } = observation;
  const { t, reader } = context;
  const origin = populationGroup === null ? locations.find(({ code }) => code === originCode) : undefined;
  const parts = [
    origin
      ? t("chart.incident-casualties.from", { place: toName(origin.names, reader) })
      : toPartName("populationGroup", populationGroup, words, context),
    ...(["sex", "ageGroup"] as const).flatMap((name) =>
      observation[name] === null ? [] : [toPartName(name, observation[name], words, context)],
    ),
  ];
  return parts.join(t("list.comma"));
}
