import { groupBy } from "@/lib/domain/group-by";
import { isDoubtful, type Observation } from "@/lib/domain/observation";
import type { TurnoutBasis } from "./turnout-words";

/** All figures by place that one body gives of one election, of the same votes divided by the same, at the same stage. */
export type TurnoutTable = TurnoutBasis & { key: string; electionCode: string; body: string; members: Observation[] };

/** Two places are no table: at least so many tell an election apart by place. */
const LEAST = 2;

/** Tables of elections, the fullest first; of equally full ones those that are final and of all votes. */
export function listTurnoutTables(observations: readonly Observation[]): TurnoutTable[] {
  const counted = observations.filter((one) => one.value !== null && one.electionCode !== null && !isDoubtful(one));
  return [...groupBy(counted, toKey)]
    .flatMap(([key, members]): TurnoutTable[] => {
      const [first] = members;
      if (!first || members.length < LEAST) return [];
      const { denominator, votingScope, stage, populationGroup } = first;
      const basis = { denominator, votingScope, stage, populationGroup };
      return [{ ...basis, key, electionCode: first.electionCode ?? "", body: toBody(first), members: keepOneAPlace(members) }];
    })
    .sort((a, b) => b.members.length - a.members.length || toPreference(a) - toPreference(b) || a.key.localeCompare(b.key, "en"));
}

function toPreference({ votingScope, stage, populationGroup }: TurnoutTable): number {
  const isPart = populationGroup !== null || (votingScope !== "all" && votingScope !== null);
  return (isPart ? 2 : 0) + (stage === "final" ? 0 : 1);
}

/** Publisher, and whom it quotes. */
export function toBody({ source }: Pick<Observation, "source">): string {
  return source.quotedBody ? `${source.publisher.code}.${source.quotedBody.code}` : source.publisher.code;
}

function toKey(observation: Observation): string {
  const { electionCode, denominator, votingScope, stage, populationGroup } = observation;
  return [electionCode, denominator, votingScope, stage, populationGroup, toBody(observation)].map((part) => part ?? "").join("|");
}

/** A body that gives a place twice is taken at its later word. */
function keepOneAPlace(members: Observation[]): Observation[] {
  const byPlace = new Map<string, Observation>();
  for (const member of members) {
    const known = byPlace.get(member.locationCode);
    if (!known || (member.source.publishedOn ?? "") > (known.source.publishedOn ?? "")) byPlace.set(member.locationCode, member);
  }
  return [...byPlace.values()];
}
